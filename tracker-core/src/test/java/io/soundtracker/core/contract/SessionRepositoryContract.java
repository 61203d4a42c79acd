package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionNotOpenException;
import io.soundtracker.core.scrape.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every repository of sessions does. */
public interface SessionRepositoryContract extends StorageContract {
  /** When the sessions of these tests begin: a moment that is another day almost anywhere. */
  Instant START = Instant.parse("2026-03-09T23:30:00.123Z");

  /** When they end. */
  Instant END = Instant.parse("2026-03-10T00:15:00.456Z");

  @Test
  default void opensARunningSession() {
    SessionId id = storage().sessions().open(START, "{\"jobs\":4}");

    assertThat(storage().sessions().find(id))
        .contains(
            new ScrapeSession(id, START, null, SessionStatus.RUNNING, 0, 0, 0, 0, 0, 0, null));
    assertThat(storage().sessions().find(SessionId.random())).isEmpty();
  }

  @Test
  default void sumsUpItsLogs() {
    SessionId id = mixedSession();

    ScrapeSession closed = storage().sessions().close(id, END, null);

    assertThat(closed)
        .isEqualTo(
            new ScrapeSession(id, START, END, SessionStatus.PARTIAL, 3, 1, 1, 3, 3, 0, null));
    assertThat(storage().sessions().find(id)).contains(closed);
  }

  @Test
  default void keepsALogOfEveryAccount() {
    SessionId id = mixedSession();

    List<ScrapeLog> logs = storage().sessions().logs(id);

    assertThat(logs)
        .extracting(log -> log.account().toString(), ScrapeLog::status, ScrapeLog::outcome)
        .containsExactly(
            tuple("@one", LogStatus.SUCCESS, "complete"),
            tuple("@two", LogStatus.FAILED, "private"),
            tuple("@three", LogStatus.PARTIAL, "network"),
            tuple("@four", LogStatus.SKIPPED, "skipped"));
    assertThat(logs.get(0))
        .isEqualTo(
            new ScrapeLog(
                id,
                AccountHandle.of("@one"),
                START,
                LogStatus.SUCCESS,
                "complete",
                null,
                2,
                2,
                0,
                Duration.ofMillis(2_500),
                Coverage.WHOLE_PROFILE));
    assertThat(logs.get(1).message()).isEqualTo("This account is private");
    assertThat(logs.get(1).coverage()).isEqualTo(Coverage.NONE);
  }

  @Test
  default void completesWhenNothingFailed() {
    SessionId id = openWith("@one");
    storage().store().record(aBatch(id, "@one").build());

    assertThat(storage().sessions().close(id, END, null).status())
        .isEqualTo(SessionStatus.COMPLETED);
  }

  @Test
  default void neverCompletesWithAProblem() {
    SessionId id = openWith("@one");
    storage().store().record(aBatch(id, "@one").build());

    ScrapeSession closed = storage().sessions().close(id, END, "Interrupted");

    assertThat(closed.status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(closed.problem()).isEqualTo("Interrupted");
  }

  @Test
  default void failsWhenEveryAccountFailed() {
    SessionId id = openWith("@one");
    storage().store().record(aBatch(id, "@one").failed(new FetchOutcome.Blocked("429")).build());

    assertThat(storage().sessions().close(id, END, null).status()).isEqualTo(SessionStatus.FAILED);
  }

  @Test
  default void countsAnAccountRecordedInPiecesOnce() {
    SessionId id = openWith("@one");
    storage().store().record(aBatch(id, "@one").videos(aVideo().number(1).build()).build());
    storage().store().record(aBatch(id, "@one").videos(aVideo().number(2).build()).build());

    ScrapeSession closed = storage().sessions().close(id, END, null);

    assertThat(closed.accounts()).isEqualTo(1);
    assertThat(closed.succeeded()).isEqualTo(1);
    assertThat(closed.videos()).isEqualTo(2);
  }

  @Test
  default void closesWhatDeadProcessesLeftBehind() {
    SessionId abandoned = openWith("@one");
    storage().store().record(aBatch(abandoned, "@one").videos(aVideo().build()).build());
    SessionId ended = storage().sessions().open(START, "{}");
    storage().sessions().close(ended, END, null);

    assertThat(storage().sessions().closeAbandoned(END)).isEqualTo(1);
    assertThat(storage().sessions().closeAbandoned(END)).isZero();

    ScrapeSession closed = storage().sessions().find(abandoned).orElseThrow();
    assertThat(closed.status()).isEqualTo(SessionStatus.FAILED);
    assertThat(closed.endedAt()).isEqualTo(END);
    assertThat(closed.videos()).isEqualTo(1);
    assertThat(closed.problem()).isNotBlank();
    assertThat(storage().sessions().find(ended).orElseThrow().status())
        .isEqualTo(SessionStatus.COMPLETED);
  }

  @Test
  default void closesASessionOnce() {
    SessionId id = storage().sessions().open(START, "{}");
    storage().sessions().close(id, END, null);

    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(() -> storage().sessions().close(id, END, null));
    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(() -> storage().sessions().close(SessionId.random(), END, null));
  }

  @Test
  default void listsTheLatestSessionsNewestFirst() {
    SessionId first = storage().sessions().open(START, "{}");
    SessionId third = storage().sessions().open(START.plusSeconds(2), "{}");
    SessionId second = storage().sessions().open(START.plusSeconds(1), "{}");

    assertThat(storage().sessions().latest(2))
        .extracting(ScrapeSession::id)
        .containsExactly(third, second);
    assertThat(storage().sessions().latest(10))
        .extracting(ScrapeSession::id)
        .containsExactly(third, second, first);
  }

  private SessionId openWith(String... handles) {
    for (String handle : handles) {
      storage().accounts().track(AccountHandle.of(handle));
    }
    return storage().sessions().open(START, "{}");
  }

  private SessionId mixedSession() {
    SessionId id = openWith("@one", "@two", "@three", "@four");
    storage()
        .store()
        .record(
            aBatch(id, "@one")
                .readAt(START)
                .took(Duration.ofMillis(2_500))
                .videos(aVideo().number(1).build(), aVideo().number(2).build())
                .build());
    storage()
        .store()
        .record(
            aBatch(id, "@two")
                .failed(
                    new FetchOutcome.Unavailable(
                        FetchOutcome.Reason.PRIVATE, "This account is private"))
                .build());
    storage()
        .store()
        .record(
            aBatch(id, "@three")
                .outcome(new FetchOutcome.Partial(FailureCause.NETWORK, "Connection reset"))
                .coverage(new Coverage(false, START.minus(Duration.ofDays(9))))
                .videos(aVideo().number(3).build())
                .build());
    storage()
        .store()
        .record(aBatch(id, "@four").failed(new FetchOutcome.Skipped("Cooling down")).build());
    return id;
  }
}
