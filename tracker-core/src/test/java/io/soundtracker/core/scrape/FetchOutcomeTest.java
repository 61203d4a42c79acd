package io.soundtracker.core.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.Cases;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.FetchOutcome.Partial;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Skipped;
import io.soundtracker.core.scrape.FetchOutcome.ToolBroken;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FetchOutcomeTest {
  private static final Cases<String> NAMES =
      new Cases<>(
          complete -> "complete",
          partial -> "partial",
          unavailable -> "unavailable",
          unreachable -> "unreachable",
          blocked -> "blocked",
          toolBroken -> "toolBroken",
          skipped -> "skipped");

  @ParameterizedTest
  @MethodSource("outcomes")
  void foldsToTheFunctionOfItsCase(
      FetchOutcome outcome, String name, LogStatus status, String code, String message) {
    assertThat(outcome.<String>fold(NAMES)).isEqualTo(name);
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.message()).isEqualTo(message);
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments(new Complete(Reach.LIMIT), "complete", LogStatus.SUCCESS, "complete", ""),
        arguments(
            new Partial(FailureCause.TIMED_OUT, "m"),
            "partial",
            LogStatus.PARTIAL,
            "timed_out",
            "m"),
        arguments(
            new Unavailable(Reason.TAKEN_OVER, "m"),
            "unavailable",
            LogStatus.FAILED,
            "taken_over",
            "m"),
        arguments(
            new Unreachable(FailureCause.NETWORK, "m"),
            "unreachable",
            LogStatus.FAILED,
            "network",
            "m"),
        arguments(new Blocked("m"), "blocked", LogStatus.FAILED, "blocked", "m"),
        arguments(new ToolBroken("m"), "toolBroken", LogStatus.FAILED, "tool", "m"),
        arguments(new Skipped("m"), "skipped", LogStatus.SKIPPED, "skipped", "m"));
  }

  @ParameterizedTest
  @EnumSource(FailureCause.class)
  void onlyNetworkAndServerTroubleIsTransient(FailureCause cause) {
    boolean passes = cause == FailureCause.NETWORK || cause == FailureCause.SERVER;

    assertThat(new Partial(cause, "").isTransient()).isEqualTo(passes);
    assertThat(new Unreachable(cause, "").isTransient()).isEqualTo(passes);
  }

  @Test
  void onlyRefusalsAreBlocks() {
    assertThat(new Blocked("").isBlock()).isTrue();
    assertThat(new Partial(FailureCause.BLOCKED, "").isBlock()).isTrue();

    assertThat(new Partial(FailureCause.NETWORK, "").isBlock()).isFalse();
    assertThat(new Unavailable(Reason.PRIVATE, "").isBlock()).isFalse();
    assertThat(new Complete(Reach.ENOUGH).isBlock()).isFalse();
    assertThat(new ToolBroken("").isBlock()).isFalse();
  }
}
