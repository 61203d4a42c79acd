package io.soundtracker.analysis.health;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Machine MACHINE = new Machine(1, null, null, "", null);

  private final InMemoryDatabase database = new InMemoryDatabase();

  @Test
  void tellsNothingOfAnEmptyDatabase() {
    Status status = status();

    assertThat(status.sessions()).isEmpty();
    assertThat(status.accountsRead().now().percent()).isEmpty();
    assertThat(status.averageTime()).isNull();
    assertThat(status.outcomes()).isEmpty();
    assertThat(status.flaws()).allSatisfy(flaw -> assertThat(flaw.share().percent()).isEmpty());
    assertThat(status.accounts()).isEqualTo(new AccountAges(0, 0, null, null));
    assertThat(findings()).noneMatch(Finding::isAlert);
  }

  @Test
  void comparesTheWindowWithTheOneBefore() {
    track("@one", "@two", "@new");
    SessionId early = session(NOW.minus(WEEK));
    read(early, "@one", NOW.minus(WEEK), aVideo().number(1).sound(null).build());
    fail(early, "@two", NOW.minus(WEEK));
    close(early, NOW.minus(WEEK).plusSeconds(30));
    SessionId late = session(NOW.minusSeconds(9));
    read(
        late,
        "@one",
        NOW.minusSeconds(8),
        aVideo().number(2).build(),
        aVideo().number(3).sound(null).views(0L).build());
    read(late, "@two", NOW, aVideo().number(4).build(), aVideo().number(5).build());
    close(late, NOW.plusSeconds(1));

    Status status = status();

    assertThat(status.accountsRead()).isEqualTo(new Trend(new Share(2, 2), new Share(1, 2)));
    assertThat(status.sessionsRead()).isEqualTo(new Trend(new Share(1, 1), new Share(1, 1)));
    assertThat(status.averageTime()).hasSeconds(10);
    assertThat(status.averageTimeBefore()).hasSeconds(30);
    assertThat(status.outcomes())
        .containsExactly(new OutcomeCount("complete", 2, 1), new OutcomeCount("private", 0, 1));
    assertThat(status.flaws().get(0))
        .isEqualTo(
            new Flaw(
                "unidentified",
                "without a known sound",
                "videos",
                new Share(2, 5),
                new Trend(new Share(1, 4), new Share(1, 1))));
    assertThat(status.flaws().get(0).trend().points()).hasValue(-75);
    assertThat(status.flaws().get(4).trend())
        .as("two lines were quarantined in every listing, beside those that were read")
        .isEqualTo(new Trend(new Share(4, 8), new Share(2, 3)));
    assertThat(status.failing()).isEmpty();
    assertThat(status.sessions()).extracting(ScrapeSession::id).containsExactly(late, early);
    assertThat(status.accounts())
        .isEqualTo(new AccountAges(3, 1, NOW.minusSeconds(8), NOW.minusSeconds(8)));
  }

  @Test
  void alertsOfSessionsThatOnlyFailed() {
    track("@one", "@two");
    SessionId session = session(NOW.minusSeconds(100));
    fail(session, "@one", NOW.minusSeconds(60));
    fail(session, "@two", NOW.minusSeconds(50));
    close(session, NOW.minusSeconds(40));

    assertThat(status().failing())
        .extracting(failing -> failing.account().toString())
        .containsExactly("@one", "@two");
    assertThat(status().accountsRead().now()).isEqualTo(new Share(0, 2));
    assertThat(status().lastSessionEnd()).isNull();
    assertThat(findings())
        .filteredOn(Finding::isAlert)
        .extracting(Finding::name)
        .containsExactly("success-rate");
  }

  @Test
  void seesAFieldThatIsGoneSinceTheLastDayOfListings() {
    track("@one");
    SessionId before = session(NOW.minus(WEEK));
    readLines(before, NOW.minus(WEEK), 100, 0);
    close(before, NOW.minus(WEEK));
    SessionId after = session(NOW.minus(Duration.ofDays(3)));
    readLines(after, NOW.minus(Duration.ofDays(3)), 100, 60);
    close(after, NOW.minus(Duration.ofDays(3)));

    assertThat(findings())
        .filteredOn(finding -> finding.name().equals("plugin-fields"))
        .extracting(Finding::state, Finding::summary)
        .containsExactly(
            tuple(
                State.ALERT,
                "track missing in 60.0 % of the lines; at most 50.0 %; before: 0.0 %"));
  }

  private Status status() {
    return Status.take(
        database.sessions(), database.accounts(), database.monitoring(), NOW, WEEK, 10);
  }

  private List<Finding> findings() {
    Vitals vitals =
        Vitals.take(database.sessions(), database.accounts(), database.monitoring(), MACHINE, NOW);
    return HealthThresholds.defaults().conditions().stream()
        .map(condition -> condition.judge(vitals))
        .toList();
  }

  private void track(String... handles) {
    for (String handle : handles) {
      database.accounts().track(AccountHandle.of(handle));
    }
  }

  private SessionId session(Instant at) {
    return database.sessions().open(at, "{}");
  }

  private void close(SessionId session, Instant at) {
    database.sessions().close(session, at, null);
  }

  private void read(SessionId session, String handle, Instant at, Video... videos) {
    ListingDetails details = new ListingDetails(2, List.of(), 0, Map.of(), null, null, 1);
    database
        .store()
        .record(aBatch(session, handle).readAt(at).videos(videos).details(details).build());
  }

  /** Nothing but repeated lines, which are lines all the same. */
  private void readLines(SessionId session, Instant at, int lines, int without) {
    ListingDetails details =
        new ListingDetails(0, List.of(), lines, Map.of("track", without), null, null, 1);
    database.store().record(aBatch(session, "@one").readAt(at).details(details).build());
  }

  private void fail(SessionId session, String handle, Instant at) {
    database
        .store()
        .record(
            aBatch(session, handle)
                .readAt(at)
                .failed(new FetchOutcome.Unavailable(FetchOutcome.Reason.PRIVATE, "It is private"))
                .build());
  }
}
