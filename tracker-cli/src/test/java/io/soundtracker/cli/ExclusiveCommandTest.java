package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.ListingEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory).with("LOGNAME", "ana");
    cli.run("accounts", "add", "@mine", "@ours", "--target");
    cli.run("accounts", "add", "@them", "@others");
    posts(
        "@mine",
        post(1, "2026-11-03", "Blue", "Red"),
        post(2, "2026-11-20", "Blue", "Red"),
        post(3, "2026-10-30", "Shared", "All"),
        post(4, "2026-11-05", "Shared", "All"),
        post(5, "2026-11-06", "original sound", "Me"));
    posts("@ours", post(6, "2026-11-04", "Blue", "Red"), post(7, "2026-11-09", "Solo", null));
    posts("@them", post(8, "2026-10-15", "Shared", "All"), post(9, "2026-11-01", null, null));
    posts("@others", post(10, "2026-11-01", "Theirs", "Only"));
    assertThat(cli.run("scrape").code()).isZero();
  }

  @Test
  void tellsWhatOnlyTargetsUseWithTheEvidence() {
    Cli.Result result = cli.run("exclusive", "--month", "2026-11");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            Sound         Accounts  Used by      Videos  Views  First use (UTC)  Last use (UTC)  Saved
            Blue - Red           2  @mine @ours       3  3,000  2026-11-03       2026-11-20      no
            Shared - All         1  @mine             1  1,000  2026-11-05       2026-11-05      no
            Solo                 1  @ours             1  1,000  2026-11-09       2026-11-09      no
            Rests on 4 accounts and 8 videos (1 without a known sound), uploaded 2026-11-01 to\
             2026-11-30 (UTC), last read 2026-11-22 12:00 UTC
            Confirmed: all 2 other accounts have fresh listings that cover the period
            1 video of other accounts without a known sound may hide a use
            1 original sound not counted; --originals counts them
            """);
    assertThat(keys("exclusive")).containsExactly("Blue - Red", "Solo");
    assertThat(keys("exclusive", "--originals"))
        .containsExactly("Blue - Red", "Solo", "original sound - Me");
    assertThat(keys("exclusive", "--since", "2026-10-01", "--until", "2026-10-31")).isEmpty();
  }

  @Test
  void countsFromTheCutOffDateOnUnlessAMonthIsNamed() {
    cli.config("cutoffDate: 2026-11-06\n");

    assertThat(keys("exclusive")).containsExactly("Blue - Red", "Solo");
    assertThat(keys("exclusive", "--month", "2026-11")).hasSize(3);
  }

  @Test
  void leavesOutWhatIsFiltered() {
    cli.config("filters: {artists: [red]}\n");

    Cli.Result filtered = cli.run("exclusive", "--month", "2026-11");
    assertThat(filtered.out())
        .doesNotContain("Blue - Red")
        .contains("Solo", "; left out: sounds by \"red\"", "1 video of other accounts");
    assertThat(keys("exclusive", "--no-filters")).containsExactly("Blue - Red", "Solo");
    assertThat(keys("exclusive", "--no-filters", "--min-accounts", "2"))
        .containsExactly("Blue - Red");
  }

  @Test
  void writesEverythingForPrograms() {
    cli.run("exclusive", "--save");

    assertThat(cli.run("exclusive", "--month", "2026-11", "--format", "json").out())
        .contains(
            "\"verdict\":[\n{\"confidence\":\"confirmed\",\"otherAccounts\":2,\"doubts\":0,"
                + "\"unidentifiedOfOthers\":1,\"originalsLeftOut\":1}",
            "\"doubts\":[",
            "{\"soundKey\":\"Blue - Red\",\"title\":\"Blue\",\"artist\":\"Red\",\"original\":false,",
            "\"confidence\":\"confirmed\",\"accounts\":2,\"usedBy\":\"@mine @ours\",\"uses\":3,"
                + "\"views\":3000,\"firstUsed\":\"2026-11-03\",\"lastUsed\":\"2026-11-20\","
                + "\"saved\":true,\"savedBy\":\"ana\",\"savedAt\":",
            "\"savedBecause\":\"confirmed for all dates, 2 accounts, 3 videos\"");
    Cli.Result csv = cli.run("exclusive", "--month", "2026-11", "--format", "csv");
    assertThat(csv.out().lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> assertThat(lines.get(0)).endsWith(",verdict,coverage"),
            lines ->
                assertThat(lines.get(1))
                    .startsWith("Blue - Red,Blue,Red,false,")
                    .contains("Confirmed: all 2 other accounts", "Rests on 4 accounts"));
    assertThat(csv.err()).contains("Confirmed: ");
  }

  @Test
  void isProvisionalWithoutAWayOutOnlyWhenItIsNot() {
    cli.run("accounts", "add", "@late", "@gone");
    cli.tiktok.on("@gone").ends(new Unavailable(Reason.MISSING, "gone"));
    cli.run("scrape", "@gone");

    Cli.Result result = cli.run("exclusive", "--month", "2026-11");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "Provisional: 2 of 4 other accounts may use one of them unseen: @gone (last attempt"
                + " failed: missing), @late (never listed)\n"
                + "List them again: ./tracker scrape --force @gone @late\n");
    assertThat(cli.run("exclusive", "--format", "json").out())
        .contains(
            "\"confidence\":\"provisional\"",
            "{\"account\":\"@late\",\"active\":true,\"gap\":\"neverListed\",\"readAt\":null");
  }

  @Test
  void namesAccountsThatWereReadInPartOrLongAgo() {
    cli.run("accounts", "add", "@short");
    posts(
        "@short",
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> post(60 - i, "2026-11-" + (21 - i), "S", "S"))
            .toArray(Videos[]::new));
    cli.run("scrape", "@short", "--limit", "5");

    assertThat(cli.run("exclusive", "--month", "2026-11").out())
        .contains(
            "@short (listed back to 2026-11-16 only)", "./tracker scrape --force --full @short");
    assertThat(cli.run("exclusive", "--since", "2026-11-21").out()).contains("Confirmed: all 3");

    cli.clock.advance(Duration.ofHours(30));
    assertThat(cli.run("exclusive", "--since", "2026-11-21").out())
        .contains("@others (last listed 2026-11-22), @short (last listed 2026-11-22)");
  }

  @Test
  void comparesWithAccountsThatAreNoLongerScraped() {
    cli.run("accounts", "remove", "@them");
    assertThat(keys("exclusive")).doesNotContain("Shared - All");
    cli.clock.advance(Duration.ofHours(30));
    cli.run("scrape");

    assertThat(cli.run("exclusive").out())
        .contains(
            "Provisional: 1 of 2", "No longer scraped, and compared with all the same: @them");
  }

  @Test
  void saysWhenThereIsNobodyToCompareWith() {
    cli.run("accounts", "target", "@them", "@others");

    assertThat(cli.run("exclusive").out())
        .contains(
            "Provisional: no other account is known, so everything is exclusive",
            "Track accounts to compare with: ./tracker accounts add @name");
  }

  @Test
  void needsATarget() {
    cli.run("accounts", "target", "--off", "@mine", "@ours");

    Cli.Result result = cli.run("exclusive");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("No account is marked", "./tracker accounts target @one");
  }

  @Test
  void savesOnceAndForgets() {
    assertThat(cli.run("exclusive", "--month", "2026-11", "--save").out())
        .endsWith("Saved as exclusive by ana: 3 sounds\n");
    assertThat(cli.run("exclusive", "--save", "--reason", "again").out())
        .contains("2026-11-20      yes")
        .endsWith("Saved as exclusive by ana: 0 sounds (2 saved before)\n");

    assertThat(cli.run("exclusive", "--clear", "Shared - All").out())
        .isEqualTo(
            "No longer saved as exclusive: Shared - All (saved by ana: confirmed for 2026-11,"
                + " 1 account, 1 video)\n");
    assertThat(cli.run("exclusive", "--clear").out())
        .contains("No longer saved as exclusive: Solo (saved by ana: ")
        .endsWith("Forgotten: 2 decisions\n");
    assertThat(cli.run("exclusive", "--clear").out()).isEqualTo("Forgotten: 0 decisions\n");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void savesWhatIsProvisionalOnlyWhenTold() {
    cli.run("accounts", "add", "@late");

    Cli.Result refused = cli.run("exclusive", "--save");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("Nothing was saved", "--save --provisional");
    assertThat(cli.run("exclusive", "--clear").out()).isEqualTo("Forgotten: 0 decisions\n");

    assertThat(cli.run("exclusive", "--save", "--provisional", "--reason", "we know").code())
        .isZero();
    assertThat(cli.run("exclusive", "--save").code()).isZero();
    assertThat(cli.run("exclusive", "--clear", "Solo").out()).contains("(saved by ana: we know)");
  }

  @Test
  void tellsWhichDecisionsAnotherAccountSpeaksAgainst() {
    cli.run("exclusive", "--month", "2026-11", "--save");

    assertThat(cli.run("exclusive").out())
        .contains(
            "Saved as exclusive, and yet used by @them (1 video, first on 2026-10-15):"
                + " Shared - All\n");
    assertThat(cli.run("exclusive", "--format", "json").out())
        .contains("\"contradictions\":[\n{\"soundKey\":\"Shared - All\",\"account\":\"@them\"");
  }

  @Test
  void leavesToTheConfigurationWhatItLists() {
    cli.config("zone: UTC\nexclusiveSongs:\n  - Solo\n  - \"Blue - Red\"\n");
    cli.run("exclusive", "--month", "2026-11", "--save");

    Cli.Result result = cli.run("exclusive", "--clear", "Blue - Red");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("\"Blue - Red\" is listed at tracker.yaml:4, which would save it again");
    assertThat(cli.run("exclusive", "--clear").out())
        .contains("No longer saved as exclusive: Shared - All")
        .endsWith("Forgotten: 1 decision; 2 of the configuration stay\n");

    Cli.Result without = cli.run("--config", "other.yaml", "exclusive", "--clear", "Solo");
    assertThat(without.code()).isEqualTo(2);
    cli.config("exclusiveSongs: []\n");
    assertThat(cli.run("exclusive", "--clear").out()).isEqualTo("Forgotten: 0 decisions\n");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(cli.run("exclusive", "--clear", "Solo").err())
        .contains("Not saved as exclusive: \"Solo\"");
    cli.run("exclusive", "--save");
    assertThat(cli.run("exclusive", "--clear", "solo").err()).contains("Did you mean \"Solo\"?");
    assertThat(cli.run("exclusive", "--clear", "").code()).isEqualTo(2);
    assertThat(cli.run("exclusive", "--clear=  ").code()).isEqualTo(2);
    assertThat(cli.run("exclusive", "--save", "--clear").code()).isEqualTo(2);
    assertThat(cli.run("exclusive", "--clear", "--month", "2026-11").code()).isEqualTo(2);
    assertThat(cli.run("exclusive", "--reason", "x").err()).contains("--reason goes with --save");
    assertThat(cli.run("exclusive", "--provisional").code()).isEqualTo(2);
    assertThat(cli.run("exclusive", "--month", "11/2026").err()).contains("--month is no month");
    assertThat(cli.run("exclusive", "--month", "2026-12").err()).contains("in the future");
    assertThat(cli.run("exclusive", "--month", "2026-11", "--since", "7d").code()).isEqualTo(2);
    assertThat(cli.run("sounds", "--format", "yaml").err()).contains("table, json, csv but was");
    assertThat(keys("exclusive")).containsExactly("Blue - Red", "Solo");
  }

  @Test
  void writesAListThatTheConfigurationReads() {
    List<String> titles =
        List.of(
            "Say \"no\": #1",
            "- dash",
            "it's",
            "😀 夜",
            "two\nlines",
            "${HOME} $$",
            "&a *b !c %d @e",
            "null",
            "\\n",
            "\u202Eright\u0085x");
    for (int i = 0; i < titles.size(); i++) {
      cli.run("accounts", "add", "@h" + i, "--target");
      posts("@h" + i, post(30 + i, "2026-11-10", titles.get(i), "X"));
    }
    assertThat(cli.run("scrape").code()).isZero();

    Cli.Result yaml = cli.run("exclusive", "--format", "yaml");
    assertThat(yaml.code()).isZero();
    assertThat(yaml.out())
        .startsWith("# Rests on 14 accounts")
        .contains("\n# Confirmed: ", "\nexclusiveSongs:\n  - \"Blue - Red\"\n");
    cli.config(yaml.out());

    Cli.Result table = cli.run("exclusive", "--format", "csv");
    assertThat(table.err()).doesNotContain("Error");
    assertThat(cli.run("exclusive", "--save").out())
        .endsWith("0 sounds (" + (titles.size() + 2) + " saved before)\n");
    assertThat(cli.run("exclusive", "--clear=- dash - X").err())
        .containsPattern("is listed at tracker.yaml:\\d+");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void answersAboutNothing() {
    cli.config("database: other.db\n").run("accounts", "add", "@alone", "--target");

    assertThat(cli.run("exclusive").out())
        .contains("Rests on 1 account (1 never listed) and 0 videos")
        .contains("No sound is used by target accounts alone");
    assertThat(cli.run("exclusive", "--format", "yaml").out()).endsWith("exclusiveSongs: []\n");
    assertThat(cli.run("exclusive", "--save").code()).isZero();
  }

  private List<String> keys(String... command) {
    String[] csv = Arrays.copyOf(command, command.length + 2);
    csv[command.length] = "--format";
    csv[command.length + 1] = "csv";
    return cli.run(csv)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private void posts(String handle, Videos... videos) {
    cli.tiktok
        .on(handle)
        .shows(
            Arrays.stream(videos)
                .map(video -> Entries.anEntry(handle, video.build(), cli.clock.instant()))
                .toArray(ListingEntry[]::new));
  }

  private static Videos post(int number, String day, String title, String artist) {
    return Videos.aVideo().number(number).uploadedAt(day + "T10:00:00Z").sound(title, artist);
  }
}
