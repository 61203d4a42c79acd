package io.soundtracker.daemon.metrics;

import static io.soundtracker.core.fixture.Entries.listing;
import static io.soundtracker.daemon.metrics.Rounds.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.task.TaskRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class FiguresTest {
  private final Rounds rounds = new Rounds();
  private long nanos;
  private final Figures figures = new Figures(rounds.clock, () -> nanos);
  private @Nullable Web web;

  @AfterEach
  void tearDown() {
    figures.close();
  }

  @Test
  void countsWhatRoundsDid() {
    rounds.track("one", "gone");
    rounds.tiktok.on("one").shows(listing("one", 3, NOW));
    rounds.tiktok.on("one").shows(listing("one", 5, NOW.plus(Duration.ofDays(2))));
    figures.watch(rounds.sight());
    rounds.round(figures);
    rounds.clock.advance(Duration.ofDays(2));
    rounds.round(figures);

    Exposition page = page();

    assertThat(page.value("tracker_listing_seconds_count{outcome=\"complete\"}")).isEqualTo(2);
    assertThat(page.value("tracker_listing_seconds_count{outcome=\"missing\"}")).isPositive();
    assertThat(page.value("tracker_listing_seconds_count{outcome=\"blocked\"}")).isZero();
    assertThat(page.value("tracker_videos_read_total")).isEqualTo(8);
    assertThat(page.value("tracker_videos_new_total")).isEqualTo(5);
    assertThat(page.value("tracker_sessions_total{status=\"partial\"}")).isEqualTo(2);
    assertThat(page.value("tracker_sessions_total{status=\"failed\"}")).isZero();
    assertThat(page.value("tracker_round_seconds_count{result=\"succeeded\"}")).isEqualTo(2);
    assertThat(page.value("tracker_round_seconds_sum{result=\"succeeded\"}")).isEqualTo(6);
  }

  @Test
  void goesOnCountingOverAnotherDatabase() {
    rounds.track("one");
    rounds.tiktok.on("one").shows(listing("one", 3, NOW));
    figures.watch(rounds.sight());
    rounds.round(figures);
    Rounds others = new Rounds();
    others.track("two", "three", "four");

    figures.still(
        () -> {
          figures.watch(others.sight());
          return null;
        });

    Exposition page = page();
    assertThat(page.value("tracker_videos_read_total")).isEqualTo(3);
    assertThat(page.value("tracker_accounts{standing=\"never\"}")).isEqualTo(3);
  }

  @Test
  void tellsHowAccountsStand() {
    rounds.track("fresh", "gone");
    rounds.tiktok.on("fresh").shows(listing("fresh", 1, NOW));
    rounds.round(figures);
    rounds.track("never");
    figures.watch(rounds.sight());

    Exposition first = page();
    rounds.clock.advance(Duration.ofHours(25));
    nanos += Duration.ofSeconds(6).toNanos();
    Exposition later = page();

    assertThat(first.value("tracker_accounts{standing=\"fresh\"}")).isEqualTo(1);
    assertThat(first.value("tracker_accounts{standing=\"failed\"}")).isEqualTo(1);
    assertThat(first.value("tracker_accounts{standing=\"never\"}")).isEqualTo(1);
    assertThat(later.value("tracker_accounts{standing=\"stale\"}")).isEqualTo(1);
    assertThat(later.value("tracker_accounts{standing=\"fresh\"}")).isZero();
    assertThat(later.value("tracker_last_session_age_seconds")).isEqualTo(25 * 3600);
  }

  @Test
  void tellsABlockAndTheBudget() {
    rounds.track("one", "two", "three");
    for (String handle : List.of("one", "two", "three")) {
      rounds.tiktok.on(handle).ends(new FetchOutcome.Blocked("HTTP 403"));
    }
    rounds.round(figures);
    rounds.clock.advance(Duration.ofMinutes(30));
    figures.watch(rounds.sight());

    Exposition page = page();

    assertThat(page.value("tracker_cool_down_open")).isEqualTo(1);
    assertThat(page.value("tracker_cool_down_remaining_seconds")).isEqualTo(90 * 60);
    assertThat(page.value("tracker_requests_spent{per=\"hour\"}")).isEqualTo(3);
    assertThat(page.value("tracker_requests_total")).isEqualTo(3);
    assertThat(page.value("tracker_requests_limit{per=\"hour\"}")).isEqualTo(100);
    assertThat(page.value("tracker_requests_limit{per=\"day\"}")).isNaN();
  }

  @Test
  void tellsWhatAlertsAndForgetsConditionsThatWereSwitchedOff() {
    figures.ofDaemon().judged(List.of(finding("silent", State.ALERT)), Duration.ofSeconds(1));
    figures
        .ofDaemon()
        .judged(
            List.of(finding("disk-full", State.OK), finding("slow-session", State.UNKNOWN)),
            Duration.ofSeconds(1));

    Exposition page = page();

    assertThat(page.value("tracker_condition_alerting{condition=\"disk-full\"}")).isZero();
    assertThat(page.value("tracker_condition_alerting{condition=\"slow-session\"}")).isNaN();
    assertThat(page.samples()).noneMatch(sample -> sample.contains("silent"));
    assertThat(page.value("tracker_query_seconds_sum{query=\"health\"}")).isEqualTo(2);
  }

  @Test
  void tellsTasksThatFailed() {
    TaskRun run = new TaskRun("reports", NOW, NOW.plusSeconds(7), false, "no room");
    rounds.tasks.record(run);
    figures.ofDaemon().ran(run);
    figures.watch(rounds.sight());

    Exposition page = page();

    assertThat(page.value("tracker_task_failing{task=\"reports\"}")).isEqualTo(1);
    assertThat(page.value("tracker_task_seconds_sum{result=\"failed\",task=\"reports\"}"))
        .isEqualTo(7);
  }

  @Test
  void knowsNothingWhileTheDatabaseDoesNotAnswer() {
    Rounds broken = new Rounds();
    Sight well = broken.sight();
    figures.watch(
        new Sight(
            well.history(),
            well.monitoring(),
            well.tasks(),
            well.politeness(),
            well.staleAfter(),
            () -> {
              throw new IllegalStateException("closed");
            }));

    Exposition page = page();

    assertThat(page.value("tracker_database_up")).isZero();
    assertThat(page.value("tracker_accounts{standing=\"fresh\"}")).isNaN();
  }

  @Test
  void isDocumented() throws IOException {
    everythingHappens();

    Set<String> documented = new TreeSet<>();
    Matcher rows =
        Pattern.compile("(?m)^\\| `(tracker_\\w+)` \\| (summary)?").matcher(docs("monitoring.md"));
    while (rows.find()) {
      documented.add(rows.group(1));
      if (rows.group(2) != null) {
        documented.add(rows.group(1) + "_max");
      }
    }

    assertThat(page().families()).isEqualTo(documented);
  }

  @Test
  void hasEveryFigureThatTheRulesAskFor() throws IOException {
    everythingHappens();
    String rules = docs("alerts.yml");
    Exposition page = page();

    List<String> asked =
        rules
            .lines()
            .filter(line -> line.contains("expr:"))
            .flatMap(line -> Arrays.stream(line.split("[^a-z_]+", -1)))
            .filter(word -> word.startsWith("tracker_"))
            .toList();

    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(asked)
        .allSatisfy(name -> assertThat(page.samples()).anyMatch(sample -> sample.startsWith(name)));
  }

  @Test
  void namesNoAccount() {
    everythingHappens();

    assertThat(page().labelValues())
        .isNotEmpty()
        .noneMatch(value -> value.contains("somebody") || value.contains("@"));
  }

  private void everythingHappens() {
    rounds.track("somebody", "somebodyelse");
    rounds.tiktok.on("somebody").shows(listing("somebody", 3, NOW));
    figures.watch(rounds.sight());
    rounds.round(figures);
    figures.ofDaemon().judged(List.of(finding("silent", State.ALERT)), Duration.ofSeconds(1));
    TaskRun run = new TaskRun("reports", NOW, NOW, true, "done");
    rounds.tasks.record(run);
    figures.ofDaemon().ran(run);
  }

  private Exposition page() {
    if (web == null) {
      web = new Web(figures.serve(Web.ANY_PORT));
    }
    return Exposition.read(web.get("/metrics").body());
  }

  private static Finding finding(String name, State state) {
    return new Finding(state, name, "whatever", null);
  }

  private static String docs(String name) throws IOException {
    Path file =
        Stream.of(Path.of("docs"), Path.of("..", "docs"))
            .map(folder -> folder.resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return Files.readString(file);
  }
}
