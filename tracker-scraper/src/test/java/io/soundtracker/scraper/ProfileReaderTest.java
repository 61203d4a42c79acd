package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.LogStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProfileReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final AccountHandle ONE = AccountHandle.of("@one");

  private final ScriptedVideoSource tiktok = new ScriptedVideoSource();
  private final ProfileReader reader = new ProfileReader(tiktok);
  private final List<Integer> progress = new ArrayList<>();

  @Test
  void readsAProfile() {
    tiktok.on("@one").shows(Entries.listing("@one", 3, NOW));

    ProfileReading reading = reader.read(ONE, null, null, progress::add);

    assertThat(reading.videos()).hasSize(3);
    assertThat(reading.channel().handle()).isEqualTo(ONE);
    assertThat(reading.outcome().status()).isEqualTo(LogStatus.SUCCESS);
    assertThat(reading.stopped()).isFalse();
    assertThat(progress).containsExactly(1, 2, 3);
  }

  @Test
  void readsNoMoreThanTheLimit() {
    tiktok.on("@one").shows(Entries.listing("@one", 30, NOW));

    assertThat(reader.read(ONE, 7, null, progress::add).videos()).hasSize(7);
    assertThat(tiktok.requests().get(0).limit()).isEqualTo(7);
  }

  @Test
  void readsBackToAMomentAndLeavesOutWhatIsOlder() {
    tiktok.on("@one").shows(Entries.listing("@one", 100, NOW));
    Instant since = NOW.minus(Duration.ofDays(10));

    ProfileReading reading = reader.read(ONE, null, since, progress::add);

    assertThat(reading.videos()).hasSize(10).allMatch(video -> video.uploadedAt().isAfter(since));
    assertThat(progress).hasSize(10 + StopRule.ENOUGH);
  }

  @Test
  void keepsWhatCameBeforeAFailure() {
    tiktok
        .on("@one")
        .shows(Entries.listing("@one", 2, NOW))
        .ends(new FetchOutcome.Partial(FailureCause.NETWORK, "It broke"));

    ProfileReading reading = reader.read(ONE, null, null, progress::add);

    assertThat(reading.videos()).hasSize(2);
    assertThat(reading.outcome().status()).isEqualTo(LogStatus.PARTIAL);
  }

  @Test
  void countsAVideoOnceHoweverOftenItIsShown() {
    List<ListingEntry> listing = Entries.listing("@one", 3, NOW);
    tiktok.on("@one").shows(listing.subList(0, 2)).restarts().shows(listing).shows(listing.get(0));

    ProfileReading reading = reader.read(ONE, null, null, progress::add);

    assertThat(reading.videos()).hasSize(3);
    assertThat(reading.details().duplicates()).isEqualTo(1);
  }

  @Test
  void doesNotTakeSomebodyElsesVideosForTheProfiles() {
    tiktok.on("@one").shows(Entries.listing("@stranger", 3, NOW));

    ProfileReading reading = reader.read(ONE, null, null, progress::add);

    assertThat(reading.videos()).isEmpty();
    assertThat(reading.outcome().code()).isEqualTo("taken_over");
    assertThat(reading.outcome().message()).contains("@stranger");
  }

  @Test
  void survivesABugInTheSource() {
    tiktok.on("@one").throwing(new IllegalStateException("oops"));

    assertThat(reader.read(ONE, null, null, progress::add).outcome().status())
        .isEqualTo(LogStatus.FAILED);
  }

  @Test
  @Timeout(120)
  void endsSoonWithWhatItHas() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    tiktok
        .on("@one")
        .shows(Entries.listing("@one", 2, NOW))
        .opens(waiting)
        .waitsFor(new CountDownLatch(1));
    CompletableFuture<ProfileReading> reading =
        CompletableFuture.supplyAsync(() -> reader.read(ONE, null, null, read -> {}));
    assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();

    reader.stop();

    assertThat(reading.get().stopped()).isTrue();
    assertThat(reading.get().videos()).hasSize(2);
    assertThat(reading.get().outcome().code()).isEqualTo("interrupted");
    assertThat(reader.read(ONE, null, null, progress::add).videos()).isEmpty();
  }
}
