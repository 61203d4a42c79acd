package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Entries.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ScriptedVideoSourceTest {
  private final ScriptedVideoSource source = new ScriptedVideoSource();
  private final Collector sink = new Collector(100);

  @Test
  void playsWhatItWasToldAndRemembersTheRequest() {
    List<ListingEntry> videos = listing("@one", 3, Batches.READ_AT);
    source.on("@one").shows(videos).quarantines(4, "no id");

    FetchOutcome outcome = source.fetch(request("@one", null), sink);

    assertThat(outcome).isEqualTo(new Complete(Reach.WHOLE_PROFILE));
    assertThat(sink.entries).isEqualTo(videos);
    assertThat(sink.quarantined).isEqualTo(1);
    assertThat(source.requests()).containsExactly(request("@one", null));
  }

  @Test
  void stopsAtTheLimitAndWhenTheSinkHasEnough() {
    source.on("@one").shows(listing("@one", 9, Batches.READ_AT));

    assertThat(source.fetch(request("@one", 5), new Collector(100)))
        .isEqualTo(new Complete(Reach.LIMIT));
    assertThat(source.fetch(request("@one", 5), new Collector(2)))
        .isEqualTo(new Complete(Reach.ENOUGH));
  }

  @Test
  void playsScriptsInTurnAndTheLastForEver() {
    source.on("@one").ends(new FetchOutcome.Blocked("429"));
    source.on("@one");

    assertThat(source.fetch(request("@one", null), sink)).isInstanceOf(FetchOutcome.Blocked.class);
    assertThat(source.fetch(request("@one", null), sink)).isInstanceOf(Complete.class);
    assertThat(source.fetch(request("@one", null), sink)).isInstanceOf(Complete.class);
    assertThat(source.fetch(request("@two", null), sink))
        .isInstanceOf(FetchOutcome.Unavailable.class);
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    source.on("@one").shows(listing("@one", 1, Batches.READ_AT)).waitsFor(new CountDownLatch(1));

    Thread.currentThread().interrupt();
    FetchOutcome outcome = source.fetch(request("@one", null), sink);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(new FetchOutcome.Partial(FailureCause.INTERRUPTED, "Stopped"));
  }

  private static ListingRequest request(String handle, Integer limit) {
    return new ListingRequest(AccountHandle.of(handle), null, limit);
  }

  private static final class Collector implements ListingSink {
    private final List<ListingEntry> entries = new ArrayList<>();
    private final int enough;
    private int quarantined;

    Collector(int enough) {
      this.enough = enough;
    }

    @Override
    public boolean accept(ListingEntry entry) {
      entries.add(entry);
      return entries.size() < enough;
    }

    @Override
    public void quarantine(QuarantinedLine line) {
      quarantined++;
    }

    @Override
    public void restart() {
      entries.clear();
    }
  }
}
