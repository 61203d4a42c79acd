package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static io.soundtracker.scraper.Accounts.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.FetchOutcome.Partial;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final FetchOutcome BROKE_OFF = new Partial(FailureCause.NETWORK, "reset");
  private static final FetchOutcome ALL = new Complete(Reach.WHOLE_PROFILE);

  private boolean stopped;
  private int watched;

  @Test
  void gathersTheReadingsInTheirOrder() {
    Listing listing = listing(anAccount("one").build());
    List<ListingEntry> entries = Entries.listing("one", 5, NOW);

    boolean readsOn = entries.stream().allMatch(listing::accept);

    ScrapeBatch batch = end(listing, ALL);
    assertThat(readsOn).isTrue();
    assertThat(batch.readings())
        .extracting(Reading::video)
        .containsExactlyElementsOf(entries.stream().map(ListingEntry::video).toList());
    assertThat(batch.outcome()).isEqualTo(ALL);
    assertThat(batch.coverage()).isEqualTo(Coverage.WHOLE_PROFILE);
    assertThat(batch.channel()).isEqualTo(entries.get(0).channel());
    assertThat(batch.details().attempts()).isEqualTo(1);
    assertThat(watched).isEqualTo(5);
  }

  @Test
  void keepsTheNewestReadingOfAVideoAndCountsTheDuplicate() {
    Listing listing = listing(anAccount("one").build());

    listing.accept(entry(aVideo().number(1).views(20).build(), NOW.plusSeconds(9)));
    listing.accept(entry(aVideo().number(1).views(10).build(), NOW));

    ScrapeBatch batch = end(listing, ALL);
    assertThat(batch.readings()).hasSize(1);
    assertThat(batch.readings().get(0).video().metrics().views()).isEqualTo(20);
    assertThat(batch.details().duplicates()).isEqualTo(1);
  }

  @Test
  void aVideoReadAgainInAnotherAttemptIsNoDuplicate() {
    Listing listing = listing(anAccount("one").build());
    List<ListingEntry> entries = Entries.listing("one", 8, NOW);

    entries.subList(0, 6).forEach(listing::accept);
    listing.restart();
    entries.subList(0, 7).forEach(listing::accept);
    listing.restart();
    entries.subList(0, 4).forEach(listing::accept);

    ScrapeBatch batch = end(listing, BROKE_OFF);
    assertThat(batch.readings()).hasSize(7);
    assertThat(batch.details().duplicates()).isZero();
    assertThat(batch.details().attempts()).isEqualTo(3);
    assertThat(batch.coverage())
        .isEqualTo(new Coverage(false, entries.get(6).video().uploadedAt()));
  }

  @Test
  void countsBrokenLinesOfTheLongestAttemptAndKeepsTheFirst() {
    Listing listing = listing(anAccount("one").build());
    for (int line = 1; line <= 30; line++) {
      listing.quarantine(new QuarantinedLine(line, "not JSON"));
    }
    listing.restart();
    listing.quarantine(new QuarantinedLine(1, "not JSON"));

    ScrapeBatch batch = end(listing, BROKE_OFF);

    assertThat(batch.details().quarantined()).isEqualTo(30);
    assertThat(batch.details().quarantine()).hasSize(20).first().extracting("line").isEqualTo(1L);
  }

  @Test
  void sumsTheRequestsOfAllAttempts() {
    Listing listing = listing(anAccount("one").build());
    Channel channel = Channels.aChannel("one").build();
    Video video = aVideo().build();

    listing.accept(new ListingEntry(channel, video, NOW, 2, Set.of("music_id")));
    listing.accept(new ListingEntry(channel, aVideo().number(2).build(), NOW, 3, Set.of()));
    listing.restart();
    listing.accept(new ListingEntry(channel, video, NOW, 2, Set.of("music_id")));

    ScrapeBatch batch = end(listing, BROKE_OFF);
    assertThat(batch.details().requests()).isEqualTo(5);
    assertThat(batch.details().missingFields()).isEqualTo(Map.of("music_id", 1));
  }

  @Test
  void remembersWhatAnyLineSaidOfTheProfile() {
    Listing listing = listing(anAccount("one").build());
    AccountProfile rich = new AccountProfile("One", 5L, 6L, 70L, 8L, "bio");

    listing.accept(
        new ListingEntry(
            Channels.aChannel("one").profile(rich).build(), aVideo().build(), NOW, null, Set.of()));
    listing.accept(
        new ListingEntry(
            Channels.aChannel("one").id(null).profile("Won", null).build(),
            aVideo().number(2).build(),
            NOW,
            null,
            Set.of()));

    ScrapeBatch batch = end(listing, ALL);
    assertThat(batch.channel())
        .isEqualTo(
            Channels.aChannel("one")
                .profile(new AccountProfile("Won", 5L, 6L, 70L, 8L, "bio"))
                .build());
    assertThat(batch.details().declaredVideos()).isEqualTo(70);
  }

  @Test
  void coversNoMoreThanItsLastVideoWhenItBreaksOff() {
    Listing listing = listing(anAccount("one").build());
    listing.accept(entry(flagged(1, NOW.minus(Duration.ofDays(900)), true), NOW));
    listing.accept(entry(flagged(2, NOW.minus(Duration.ofDays(1)), false), NOW));
    listing.accept(entry(flagged(3, NOW.minus(Duration.ofDays(2)), false), NOW));

    assertThat(end(listing, BROKE_OFF).coverage())
        .isEqualTo(new Coverage(false, NOW.minus(Duration.ofDays(2))));
  }

  @Test
  void pinnedVideosAloneCoverNothing() {
    Listing listing = listing(anAccount("one").build());
    listing.accept(entry(flagged(1, NOW.minus(Duration.ofDays(900)), true), NOW));

    assertThat(end(listing, BROKE_OFF).coverage()).isEqualTo(Coverage.NONE);
  }

  @Test
  void theFirstThreeMayBePinnedWhenNothingSaysSo() {
    List<ListingEntry> entries = Entries.listing("one", 4, NOW);
    Listing three = listing(anAccount("one").build());
    entries.subList(0, 3).forEach(three::accept);
    Listing four = listing(anAccount("one").build());
    entries.forEach(four::accept);

    assertThat(end(three, BROKE_OFF).coverage()).isEqualTo(Coverage.NONE);
    assertThat(end(four, BROKE_OFF).coverage().listedBackTo())
        .isEqualTo(entries.get(3).video().uploadedAt());
  }

  @Test
  void aLimitedListingIsCompleteBackToItsLastVideo() {
    Listing listing = listing(anAccount("one").build());
    List<ListingEntry> entries = Entries.listing("one", 10, NOW);
    entries.forEach(listing::accept);

    assertThat(end(listing, new Complete(Reach.LIMIT)).coverage())
        .isEqualTo(new Coverage(true, entries.get(9).video().uploadedAt()));
  }

  @Test
  void keepsNothingWhenTheHandleBelongsToAnotherChannel() {
    Listing listing = listing(anAccount("one").channelOf("somebody").build());

    boolean readsOn = listing.accept(Entries.listing("one", 1, NOW).get(0));

    ScrapeBatch batch = end(listing, new Complete(Reach.ENOUGH));
    assertThat(readsOn).isFalse();
    assertThat(batch.readings()).isEmpty();
    assertThat(batch.channel()).isNull();
    assertThat(batch.coverage()).isEqualTo(Coverage.NONE);
    assertThat(batch.outcome())
        .isInstanceOfSatisfying(
            Unavailable.class,
            taken -> {
              assertThat(taken.reason()).isEqualTo(Reason.TAKEN_OVER);
              assertThat(taken.message()).contains("@one belongs to another channel");
            });
  }

  @Test
  void followsAChannelToItsNewHandle() {
    Listing listing = listing(anAccount("old.name").channelOf("new.name").build());

    Entries.listing("new.name", 2, NOW).forEach(listing::accept);

    ScrapeBatch batch = end(listing, ALL);
    assertThat(batch.outcome()).isEqualTo(ALL);
    assertThat(batch.readings()).hasSize(2);
    assertThat(batch.channel().handle()).hasToString("@new.name");
  }

  @Test
  void refusesAnotherHandleWhileTheChannelIsNotKnown() {
    Listing listing = listing(anAccount("one").build());

    boolean readsOn = listing.accept(Entries.listing("two", 1, NOW).get(0));

    FetchOutcome outcome = end(listing, new Complete(Reach.ENOUGH)).outcome();
    assertThat(readsOn).isFalse();
    assertThat(outcome.code()).isEqualTo("taken_over");
    assertThat(outcome.message()).contains("@one").contains("@two").contains("add it");
  }

  @Test
  void takesAnotherHandleForANewNameWhenItShowsAVideoOfTheAccount() {
    List<ListingEntry> entries = Entries.listing("two", 3, NOW);
    Listing listing =
        listing(anAccount("one").build(), Set.of(entries.get(2).video().id(), Videos.id(77)));

    assertThat(entries).allMatch(listing::accept);

    assertThat(end(listing, ALL).readings()).hasSize(3);
  }

  @Test
  void refusesAnotherHandleWhoseVideosAreAllUnknown() {
    Listing listing = listing(anAccount("one").build(), Set.of(Videos.id(77)));

    assertThat(Entries.listing("two", 3, NOW)).allMatch(listing::accept);

    ScrapeBatch batch = end(listing, ALL);
    assertThat(batch.outcome().code()).isEqualTo("taken_over");
    assertThat(batch.readings()).isEmpty();
  }

  @Test
  void putsAStrayVideoOfAnotherChannelIntoQuarantine() {
    Listing listing = listing(anAccount("one").build());

    listing.accept(Entries.listing("one", 1, NOW).get(0));
    boolean readsOn = listing.accept(Entries.listing("two", 1, NOW).get(0));

    ScrapeBatch batch = end(listing, ALL);
    assertThat(readsOn).isTrue();
    assertThat(batch.readings()).hasSize(1);
    assertThat(batch.details().quarantine())
        .containsExactly(new QuarantinedLine(2, "a video of another channel, @two"));
  }

  @Test
  void isCutShortWhenTheRunIsStopped() {
    Listing listing = listing(anAccount("one").build());
    List<ListingEntry> entries = Entries.listing("one", 6, NOW);
    entries.subList(0, 5).forEach(listing::accept);

    stopped = true;
    boolean readsOn = listing.accept(entries.get(5));

    ScrapeBatch batch = end(listing, new Complete(Reach.ENOUGH));
    assertThat(readsOn).isFalse();
    assertThat(batch.outcome().code()).isEqualTo("interrupted");
    assertThat(batch.coverage().complete()).isFalse();
    assertThat(batch.readings()).hasSize(6);
  }

  @Test
  void saysPartialWhenAnEarlierAttemptBroughtVideos() {
    Listing listing = listing(anAccount("one").build());
    listing.accept(Entries.listing("one", 1, NOW).get(0));
    listing.restart();

    FetchOutcome outcome = end(listing, new Unreachable(FailureCause.NETWORK, "gone")).outcome();

    assertThat(outcome).isEqualTo(new Partial(FailureCause.NETWORK, "gone"));
  }

  private Listing listing(Account account) {
    return listing(account, Set.of());
  }

  private Listing listing(Account account, Set<VideoId> stored) {
    return new Listing(
        account,
        stored,
        StopRule.never(),
        new Listing.Watcher() {
          @Override
          public void videoRead() {
            watched++;
          }

          @Override
          public boolean isStopped() {
            return stopped;
          }
        });
  }

  private static ScrapeBatch end(Listing listing, FetchOutcome outcome) {
    return listing.batch(SessionId.random(), outcome, NOW, Duration.ofSeconds(1));
  }

  private static ListingEntry entry(Video video, Instant readAt) {
    return Entries.anEntry("one", video, readAt);
  }

  private static Video flagged(int number, Instant uploadedAt, boolean pinned) {
    return aVideo().number(number).uploadedAt(uploadedAt).pinned(pinned).build();
  }
}
