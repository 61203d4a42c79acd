package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.ListingRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A program of its own that lists one account and says so; made to be killed. */
final class ListingProgram {
  private ListingProgram() {}

  public static void main(String[] arguments) {
    YtDlpConfig config =
        new YtDlpConfig(null, null, null, Duration.ZERO, Duration.ofMinutes(5), List.of(arguments));
    YtDlpVideoSource source = new YtDlpVideoSource(config, System.getenv(), Clock.systemUTC());
    source.fetch(
        new ListingRequest(new AccountHandle("label"), null, null),
        new ListingRecorder() {
          @Override
          public boolean accept(io.soundtracker.core.scrape.ListingEntry entry) {
            System.out.println("listing");
            return true;
          }
        });
  }
}
