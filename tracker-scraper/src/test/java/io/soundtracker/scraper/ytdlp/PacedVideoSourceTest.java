package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedVideoSourceTest {
  private final ScriptedVideoSource source = new ScriptedVideoSource();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void waitsARandomShareBeforeEachListingButTheFirst() {
    Iterator<Double> shares = List.of(0.5, 0.0, 0.25).iterator();
    PacedVideoSource paced =
        new PacedVideoSource(source, Duration.ofSeconds(2), shares::next, pauses::add);

    for (int i = 0; i < 4; i++) {
      fetch(paced);
    }

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(500));
    assertThat(source.requests()).hasSize(4);
  }

  @Test
  void isInterruptedWhileItWaits() {
    PacedVideoSource paced =
        new PacedVideoSource(
            source,
            Duration.ofSeconds(2),
            () -> 0.5,
            time -> {
              throw new InterruptedException();
            });
    fetch(paced);

    FetchOutcome outcome = fetch(paced);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(outcome.code()).isEqualTo("interrupted");
    assertThat(((FetchOutcome.Unreachable) outcome).cause()).isEqualTo(FailureCause.INTERRUPTED);
    assertThat(source.requests()).hasSize(1);
  }

  private static FetchOutcome fetch(PacedVideoSource paced) {
    return paced.fetch(
        new ListingRequest(AccountHandle.of("one"), null, null), new ListingRecorder());
  }
}
