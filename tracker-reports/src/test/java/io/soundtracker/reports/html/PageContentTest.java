package io.soundtracker.reports.html;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.sound.SoundKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says, and what it never does. */
final class PageContentTest {

  @Test
  void saysWhenAnAccountIsNotFreshAndWhy() {
    String page = Network.small().page("cyberpunk");

    assertThat(page)
        .contains(
            "2 accounts not fresh", "@gone", "the account is private", "@unread", "never read")
        .contains("4 fresh", "1 failed", "1 never read");
  }

  @Test
  void saysThatThereIsNothingWithoutAccounts() {
    assertThat(new Network().page("network"))
        .contains("No account is tracked yet, so there is nothing to report.")
        .contains("0 sounds")
        .doesNotContain("data-card ");
  }

  @Test
  void saysThatNothingHasBeenRead() {
    assertThat(new Network().account("@one").page("glass"))
        .contains("No account has been read yet, so there is nothing to report.");
  }

  @Test
  void saysThatAnAccountHasNoVideos() {
    String page = new Network().read("@silent").page("network");

    assertThat(page)
        .contains("These accounts have no videos that this report counts.")
        .contains("No video of this account is in this report.");
  }

  @Test
  void saysThatAPeriodHasNoVideos() {
    LocalDate day = LocalDate.parse("2020-01-01");

    String page =
        Network.small()
            .selecting(Selection.EVERYTHING.during(new DateRange(day, day)))
            .page("network");

    assertThat(page)
        .contains("These accounts have no videos in this period.")
        .contains("2020-01-01 to 2020-01-01 (UTC)");
  }

  @Test
  void saysWhatIsLeftOutAndLeavesItOutOfBothViews() {
    SoundKey key = SoundKey.of("Paper Lanterns - Mirelle Vane");

    String page =
        Network.small()
            .selecting(
                Selection.EVERYTHING.of(SoundChoice.except(Set.of(key))),
                "1 sound decided to be exclusive")
            .page("network");

    assertThat(page).contains("1 sound decided to be exclusive").doesNotContain("Paper Lanterns");
  }

  @Test
  void tellsWhatIsNewButNotOfAnAccountThatIsReadForTheFirstTime() {
    String page = Network.small().page("network");

    // Of our two accounts, two and one; the stranger was first read now.
    assertThat(page).contains("3 new videos, 0 sounds used for the first time.");
    assertThat(page).contains("+2 new videos", "+1 new video<");
  }

  @Test
  void tellsOfASoundThatIsUsedForTheFirstTime() {
    Network network = new Network().account("@one").newSince(Network.LAST_READ);
    network.read(
        network.session(Network.FIRST_READ),
        Network.FIRST_READ,
        "@one",
        List.of(aVideo().number(1).build()));
    network.read(
        "@one", aVideo().number(1).build(), aVideo().number(2).sound("Debut", "X").build());

    assertThat(network.page("network"))
        .contains("1 new video, 1 sound used for the first time.", ">New sound<");
  }

  @Test
  void doesNotCallNewWhatADeeperLookBringsToLight() {
    Instant longAgo = Network.FIRST_READ.minus(Duration.ofDays(90));
    Network network = new Network().account("@one").newSince(Network.LAST_READ);
    network.readBackTo(
        Network.FIRST_READ.minus(Duration.ofDays(7)),
        network.session(Network.FIRST_READ),
        Network.FIRST_READ,
        "@one",
        List.of(aVideo().number(1).uploadedAt(Network.FIRST_READ).build()));
    network.read(
        "@one",
        aVideo().number(1).uploadedAt(Network.FIRST_READ).build(),
        aVideo().number(2).uploadedAt(longAgo).sound("Oldie", "X").build());

    assertThat(network.page("network")).contains("Nothing new.").doesNotContain(">New sound<");
  }

  @Test
  void tellsWhatIsNewOfAnAccountWithoutOlderVideosInThePeriod() {
    Instant before = Network.FIRST_READ.minus(Duration.ofDays(2));
    Instant after = Network.FIRST_READ.plus(Duration.ofDays(2));
    Network network = new Network().account("@one").newSince(Network.LAST_READ);
    network.read(
        network.session(Network.FIRST_READ),
        Network.FIRST_READ,
        "@one",
        List.of(aVideo().number(1).uploadedAt(before).sound("Known", "X").build()));
    network.read(
        "@one",
        aVideo().number(1).uploadedAt(before).sound("Known", "X").build(),
        aVideo().number(2).uploadedAt(after).sound("Known", "X").build());
    LocalDate day = LocalDate.ofInstant(after, ZoneOffset.UTC);

    String page =
        network.selecting(Selection.EVERYTHING.during(DateRange.since(day))).page("network");

    // The sound was used before the period.
    assertThat(page)
        .contains("1 new video, 0 sounds used for the first time.", "+1 new video<")
        .doesNotContain(">New sound<");
  }

  @Test
  void marksWhatIsUnknownAndWhatMayBeRounded() {
    String page =
        new Network()
            .read(
                "@one",
                aVideo().number(1).views(12_300).build(),
                aVideo().number(2).views(null).build())
            .page("cyberpunk");

    assertThat(page)
        .contains("<td>≈12,300</td>")
        .contains("<td><abbr title=\"unknown\">–</abbr></td>")
        .contains("1 unknown");
  }

  @Test
  void judgesByTheThresholdsThatItShows() {
    String page = new Network().read("@one", aVideo().views(1000).likes(84).build()).page("glass");

    // 84 likes, 10 comments, 5 shares.
    assertThat(page).contains("<span class=\"badge medium\">9.90\u00a0%</span>");
    assertThat(page).contains("from 5\u00a0% to below 10\u00a0%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network"})
  void injectsNothing(String name) {
    String script = "</script><script>alert(1)</script>";
    String attribute = "\" onmouseover=\"alert(2)";
    String page =
        new Network()
            .read(
                "@one",
                aVideo().number(1).sound(script, attribute).caption(script + attribute).build(),
                aVideo().number(2).sound("{{title}}{{{style}}}", "=HYPERLINK(\"x\")").build(),
                aVideo().number(3).sound("x".repeat(300), "y\u0000\u0007\u001b[31m").build(),
                aVideo().number(4).sound("قمر 🌙 \u202Eevil\u2066", "👩‍👩‍👧 & Söhne").build())
            .page(name);

    assertThat(page).containsOnlyOnce("<script>").containsOnlyOnce("</script>");
    assertThat(page).doesNotContain("alert(1)</", "onmouseover=\"", "\u202E", "\u2066");
    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(page).contains("{{title}}{{{style}}}", "&#61;HYPERLINK(&quot;x&quot;)");
    assertThat(page).contains("x".repeat(300), "👩‍👩‍👧 &amp; Söhne", "قمر 🌙 evil");
    assertThat(page.chars().filter(Character::isISOControl).filter(c -> c != '\n')).isEmpty();
    assertThat(page).doesNotContainPattern("&#(x?0*[0-8]|1[1-9]);");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network"})
  void asksNothingOfAnybody(String name) {
    String page = Network.small().page(name);

    Matcher address = Pattern.compile(" href=\"([^\"]*)").matcher(page);
    while (address.find()) {
      assertThat(address.group(1)).matches("data:,|#.*|https://www\\.tiktok\\.com/.*");
    }
    assertThat(page).doesNotContain("@import", "url(", " src=", "style=\"", "onclick");
    assertThat(Pattern.compile("<a [^>]*href=\"https[^>]*>").matcher(page).results())
        .allMatch(link -> link.group().contains("rel=\"noopener noreferrer\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network"})
  void allowsExactlyItsOwnStyleAndScript(String name) throws NoSuchAlgorithmException {
    String page = Network.small().page(name);

    for (String element : List.of("style", "script")) {
      Matcher own =
          Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL).matcher(page);
      assertThat(own.find()).isTrue();
      assertThat(page).contains(element + "-src &#39;" + escaped(hash(own.group(1))) + "&#39;");
    }
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String escaped(String text) {
    return text.replace("=", "&#61;");
  }
}
