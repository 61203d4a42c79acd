package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.daemon.notify.Notification.Kind;
import io.soundtracker.daemon.notify.Notification.Severity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLedgerTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final AlertState STALE =
      new AlertState("nothing-read", "Nothing was read for 2 days", List.of("last: 2026-11-20"));
  private static final AlertState BROKEN = new AlertState("tool-broken", "No yt-dlp", List.of());

  @TempDir Path directory;

  private final SettableClock clock = new SettableClock(Messages.NOW);
  private Path file;
  private AlertLedger ledger;

  @BeforeEach
  void setUp() {
    file = directory.resolve("tracker.db.alerts.json");
    ledger = new AlertLedger(file, DAY);
  }

  @Test
  void saysNothingWhenAllIsWell() {
    assertThat(update()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void tellsAtOnceWhenAConditionBegins() {
    List<Notification> sent = update(STALE);

    assertThat(sent)
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Kind.ALERT);
              assertThat(alert.severity()).isEqualTo(Severity.WARNING);
              assertThat(alert.at()).isEqualTo(Messages.NOW);
              assertThat(MailText.plain(alert))
                  .isEqualTo(
                      """
                      Alert: Nothing was read for 2 days (nothing-read)

                      Nothing was read for 2 days (nothing-read)
                      - last: 2026-11-20
                      """);
            });
  }

  @Test
  void takesNothingBackOfWhatNobodyCanTell() {
    update(STALE);

    assertThat(ledger.update(List.of(), Set.of(STALE.name()), clock.instant())).isEmpty();
    assertThat(kinds(update())).containsExactly(Kind.ALL_CLEAR);
  }

  @Test
  void tellsAgainWhenTheCoolDownIsOverAndNotBefore() {
    update(STALE);
    clock.advance(DAY.minusNanos(1));
    assertThat(update(STALE)).isEmpty();

    clock.advance(Duration.ofNanos(1));
    List<Notification> sent = update(STALE);

    assertThat(kinds(sent)).containsExactly(Kind.ALERT);
    assertThat(MailText.plain(sent.get(0))).contains("- still, since 2026-11-22T12:00:00Z\n");
    clock.advance(Duration.ofHours(1));
    assertThat(update(STALE)).isEmpty();
  }

  @Test
  void tellsOnceWhenItEnds() {
    update(STALE);
    clock.advance(Duration.ofHours(3));

    List<Notification> sent = update();

    assertThat(kinds(sent)).containsExactly(Kind.ALL_CLEAR);
    assertThat(sent.get(0).severity()).isEqualTo(Severity.GOOD);
    assertThat(MailText.plain(sent.get(0)))
        .startsWith("All clear: Nothing was read for 2 days (nothing-read)\n")
        .contains("was so since 2026-11-22T12:00:00Z");
    assertThat(update()).isEmpty();
  }

  @Test
  void tellsOfOneThatComesAndGoesNoMoreThanOnceInACoolDown() {
    Stream.Builder<Notification> sent = Stream.builder();
    for (int hour = 0; hour < 24; hour++) {
      (hour % 2 == 0 ? update(STALE) : update()).forEach(sent);
      clock.advance(Duration.ofHours(1));
    }

    assertThat(kinds(sent.build().toList())).containsExactly(Kind.ALERT, Kind.ALL_CLEAR);
    assertThat(kinds(update(STALE))).containsExactly(Kind.ALERT);
  }

  @Test
  void tellsOfOneThatCameBackAndStayed() {
    update(STALE);
    update();
    clock.advance(Duration.ofHours(1));
    assertThat(update(STALE)).isEmpty();
    clock.advance(Duration.ofHours(23));

    assertThat(kinds(update(STALE))).containsExactly(Kind.ALERT);
    assertThat(kinds(update())).containsExactly(Kind.ALL_CLEAR);
  }

  @Test
  void tellsAtOnceOfOneThatComesBackLater() {
    update(STALE);
    clock.advance(Duration.ofHours(1));
    update();
    clock.advance(DAY);
    update();

    List<Notification> sent = update(STALE);

    assertThat(kinds(sent)).containsExactly(Kind.ALERT);
    assertThat(MailText.plain(sent.get(0))).doesNotContain("still");
  }

  @Test
  void tellsOfSeveralTogetherAndOfEachByItself() {
    List<Notification> both = update(STALE, BROKEN);
    assertThat(both).singleElement().satisfies(all -> assertThat(all.sections()).hasSize(2));
    assertThat(both.get(0).title()).isEqualTo("2 alerts");

    assertThat(kinds(update(STALE))).containsExactly(Kind.ALL_CLEAR);
    clock.advance(DAY);

    List<Notification> sent = update(BROKEN);

    assertThat(kinds(sent)).containsExactly(Kind.ALERT, Kind.ALL_CLEAR);
    assertThat(sent.get(0).title()).contains("tool-broken");
    assertThat(sent.get(1).title()).contains("nothing-read");
  }

  @Test
  void remembersAfterANewStart() {
    update(STALE);

    ledger = new AlertLedger(file, DAY);
    assertThat(update(STALE)).isEmpty();
    ledger = new AlertLedger(file, DAY);
    assertThat(kinds(update())).containsExactly(Kind.ALL_CLEAR);
    ledger = new AlertLedger(file, DAY);

    assertThat(update()).isEmpty();
    assertThat(update(STALE)).isEmpty();
  }

  @Test
  void aClockThatWasSetBackDoesNotSilenceIt() {
    clock.advance(Duration.ofDays(3650));
    update(STALE);
    clock.set(Messages.NOW);

    assertThat(kinds(update(STALE))).containsExactly(Kind.ALERT);
  }

  @Test
  void keepsItsFileToItself() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    update(STALE);
    update();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"alerts\": []}",
        "{\"alerts\": 3}",
        "{\"alerts\": {\"nothing-read\": null}}",
        "{\"alerts\": {\"nothing-read\": {}}}",
        "{\"alerts\": {\"nothing-read\": {\"summary\": \"x\", \"since\": \"x\", \"toldAt\": \"x\","
            + " \"open\": true}}}"
      })
  void aFileThatCannotBeReadIsAWarning(String content) throws IOException {
    Files.writeString(file, content);

    try (LogLines log = new LogLines()) {
      ledger = new AlertLedger(file, DAY);

      assertThat(log.warnings()).singleElement().asString().contains(file.toString());
    }
    assertThat(kinds(update(STALE))).containsExactly(Kind.ALERT);
    ledger = new AlertLedger(file, DAY);
    assertThat(update(STALE)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAWarning() {
    ledger = new AlertLedger(directory.resolve("absent/alerts.json"), DAY);

    try (LogLines log = new LogLines()) {
      assertThat(kinds(update(STALE))).containsExactly(Kind.ALERT);
      assertThat(log.warnings()).singleElement().asString().contains("cannot be written");
    }
    assertThat(update(STALE)).isEmpty();
  }

  private List<Notification> update(AlertState... present) {
    return ledger.update(List.of(present), Set.of(), clock.instant());
  }

  private static List<Kind> kinds(List<Notification> sent) {
    return sent.stream().map(Notification::kind).toList();
  }
}
