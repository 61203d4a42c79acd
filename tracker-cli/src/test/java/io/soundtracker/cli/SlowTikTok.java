package io.soundtracker.cli;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import java.time.Duration;
import java.time.Instant;

/**
 * The program over a TikTok that shows three videos and then nothing more, in a process to kill.
 */
final class SlowTikTok {
  private SlowTikTok() {}

  public static void main(String[] args) {
    System.exit(Main.run(args, Surroundings.ofProcess(), Cli.listing(SlowTikTok::fetch)));
  }

  private static FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    Entries.listing(request.account().toString(), 3, Instant.now()).forEach(sink::accept);
    System.err.println("waiting");
    try {
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new FetchOutcome.Partial(FailureCause.INTERRUPTED, "It was stopped");
  }
}
