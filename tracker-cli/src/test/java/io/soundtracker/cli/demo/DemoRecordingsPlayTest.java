package io.soundtracker.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.scraper.recorded.RecordedVideoSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recordings as the program itself reads them. */
class DemoRecordingsPlayTest {
  private static final Path RESOURCES = Path.of("src/main/resources/io/soundtracker/cli/demo");

  private final DemoNetwork network = new DemoNetwork();
  private final Heard heard = new Heard();

  @ParameterizedTest
  @EnumSource(DemoPass.class)
  void everyLineIsReadAsTheVideoItWasMadeOf(DemoPass pass) {
    for (DemoAccount account : network.accounts()) {
      heard.entries.clear();
      fetch(account.handle(), pass);

      assertThat(heard.entries)
          .allSatisfy(
              entry -> {
                assertThat(entry.channel().handle()).isEqualTo(account.handle());
                assertThat(entry.readAt()).isBetween(pass.readAt(), pass.readAt().plusSeconds(90));
              })
          .zipSatisfy(
              network.listing(account, pass).subList(0, heard.entries.size()),
              (entry, video) -> {
                assertThat(entry.video().id()).isEqualTo(video.id());
                assertThat(entry.video().uploadedAt()).isEqualTo(video.uploadedAt());
                assertThat(entry.video().caption()).isEqualTo(video.caption());
                assertThat(entry.video().pinned()).isEqualTo(video.pinned());
                assertThat(entry.video().metrics()).isEqualTo(shown(account, video, entry));
              });
      assertThat(heard.quarantine).isEmpty();
    }
  }

  @Test
  void listingsEndAsTheirMessagesSay() {
    AccountHandle any = network.accounts().get(0).handle();

    assertThat(fetch(any, DemoPass.FIRST))
        .isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
    assertThat(fetch(DemoAccount.PRIVATE, DemoPass.FIRST))
        .isInstanceOfSatisfying(
            FetchOutcome.Unavailable.class,
            outcome -> assertThat(outcome.reason()).isEqualTo(FetchOutcome.Reason.PRIVATE));
    assertThat(fetch(DemoAccount.BROKEN_OFF, DemoPass.SECOND))
        .isInstanceOfSatisfying(
            FetchOutcome.Partial.class,
            outcome -> assertThat(outcome.cause()).isEqualTo(FailureCause.BLOCKED));
  }

  /** What TikTok shows of an account: of some, every count only rounded. */
  private static Metrics shown(DemoAccount account, DemoVideo video, ListingEntry entry) {
    Metrics exact = video.metricsAt(entry.readAt());
    return account.coarse() ? InfoDict.rounded(exact) : exact;
  }

  private FetchOutcome fetch(AccountHandle account, DemoPass pass) {
    Clock clock = Clock.fixed(pass.readAt(), ZoneOffset.UTC);
    return new RecordedVideoSource(RESOURCES.resolve(pass.folder()), clock)
        .fetch(new ListingRequest(account, null, null), heard);
  }

  private static final class Heard implements ListingSink {
    private final List<ListingEntry> entries = new ArrayList<>();
    private final List<QuarantinedLine> quarantine = new ArrayList<>();

    @Override
    public boolean accept(ListingEntry entry) {
      return entries.add(entry);
    }

    @Override
    public void quarantine(QuarantinedLine line) {
      quarantine.add(line);
    }

    @Override
    public void restart() {
      entries.clear();
    }
  }
}
