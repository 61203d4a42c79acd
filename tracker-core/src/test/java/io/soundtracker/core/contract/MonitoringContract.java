package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.SessionTally;
import io.soundtracker.core.monitor.VideoTally;
import io.soundtracker.core.monitor.Window;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What all monitoring does. */
public interface MonitoringContract extends StorageContract {
  /** The middle of these tests: a moment that is another day almost anywhere. */
  Instant NOON = Instant.parse("2026-03-09T23:30:00.123Z");

  /** Nearly everything. */
  Window WIDE = new Window(NOON.minus(Duration.ofDays(300)), NOON.plus(Duration.ofDays(300)));

  @Test
  default void knowsNothingOfAnEmptyDatabase() {
    assertThat(storage().monitoring().listings(WIDE)).isEqualTo(ListingTally.NONE);
    assertThat(storage().monitoring().sessions(WIDE)).isEqualTo(new SessionTally(0, 0, 0, null));
    assertThat(storage().monitoring().lastSessionEnd()).isEmpty();
    assertThat(storage().monitoring().videos()).isEqualTo(VideoTally.NONE);
    assertThat(storage().monitoring().videosFirstSeen(WIDE)).isEqualTo(VideoTally.NONE);
    assertThat(storage().monitoring().failing()).isEmpty();
    assertThat(storage().monitoring().trackedSince()).isEmpty();
  }

  @Test
  default void addsUpTheListingsOfAWindow() {
    SessionId session = sessionOver("@one", "@two", "@three", "@four");
    ListingDetails details =
        new ListingDetails(2, List.of(), 1, Map.of("track", 3, "it's \"it\"", 1), null, null, 1);
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt(NOON)
                .videos(aVideo().number(1).build(), aVideo().number(2).build())
                .details(details)
                .build());
    storage()
        .store()
        .record(
            aBatch(session, "@two")
                .readAt(NOON.plusMillis(1))
                .outcome(new FetchOutcome.Partial(FailureCause.NETWORK, "Connection reset"))
                .coverage(new Coverage(false, NOON.minus(Duration.ofDays(9))))
                .videos(aVideo().number(3).build())
                .details(details)
                .build());
    fail(session, "@three", NOON.plusMillis(2));
    storage()
        .store()
        .record(
            aBatch(session, "@four")
                .readAt(NOON.plusMillis(3))
                .failed(new FetchOutcome.Skipped("Cooling down"))
                .build());

    assertThat(storage().monitoring().listings(WIDE))
        .isEqualTo(
            new ListingTally(
                1,
                1,
                1,
                5,
                2,
                4,
                Map.of("complete", 1L, "network", 1L, "private", 1L, "skipped", 1L),
                Map.of("track", 6L, "it's \"it\"", 2L)));
    assertThat(storage().monitoring().listings(new Window(NOON, NOON.plusMillis(1))))
        .isEqualTo(
            new ListingTally(
                1, 0, 0, 3, 1, 2, Map.of("complete", 1L), Map.of("track", 3L, "it's \"it\"", 1L)));
  }

  @Test
  default void addsUpTheSessionsThatBeganInAWindowAndEnded() {
    SessionId whole = sessionOver("@one", "@two");
    storage().store().record(aBatch(whole, "@one").build());
    storage().sessions().close(whole, NOON.plusSeconds(10), null);
    SessionId failed = storage().sessions().open(NOON, "{}");
    fail(failed, "@one", NOON);
    storage().sessions().close(failed, NOON.plusSeconds(1000), null);
    SessionId part = storage().sessions().open(NOON.plusMillis(2), "{}");
    storage().store().record(aBatch(part, "@one").build());
    fail(part, "@two", NOON);
    storage().sessions().close(part, NOON.plusSeconds(20), null);
    storage().sessions().open(NOON, "{}");

    assertThat(storage().monitoring().sessions(WIDE))
        .isEqualTo(new SessionTally(1, 1, 1, Duration.ofMillis(14_999)));
    assertThat(storage().monitoring().sessions(new Window(NOON, NOON.plusMillis(2))))
        .isEqualTo(new SessionTally(1, 0, 1, Duration.ofSeconds(10)));
    assertThat(storage().monitoring().lastSessionEnd()).contains(NOON.plusSeconds(20));
  }

  @Test
  default void tellsHowWellVideosAreKnown() {
    SessionId session = sessionOver("@one");
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt(NOON.minusMillis(1))
                .videos(
                    aVideo().number(1).build(),
                    aVideo().number(2).sound(null).build(),
                    aVideo().number(3).views(0L).build())
                .build());
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt(NOON)
                .videos(
                    aVideo().number(1).views(null).build(),
                    aVideo().number(4).sound(null).likes(null).build(),
                    aVideo().number(5).views(null).build())
                .build());

    assertThat(storage().monitoring().videos()).isEqualTo(new VideoTally(5, 2, 1, 2));
    assertThat(storage().monitoring().videosFirstSeen(Window.before(NOON, Duration.ofDays(1))))
        .isEqualTo(new VideoTally(3, 1, 1, 0));
    assertThat(storage().monitoring().videosFirstSeen(new Window(NOON, NOON.plusMillis(1))))
        .isEqualTo(new VideoTally(2, 1, 0, 2));
  }

  @Test
  default void namesAccountsThatFailSinceTheyWereLastRead() {
    SessionId session = sessionOver("@fine", "@lost", "@never", "@left");
    storage().store().record(aBatch(session, "@lost").readAt(NOON.minusSeconds(50)).build());
    fail(session, "@lost", NOON.minusSeconds(90));
    fail(session, "@lost", NOON.minusSeconds(40));
    fail(session, "@lost", NOON.minusSeconds(30));
    fail(session, "@never", NOON.minusSeconds(60));
    fail(session, "@fine", NOON.minusSeconds(60));
    storage().store().record(aBatch(session, "@fine").readAt(NOON).build());
    fail(session, "@left", NOON);
    storage().accounts().deactivate(AccountHandle.of("@left"));

    assertThat(storage().monitoring().failing())
        .containsExactly(
            failing("@never", NOON.minusSeconds(60), 1),
            failing("@lost", NOON.minusSeconds(40), 2));
  }

  @Test
  default void knowsSinceWhenSomethingIsTracked() {
    Instant before = Instant.now().minusSeconds(1);
    storage().accounts().track(AccountHandle.of("@one"));
    storage().accounts().track(AccountHandle.of("@two"));

    assertThat(storage().monitoring().trackedSince())
        .hasValueSatisfying(since -> assertThat(since).isBetween(before, Instant.now()));
    storage().accounts().deactivate(AccountHandle.of("@one"));
    storage().accounts().deactivate(AccountHandle.of("@two"));
    assertThat(storage().monitoring().trackedSince()).isEmpty();
  }

  private SessionId sessionOver(String... handles) {
    for (String handle : handles) {
      storage().accounts().track(AccountHandle.of(handle));
    }
    return storage().sessions().open(NOON, "{}");
  }

  private void fail(SessionId session, String handle, Instant at) {
    storage()
        .store()
        .record(
            aBatch(session, handle)
                .readAt(at)
                .failed(new FetchOutcome.Unavailable(FetchOutcome.Reason.PRIVATE, "It is private"))
                .build());
  }

  private static FailingAccount failing(String handle, Instant since, int attempts) {
    return new FailingAccount(
        AccountHandle.of(handle), since, attempts, "private", "It is private");
  }
}
