package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failsafe.RetryPolicy;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.VideoSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingVideoSourceTest {
  private static final ListingRequest REQUEST =
      new ListingRequest(new AccountHandle("one"), null, null);
  private static final FetchOutcome DONE = new FetchOutcome.Complete(Reach.WHOLE_PROFILE);
  private static final FetchOutcome DOWN =
      new FetchOutcome.Unreachable(FailureCause.SERVER, "down");
  private static final FetchOutcome BROKE_OFF =
      new FetchOutcome.Partial(FailureCause.NETWORK, "broke off");

  private final ListingRecorder sink = new ListingRecorder();

  @Test
  void triesAgainUntilItWorks() {
    Deque<FetchOutcome> script = new ArrayDeque<>(List.of(DOWN, BROKE_OFF, DONE, DOWN));

    assertThat(retrying(script, 3).fetch(REQUEST, sink)).isEqualTo(DONE);
    assertThat(sink.restarts()).isEqualTo(2);
    assertThat(script).hasSize(1);
  }

  @Test
  void givesUpWithTheLastOutcome() {
    Deque<FetchOutcome> script = new ArrayDeque<>(List.of(DOWN, DOWN, DOWN, BROKE_OFF, DONE));

    assertThat(retrying(script, 3).fetch(REQUEST, sink)).isEqualTo(BROKE_OFF);
    assertThat(sink.restarts()).isEqualTo(3);
  }

  @Test
  void noRetriesMeansOneAttempt() {
    assertThat(retrying(new ArrayDeque<>(List.of(DOWN, DONE)), 0).fetch(REQUEST, sink))
        .isEqualTo(DOWN);
  }

  static Stream<FetchOutcome> lasting() {
    return Stream.of(
        DONE,
        new FetchOutcome.Partial(FailureCause.TIMED_OUT, "x"),
        new FetchOutcome.Partial(FailureCause.STALLED, "x"),
        new FetchOutcome.Partial(FailureCause.BLOCKED, "x"),
        new FetchOutcome.Unreachable(FailureCause.STALLED, "x"),
        new FetchOutcome.Unreachable(FailureCause.INTERRUPTED, "x"),
        new FetchOutcome.Unavailable(Reason.PRIVATE, "x"),
        new FetchOutcome.Blocked("x"),
        new FetchOutcome.ToolBroken("x"));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatIsNotPassingIsNotTriedAgain(FetchOutcome outcome) {
    assertThat(retrying(new ArrayDeque<>(List.of(outcome)), 3).fetch(REQUEST, sink))
        .isEqualTo(outcome);
    assertThat(sink.restarts()).isZero();
  }

  @Test
  void anExceptionIsNoOutcomeToTryAgain() {
    VideoSource failing =
        (request, to) -> {
          to.restart();
          throw new IllegalStateException("bug");
        };

    assertThatThrownBy(
            () -> new RetryingVideoSource(failing, 3, RetryPolicy.builder()).fetch(REQUEST, sink))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sink.restarts()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsTheWait() {
    VideoSource failing =
        (request, to) -> {
          Thread.currentThread().interrupt();
          return BROKE_OFF;
        };

    FetchOutcome outcome = new RetryingVideoSource(failing, 3).fetch(REQUEST, sink);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(FetchOutcome.Partial.class);
    assertThat(sink.restarts()).isZero();
  }

  @Test
  void anInterruptDuringTheWaitEndsIt() throws InterruptedException {
    Deque<FetchOutcome> outcomes = new ArrayDeque<>();
    Thread waiting =
        new Thread(
            () -> {
              RetryingVideoSource source =
                  new RetryingVideoSource(
                      (request, to) -> BROKE_OFF,
                      3,
                      RetryPolicy.<FetchOutcome>builder().withDelay(Duration.ofMinutes(5)));
              outcomes.add(source.fetch(REQUEST, sink));
            });
    waiting.start();
    Eventually.isTrue(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    waiting.interrupt();
    waiting.join(60_000);

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            FetchOutcome.Partial.class,
            partial -> assertThat(partial.cause()).isEqualTo(FailureCause.INTERRUPTED));
  }

  private static VideoSource retrying(Deque<FetchOutcome> script, int retries) {
    return new RetryingVideoSource(
        (request, sink) -> script.removeFirst(), retries, RetryPolicy.builder());
  }
}
