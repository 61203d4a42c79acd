package io.soundtracker.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoRecordingsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/io/soundtracker/cli/demo");
  private static final int MOST_BYTES = 400_000;
  private static final Map<String, String> MADE = new DemoRecordings().files();

  private final DemoNetwork network = new DemoNetwork();

  /** With {@code -Ddemo.rewrite} the files are made anew; the difference is for review. */
  @BeforeAll
  static void rewriteWhenAsked() throws IOException {
    if (System.getProperty("demo.rewrite") != null) {
      DemoRecordings.main(new String[] {RESOURCES.toString()});
    }
  }

  @Test
  void theFilesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, String> file : MADE.entrySet()) {
      assertThat(text(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(text("index.txt").lines()).hasSize(MADE.size() - 1).allMatch(MADE::containsKey);
  }

  @Test
  void theFilesAreSmallAndCarryNoTimeOfMaking() throws IOException {
    int bytes = 0;

    for (String path : text("index.txt").lines().toList()) {
      byte[] file = bytes(path);
      bytes += file.length;
      if (path.endsWith(".gz")) {
        assertThat(List.of(file[4], file[5], file[6], file[7])).containsOnly((byte) 0);
      }
    }

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void everyLineIsPrintableAsciiAsYtDlpPrintsIt() {
    assertThat(MADE).allSatisfy((path, text) -> assertThat(text).matches("[ -~\\n]*"));
  }

  @Test
  void theConfigurationNamesEveryAccountAndOurs() throws IOException {
    List<String> named =
        text("demo.yaml")
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("- \"@"))
            .toList();

    List<String> expected = new ArrayList<>();
    expected.add(DemoAccount.PRIVATE.toString());
    for (DemoAccount account : network.accounts()) {
      expected.add(account.handle().toString());
      if (account.circle() == DemoAccount.Circle.OURS) {
        expected.add(account.handle().toString());
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(handle -> "- \"" + handle + "\"").toList());
  }

  @Test
  void theNetworkIsLargeEnoughToShowSomething() {
    Map<SoundKey, Set<DemoAccount>> users = users(DemoPass.FIRST);

    assertThat(network.accounts()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(videos(DemoPass.FIRST).count()).isGreaterThanOrEqualTo(650);
    assertThat(users).hasSizeGreaterThanOrEqualTo(70);
    assertThat(users.values()).filteredOn(accounts -> accounts.size() > 1).hasSizeGreaterThan(40);
    assertThat(users.values()).filteredOn(DemoRecordingsTest::areOurs).hasSizeGreaterThan(10);
    assertThat(areOurs(users.get(SoundKey.of("Slow Elevator - Tin Orchard")))).isTrue();
  }

  @Test
  void theSecondPassBringsNewVideosAndOneRisingSound() {
    SoundKey rising = key(DemoSound.rising()).orElseThrow();
    Set<String> before = ids(DemoPass.FIRST);
    Set<String> after = ids(DemoPass.SECOND);

    assertThat(after).filteredOn(id -> !before.contains(id)).hasSizeBetween(35, 60);
    assertThat(before).filteredOn(id -> !after.contains(id)).hasSize(2);
    assertThat(uses(DemoPass.SECOND, rising))
        .isGreaterThan(3 * uses(DemoPass.FIRST, rising))
        .isGreaterThan(10);
  }

  @Test
  void everyIdTellsWhenTheVideoWasMade() {
    assertThat(videos(DemoPass.SECOND))
        .allSatisfy(video -> assertThat(video.id().createdAt()).contains(video.uploadedAt()));
    assertThat(videos(DemoPass.SECOND).map(DemoVideo::id)).doesNotHaveDuplicates();
  }

  @Test
  void aListingBeginsWithPinnedVideosAndGoesBackInTime() {
    for (DemoAccount account : network.accounts()) {
      List<DemoVideo> listing = network.listing(account, DemoPass.FIRST);

      assertThat(listing.stream().takeWhile(DemoVideo::pinned)).hasSize(account.pinned());
      assertThat(listing.stream().dropWhile(DemoVideo::pinned))
          .noneMatch(DemoVideo::pinned)
          .isSortedAccordingTo((one, other) -> other.uploadedAt().compareTo(one.uploadedAt()));
    }
  }

  @Test
  void countsNeverFallBetweenThePasses() {
    assertThat(videos(DemoPass.SECOND))
        .allSatisfy(
            video -> {
              Metrics before = video.metricsAt(DemoPass.FIRST.readAt());
              Metrics after = video.metricsAt(DemoPass.SECOND.readAt());
              if (before.views() != null && video.isListedIn(DemoPass.FIRST)) {
                assertThat(after.views()).isGreaterThanOrEqualTo(before.views());
              }
            });
  }

  @Test
  void whatSoftwareStumblesOverIsThere() {
    List<DemoVideo> videos = videos(DemoPass.FIRST).toList();

    assertThat(videos)
        .anyMatch(video -> video.sound() == null && video.clip() == null)
        .anyMatch(video -> video.sound() == null && video.clip() != null)
        .anyMatch(DemoVideo::slideshow)
        .anyMatch(video -> video.caption().startsWith("=SUM"))
        .anyMatch(video -> video.caption().contains("<b>"))
        .anyMatch(video -> video.caption().isEmpty())
        .anyMatch(video -> video.caption().contains("\n"))
        .anyMatch(
            video -> video.caption().codePoints().anyMatch(DemoRecordingsTest::isRightToLeft));
    assertThat(videos).extracting(DemoVideo::unknown).filteredOn(Objects::nonNull).isNotEmpty();
    assertThat(videos)
        .extracting(video -> video.metricsAt(DemoPass.FIRST.readAt()).views())
        .contains(0L)
        .anyMatch(views -> views != null && views > 1_000_000);
  }

  private Stream<DemoVideo> videos(DemoPass pass) {
    return network.accounts().stream().flatMap(account -> network.listing(account, pass).stream());
  }

  private Set<String> ids(DemoPass pass) {
    return videos(pass).map(video -> video.id().value()).collect(toSet());
  }

  private long uses(DemoPass pass, SoundKey sound) {
    return videos(pass).filter(video -> key(video.sound()).equals(Optional.of(sound))).count();
  }

  private Map<SoundKey, Set<DemoAccount>> users(DemoPass pass) {
    Map<SoundKey, Set<DemoAccount>> users = new HashMap<>();
    for (DemoAccount account : network.accounts()) {
      for (DemoVideo video : network.listing(account, pass)) {
        key(video.sound())
            .ifPresent(key -> users.computeIfAbsent(key, any -> new HashSet<>()).add(account));
      }
    }
    return users;
  }

  private static Optional<SoundKey> key(DemoSound sound) {
    return Optional.ofNullable(sound)
        .flatMap(some -> Sound.identify(some.title(), some.artists(), some.original()))
        .map(Sound::key);
  }

  private static boolean areOurs(Set<DemoAccount> accounts) {
    return accounts.stream().allMatch(account -> account.circle() == DemoAccount.Circle.OURS);
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String text(String path) throws IOException {
    try (InputStream file = Files.newInputStream(RESOURCES.resolve(path));
        InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return new String(plain.readAllBytes(), UTF_8);
    }
  }

  private static byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(RESOURCES.resolve(path));
  }
}
