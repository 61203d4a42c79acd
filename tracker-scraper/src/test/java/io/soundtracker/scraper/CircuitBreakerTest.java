package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private static final FetchOutcome READ = new Complete(Reach.WHOLE_PROFILE);
  private static final FetchOutcome BLOCKED = new Blocked("403");
  private static final FetchOutcome MISSING = new Unavailable(Reason.MISSING, "no such profile");
  private static final FetchOutcome PRIVATE = new Unavailable(Reason.PRIVATE, "private");
  private static final FetchOutcome NETWORK = new Unreachable(FailureCause.NETWORK, "reset");

  private final CircuitBreaker breaker = new CircuitBreaker();

  @Test
  void opensAtTheThirdBlockInARow() {
    sees(BLOCKED, new Partial(FailureCause.BLOCKED, "429"));
    assertThat(breaker.problem()).isEmpty();

    sees(BLOCKED);

    assertThat(breaker.problem().orElseThrow()).contains("blocking this machine", "try again");
    assertThat(breaker.isBlocked()).isTrue();
  }

  @Test
  void aListingThatWasReadBreaksTheRow() {
    sees(BLOCKED, BLOCKED, READ, BLOCKED, BLOCKED);

    assertThat(breaker.problem()).isEmpty();
  }

  @Test
  void otherFailuresDoNotBreakTheRow() {
    sees(BLOCKED, NETWORK, BLOCKED, PRIVATE, BLOCKED);

    assertThat(breaker.problem()).isPresent();
  }

  @Test
  void staysOpen() {
    sees(BLOCKED, BLOCKED, BLOCKED, READ);

    assertThat(breaker.problem()).isPresent();
  }

  @Test
  void opensAtOnceWhenTheToolIsBrokenFromTheStart() {
    sees(new ToolBroken("yt-dlp is not installed"));

    assertThat(breaker.problem()).contains("yt-dlp is not installed");
    assertThat(breaker.isBlocked()).isFalse();
  }

  @Test
  void bearsWithAToolThatHasWorkedBefore() {
    sees(READ, new ToolBroken("crash"), new ToolBroken("crash"));
    assertThat(breaker.problem()).isEmpty();

    sees(new ToolBroken("crash"));

    assertThat(breaker.problem()).contains("crash");
  }

  @Test
  void missingProfilesMakeItSuspiciousAndThenOpen() {
    sees(Collections.nCopies(4, MISSING).toArray(FetchOutcome[]::new));
    assertThat(breaker.isSuspicious()).isFalse();

    sees(MISSING);
    assertThat(breaker.isSuspicious()).isTrue();
    assertThat(breaker.problem()).isEmpty();

    sees(MISSING, MISSING, MISSING);
    assertThat(breaker.problem().orElseThrow()).contains("none of 8 profiles");
    assertThat(breaker.isBlocked()).isTrue();
  }

  @Test
  void missingProfilesProveNothingOnceAnotherWasRead() {
    sees(READ);
    sees(Collections.nCopies(20, MISSING).toArray(FetchOutcome[]::new));

    assertThat(breaker.isSuspicious()).isFalse();
    assertThat(breaker.problem()).isEmpty();
  }

  @Test
  void missingProfilesCountOnlyInARow() {
    sees(MISSING, MISSING, MISSING, MISSING, PRIVATE, MISSING, MISSING, MISSING, MISSING);

    assertThat(breaker.isSuspicious()).isFalse();
  }

  private void sees(FetchOutcome... outcomes) {
    for (FetchOutcome outcome : outcomes) {
      breaker.saw(outcome);
    }
  }
}
