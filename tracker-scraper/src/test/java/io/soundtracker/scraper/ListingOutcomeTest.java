package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.FetchOutcome.Partial;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.ToolBroken;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.Reach;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListingOutcomeTest {

  @ParameterizedTest
  @MethodSource("endings")
  void agreesWithWhatWasKept(FetchOutcome said, FetchOutcome withVideos, FetchOutcome without) {
    assertThat(ListingOutcome.settle(said, 1, false)).isEqualTo(withVideos);
    assertThat(ListingOutcome.settle(said, 0, false)).isEqualTo(without);
  }

  static Stream<Arguments> endings() {
    FetchOutcome complete = new Complete(Reach.WHOLE_PROFILE);
    FetchOutcome stalled = new Partial(FailureCause.STALLED, "m");
    FetchOutcome blockedAfterSome = new Partial(FailureCause.BLOCKED, "m");
    FetchOutcome missing = new Unavailable(Reason.MISSING, "m");
    FetchOutcome unreachable = new Unreachable(FailureCause.STALLED, "m");
    return Stream.of(
        arguments(complete, complete, complete),
        arguments(stalled, stalled, unreachable),
        arguments(blockedAfterSome, blockedAfterSome, new Blocked("m")),
        arguments(missing, new Partial(FailureCause.SERVER, "m"), missing),
        arguments(unreachable, stalled, unreachable),
        arguments(new Blocked("m"), blockedAfterSome, new Blocked("m")),
        arguments(new ToolBroken("m"), new Partial(FailureCause.TOOL, "m"), new ToolBroken("m")));
  }

  @Test
  void aStoppedListingThatSaysEnoughWasInterrupted() {
    assertThat(ListingOutcome.settle(new Complete(Reach.ENOUGH), 3, true))
        .isEqualTo(new Partial(FailureCause.INTERRUPTED, "Stopped before its end"));
    assertThat(ListingOutcome.settle(new Complete(Reach.ENOUGH), 0, true).status().word())
        .isEqualTo("failed");
  }

  @Test
  void aListingThatEndedBeforeTheStopIsComplete() {
    FetchOutcome complete = new Complete(Reach.WHOLE_PROFILE);

    assertThat(ListingOutcome.settle(complete, 3, true)).isEqualTo(complete);
  }
}
