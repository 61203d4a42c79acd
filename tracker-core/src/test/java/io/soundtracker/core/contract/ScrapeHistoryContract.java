package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailedAttempt;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Skipped;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionNotOpenException;
import io.soundtracker.core.scrape.SpentRequests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every storage tells of the past. */
public interface ScrapeHistoryContract extends StorageContract {
  /** The account most of these tests are about. */
  AccountHandle ONE = AccountHandle.of("@one");

  @Test
  default void knowsNothingAtFirst() {
    assertThat(storage().scrapeHistory().standings()).isEmpty();
    assertThat(storage().scrapeHistory().requestsSince(Instant.EPOCH)).isEmpty();
    assertThat(storage().scrapeHistory().block()).isEmpty();
  }

  @Test
  default void speaksOfActiveAccountsByHandle() {
    storage().accounts().track(AccountHandle.of("@two"));
    storage().accounts().track(ONE);
    storage().accounts().addInactive(AccountHandle.of("@inactive"));

    assertThat(storage().scrapeHistory().standings())
        .extracting(AccountStanding::account)
        .containsExactlyElementsOf(
            storage().accounts().findAll().stream().filter(row -> row.active()).toList());
    assertThat(standing().failures()).isEmpty();
    assertThat(standing().retryAskedAt()).isNull();
  }

  @Test
  default void remembersFailuresUntilTheNextAnswer() {
    storage().accounts().track(ONE);
    SessionId session = open(1);
    fail(session, 1, new Unavailable(Reason.PRIVATE, "@one is private"));
    fail(session, 3, new Unreachable(FailureCause.NETWORK, "reset"));
    fail(session, 2, new Unavailable(Reason.MISSING, "no such profile"));
    fail(session, 4, new Skipped("not tried"));

    assertThat(standing().failures())
        .containsExactly(
            new FailedAttempt(day(1), "private", "@one is private", true),
            new FailedAttempt(day(2), "missing", "no such profile", true),
            new FailedAttempt(day(3), "network", "reset", false));
    assertThat(standing().permanentFailures()).hasSize(2);

    storage().store().record(aBatch(session, "@one").readAt(day(5)).build());
    fail(session, 6, new Unavailable(Reason.TAKEN_OVER, "another channel"));

    assertThat(standing().failures())
        .extracting(FailedAttempt::at, FailedAttempt::permanent)
        .containsExactly(tuple(day(6), true));
  }

  @Test
  default void doesNotHoldAgainstAnAccountWhatABlockedMachineWasTold() {
    storage().accounts().track(ONE);
    SessionId blocked = open(1);
    fail(blocked, 1, new Unavailable(Reason.MISSING, "no such profile"));
    fail(blocked, 2, new Blocked("403"));

    assertThat(standing().failures())
        .extracting(FailedAttempt::permanent)
        .containsExactly(true, false);
    storage().sessions().noteBlock(blocked, day(2));

    assertThat(standing().failures())
        .extracting(FailedAttempt::permanent)
        .containsExactly(false, false);
  }

  @Test
  default void remembersThatAnAccountIsToBeTriedAgain() {
    storage().accounts().track(ONE);
    storage().accounts().addInactive(AccountHandle.of("@inactive"));

    assertThat(storage().accounts().retry(ONE, day(3))).isTrue();
    assertThat(storage().accounts().retry(AccountHandle.of("@inactive"), day(3))).isFalse();
    assertThat(storage().accounts().retry(AccountHandle.of("@nobody"), day(3))).isFalse();

    assertThat(standing().retryAskedAt()).isEqualTo(day(3));
  }

  @Test
  default void countsWhatListingsCost() {
    storage().accounts().track(ONE);
    SessionId session = open(1);
    cost(session, 1, 99, 1);
    cost(session, 3, 7, 2);
    cost(session, 2, null, 4);
    storage()
        .store()
        .record(aBatch(session, "@one").readAt(day(4)).failed(new Skipped("not tried")).build());

    assertThat(storage().scrapeHistory().requestsSince(day(1)))
        .containsExactly(new SpentRequests(day(2), 4), new SpentRequests(day(3), 7));
  }

  @Test
  default void countsBlocksUntilSomethingIsRead() {
    storage().accounts().track(ONE);
    block(1);
    assertThat(storage().scrapeHistory().block()).contains(new Block(1, day(1)));

    SessionId failed = open(2);
    fail(failed, 2, new Unreachable(FailureCause.NETWORK, "reset"));
    storage().sessions().close(failed, day(2), null);
    block(3);
    assertThat(storage().scrapeHistory().block()).contains(new Block(2, day(3)));

    SessionId imported = open(4);
    storage()
        .store()
        .record(
            aBatch(imported, "@one")
                .readAt(day(4))
                .outcome(new FetchOutcome.Complete(Reach.ENOUGH))
                .coverage(new Coverage(false, null))
                .build());
    storage().sessions().close(imported, day(4), null);
    assertThat(storage().scrapeHistory().block()).contains(new Block(2, day(3)));

    SessionId read = open(5);
    storage().store().record(aBatch(read, "@one").readAt(day(5)).build());
    storage().sessions().close(read, day(5), null);
    assertThat(storage().scrapeHistory().block()).isEmpty();

    block(6);
    assertThat(storage().scrapeHistory().block()).contains(new Block(1, day(6)));
  }

  @Test
  default void aSessionThatReadBeforeItWasBlockedIsABlock() {
    storage().accounts().track(ONE);
    block(1);
    SessionId session = open(2);
    storage().store().record(aBatch(session, "@one").readAt(day(2)).build());
    storage().sessions().noteBlock(session, day(2));
    storage().sessions().close(session, day(2), "blocked");

    assertThat(storage().scrapeHistory().block()).contains(new Block(2, day(2)));
  }

  @Test
  default void notesABlockInAnOpenSessionOnly() {
    SessionId ended = open(1);
    storage().sessions().close(ended, day(1), null);

    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(() -> storage().sessions().noteBlock(ended, day(1)));
    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(() -> storage().sessions().noteBlock(SessionId.random(), day(1)));
  }

  private AccountStanding standing() {
    return storage().scrapeHistory().standings().stream()
        .filter(each -> each.account().handle().equals(ONE))
        .findFirst()
        .orElseThrow();
  }

  private void block(int day) {
    SessionId session = open(day);
    fail(session, day, new Blocked("403"));
    storage().sessions().noteBlock(session, day(day));
    storage().sessions().close(session, day(day), "blocked");
  }

  private void fail(SessionId session, int day, FetchOutcome outcome) {
    storage().store().record(aBatch(session, "@one").readAt(day(day)).failed(outcome).build());
  }

  private void cost(SessionId session, int day, @Nullable Integer requests, int attempts) {
    ListingDetails details =
        new ListingDetails(0, List.of(), 0, Map.of(), null, requests, attempts);
    storage().store().record(aBatch(session, "@one").readAt(day(day)).details(details).build());
  }

  private SessionId open(int day) {
    return storage().sessions().open(day(day), "{}");
  }

  private static Instant day(int number) {
    return Batches.READ_AT.plusSeconds(86_400L * number);
  }
}
