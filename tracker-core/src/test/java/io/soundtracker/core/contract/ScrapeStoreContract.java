package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Channels.aChannel;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static io.soundtracker.core.fixture.Videos.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionNotOpenException;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of listings does. */
public interface ScrapeStoreContract extends StorageContract {
  /** The account most of these tests are about. */
  AccountHandle ONE = AccountHandle.of("@one");

  @Test
  default void storesWhatAListingShows() {
    Video video =
        aVideo()
            .caption("A caption #One #two", "One", "two")
            .duration(Duration.ofSeconds(61))
            .pinned(true)
            .slideshow(false)
            .uploadedAt("2026-02-28T23:59:59Z")
            .build();

    RecordedBatch recorded = read("2026-03-01T10:00:00Z", video);

    assertThat(recorded).isEqualTo(new RecordedBatch(1, 1, 0));
    StoredVideo stored = storage().video(video.id()).orElseThrow();
    assertThat(stored.owner()).isEqualTo(ONE);
    assertThat(stored.missed()).isZero();
    assertThat(stored.video())
        .usingRecursiveComparison()
        .ignoringFields("sound.original")
        .isEqualTo(video);
  }

  @Test
  default void remembersTheFirstReading() {
    read("2026-03-01T10:00:00Z", aVideo().build());

    assertThat(storage().history(id(1)))
        .extracting(StoredReading::at, StoredReading::metrics)
        .containsExactly(tuple(Instant.parse("2026-03-01T10:00:00Z"), aVideo().build().metrics()));
  }

  @Test
  default void remembersAVideoOfWhichNothingIsKnown() {
    Video bare =
        aVideo()
            .sound(null, null)
            .musicId(null)
            .metrics(Metrics.UNKNOWN)
            .caption(null)
            .duration(null)
            .build();

    read("2026-03-01T10:00:00Z", bare);

    assertThat(storage().video(id(1)).orElseThrow().video()).isEqualTo(bare);
    assertThat(storage().history(id(1)))
        .extracting(StoredReading::metrics)
        .containsExactly(Metrics.UNKNOWN);
  }

  @Test
  default void findsNothingChangedInTheSameListing() {
    read("2026-03-01T10:00:00Z", aVideo().build());

    assertThat(read("2026-03-02T10:00:00Z", aVideo().build()))
        .isEqualTo(new RecordedBatch(1, 0, 0));
    assertThat(storage().history(id(1))).hasSize(1);
  }

  @Test
  default void remembersAChangedCount() {
    read("2026-03-01T10:00:00Z", aVideo().views(10).build());

    assertThat(read("2026-03-02T10:00:00Z", aVideo().views(12).build()))
        .isEqualTo(new RecordedBatch(1, 0, 1));
    assertThat(views(id(1))).containsExactly(10L, 12L);
    assertThat(stored().metrics().views()).isEqualTo(12);
  }

  @Test
  default void remembersOneReadingOfAVideoInASession() {
    SessionId session = open();
    record(session, "2026-03-01T10:00:00Z", aVideo().views(10).build());
    record(session, "2026-03-01T10:05:00Z", aVideo().views(12).build());

    assertThat(views(id(1))).containsExactly(12L);
    assertThat(stored().metrics().views()).isEqualTo(12);
  }

  @Test
  default void changesWordsWithoutHistory() {
    read("2026-03-01T10:00:00Z", aVideo().caption("before", "a").build());

    assertThat(read("2026-03-02T10:00:00Z", aVideo().caption("after", "b").build()).changed())
        .isEqualTo(1);
    assertThat(stored().caption()).isEqualTo("after");
    assertThat(stored().hashtags()).containsExactly("b");
    assertThat(storage().history(id(1))).hasSize(1);
  }

  @Test
  default void keepsWhatALaterListingDoesNotShow() {
    Video full = aVideo().caption("words #tag", "tag").pinned(true).slideshow(true).build();
    read("2026-03-01T10:00:00Z", full);
    Video bare =
        aVideo()
            .sound(null, null)
            .musicId(null)
            .metrics(Metrics.UNKNOWN)
            .caption(null)
            .duration(null)
            .build();

    assertThat(read("2026-03-02T10:00:00Z", bare).changed()).isZero();
    assertThat(stored())
        .usingRecursiveComparison()
        .ignoringFields("sound.original")
        .isEqualTo(full);
    assertThat(storage().history(id(1))).hasSize(1);
  }

  @Test
  default void learnsACountThatWasUnknown() {
    read("2026-03-01T10:00:00Z", aVideo().likes((Long) null).build());

    assertThat(read("2026-03-02T10:00:00Z", aVideo().likes(7).build()).changed()).isEqualTo(1);
    assertThat(storage().history(id(1))).hasSize(2);
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").rated().videos()).isEqualTo(1);
  }

  @Test
  default void carriesAKnownCountIntoAHistoryRowThatDidNotShowIt() {
    read("2026-03-01T10:00:00Z", aVideo().views(10).likes(3).build());
    read("2026-03-02T10:00:00Z", aVideo().views(12).likes((Long) null).build());

    assertThat(storage().history(id(1)))
        .extracting(row -> row.metrics().likes())
        .containsExactly(3L, 3L);
  }

  @Test
  default void doesNotLetAnOldReadingOverwriteANewOne() {
    read("2026-03-05T10:00:00Z", aVideo().views(50).caption("new").build());

    assertThat(read("2026-03-03T10:00:00Z", aVideo().views(30).caption("old").build()))
        .isEqualTo(new RecordedBatch(1, 0, 0));
    assertThat(stored().metrics().views()).isEqualTo(50);
    assertThat(stored().caption()).isEqualTo("new");
    assertThat(views(id(1))).containsExactly(30L, 50L);
    assertThat(account().lastScrapedAt()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
  }

  @Test
  default void doesNotLetAnOldReadingOverwriteOneThatChangedNothing() {
    read("2026-03-01T10:00:00Z", aVideo().views(50).build());
    read("2026-03-05T10:00:00Z", aVideo().views(50).build());

    read("2026-03-03T10:00:00Z", aVideo().views(49).build());

    assertThat(stored().metrics().views()).isEqualTo(50);
    assertThat(views(id(1))).containsExactly(50L, 49L);
  }

  @Test
  default void takesAReadingThatIsOlderThanTheAccountsLatestButNewerThanTheVideos() {
    read("2026-03-01T10:00:00Z", aVideo().uploadedAt("2026-01-01T00:00:00Z").views(50).build());
    SessionId session = open();
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt("2026-03-05T10:00:00Z")
                .outcome(new FetchOutcome.Complete(Reach.ENOUGH))
                .coverage(new Coverage(true, Instant.parse("2026-02-01T00:00:00Z")))
                .build());

    read("2026-03-03T10:00:00Z", aVideo().uploadedAt("2026-01-01T00:00:00Z").views(60).build());

    assertThat(stored().metrics().views()).isEqualTo(60);
    assertThat(views(id(1))).containsExactly(50L, 60L);
  }

  @Test
  default void remembersAnOldReadingOnce() {
    read("2026-03-05T10:00:00Z", aVideo().views(50).build());
    read("2026-03-03T10:00:00Z", aVideo().views(30).build());
    read("2026-03-03T10:00:00Z", aVideo().views(30).build());
    read("2026-03-04T10:00:00Z", aVideo().views(30).build());

    assertThat(views(id(1))).containsExactly(30L, 50L);
  }

  @Test
  default void doesNotMissWhatAnOldListingCouldNotShow() {
    read("2026-03-05T10:00:00Z", aVideo().number(1).build());

    read("2026-03-03T10:00:00Z", aVideo().number(2).build());

    assertThat(storage().video(id(1)).orElseThrow().missed()).isZero();
  }

  @Test
  default void countsHowOftenAVideoWasMissed() {
    read("2026-03-01T10:00:00Z", aVideo().number(1).build(), aVideo().number(2).build());
    read("2026-03-02T10:00:00Z", aVideo().number(2).build());
    read("2026-03-03T10:00:00Z", aVideo().number(2).build());

    assertThat(storage().video(id(1)).orElseThrow().missed()).isEqualTo(2);
    assertThat(storage().video(id(2)).orElseThrow().missed()).isZero();

    read("2026-03-04T10:00:00Z", aVideo().number(1).build(), aVideo().number(2).build());
    assertThat(storage().video(id(1)).orElseThrow().missed()).isZero();
  }

  @Test
  default void takesAVideoForDeletedThatTwoListingsMissed() {
    Video gone = aVideo().number(1).views(10).build();
    Video here = aVideo().number(2).views(1).build();
    read("2026-03-01T10:00:00Z", gone, here);

    read("2026-03-02T10:00:00Z", here);
    assertThat(storage().video(id(1)).orElseThrow().deleted()).isFalse();
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").uses()).isEqualTo(2);

    read("2026-03-03T10:00:00Z", here);
    assertThat(storage().video(id(1)).orElseThrow().deleted()).isTrue();
    assertThat(storage().video(id(2)).orElseThrow().deleted()).isFalse();
    SoundUsage usage = SnapshotContract.usageOf(storage(), "Song - Artist");
    assertThat(usage.uses()).isEqualTo(1);
    assertThat(usage.views().sum()).isEqualTo(1);
    assertThat(storage().history(id(1))).hasSize(1);
    assertThat(storage().accounts().videoIds(ONE)).contains(id(1));
  }

  @Test
  default void takesBackThatAVideoWasDeletedWhenItIsSeenAgain() {
    Video video = aVideo().number(1).views(10).build();
    read("2026-03-01T10:00:00Z", video);
    read("2026-03-02T10:00:00Z");
    read("2026-03-03T10:00:00Z");
    assertThat(storage().video(id(1)).orElseThrow().deleted()).isTrue();

    assertThat(read("2026-03-04T10:00:00Z", video)).isEqualTo(new RecordedBatch(1, 0, 1));

    StoredVideo stored = storage().video(id(1)).orElseThrow();
    assertThat(stored.deleted()).isFalse();
    assertThat(stored.missed()).isZero();
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").views().sum()).isEqualTo(10);
    assertThat(storage().history(id(1))).hasSize(1);
  }

  @Test
  default void doesNotTakeItBackByAnOlderReading() {
    Video other = aVideo().number(2).build();
    read("2026-03-01T10:00:00Z", aVideo().number(1).views(10).build(), other);
    read("2026-03-04T10:00:00Z", other);
    read("2026-03-05T10:00:00Z", other);

    read("2026-03-03T10:00:00Z", aVideo().number(1).views(12).build());

    StoredVideo stored = storage().video(id(1)).orElseThrow();
    assertThat(stored.deleted()).isTrue();
    assertThat(stored.missed()).isEqualTo(2);
    assertThat(stored.video().metrics().views()).isEqualTo(12);
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").uses()).isEqualTo(1);
  }

  @Test
  default void twoMissesWithASightBetweenThemProveNothing() {
    Video video = aVideo().number(1).build();
    read("2026-03-01T10:00:00Z", video);
    read("2026-03-02T10:00:00Z");
    read("2026-03-03T10:00:00Z", video);
    read("2026-03-04T10:00:00Z");

    assertThat(storage().video(id(1)).orElseThrow().deleted()).isFalse();
    assertThat(storage().video(id(1)).orElseThrow().missed()).isEqualTo(1);
  }

  @Test
  default void missesNothingInAListingThatMayHaveLeftVideosOut() {
    read("2026-03-01T10:00:00Z", aVideo().number(1).uploadedAt("2026-02-05T00:00:00Z").build());
    Coverage covered = new Coverage(true, Instant.parse("2026-02-01T00:00:00Z"));
    ListingDetails unreadable = new ListingDetails(1, List.of(), 0, Map.of(), null, 3, 1);

    for (int day = 2; day < 6; day++) {
      String limited = "2026-03-0" + day + "T10:00:00Z";
      storage()
          .store()
          .record(
              aBatch(open(), "@one")
                  .readAt(limited)
                  .outcome(new FetchOutcome.Complete(Reach.LIMIT))
                  .coverage(covered)
                  .build());
      String quarantined = "2026-03-0" + day + "T20:00:00Z";
      storage()
          .store()
          .record(aBatch(open(), "@one").readAt(quarantined).details(unreadable).build());
    }

    assertThat(storage().video(id(1)).orElseThrow().missed()).isZero();
    assertThat(storage().video(id(1)).orElseThrow().deleted()).isFalse();
  }

  @Test
  default void missesNothingOutsideTheCoverage() {
    read("2026-03-01T10:00:00Z", aVideo().number(1).uploadedAt("2026-01-05T00:00:00Z").build());
    SessionId session = open();

    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt("2026-03-02T10:00:00Z")
                .coverage(new Coverage(true, Instant.parse("2026-02-01T00:00:00Z")))
                .build());
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt("2026-03-03T10:00:00Z")
                .outcome(new FetchOutcome.Partial(FailureCause.STALLED, "silence"))
                .coverage(new Coverage(false, Instant.EPOCH))
                .build());
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt("2026-03-04T10:00:00Z")
                .failed(new FetchOutcome.Blocked("429"))
                .build());

    assertThat(storage().video(id(1)).orElseThrow().missed()).isZero();
  }

  @Test
  default void movesAVideoFromOneSoundToAnother() {
    read(
        "2026-03-01T10:00:00Z",
        aVideo().number(1).sound("First", "A").views(10).build(),
        aVideo().number(2).sound("First", "A").views(1).build());

    read(
        "2026-03-02T10:00:00Z",
        aVideo().number(1).sound("Second", "B").views(10).build(),
        aVideo().number(2).sound("First", "A").views(1).build());

    SoundUsage first = SnapshotContract.usageOf(storage(), "First - A");
    SoundUsage second = SnapshotContract.usageOf(storage(), "Second - B");
    assertThat(first.uses()).isEqualTo(1);
    assertThat(first.views().sum()).isEqualTo(1);
    assertThat(second.uses()).isEqualTo(1);
    assertThat(second.views().sum()).isEqualTo(10);
  }

  @Test
  default void believesTheLatestFlagOfAnOriginalSound() {
    SoundKey key = SoundKey.of("Own - Ana");
    read("2026-03-01T10:00:00Z", aVideo().sound(new Sound(key, "Own", "Ana", true)).build());
    read("2026-03-02T10:00:00Z", aVideo().sound(new Sound(key, "Own", "Ana", null)).build());
    assertThat(SnapshotContract.usageOf(storage(), "Own - Ana").original()).isTrue();

    read("2026-03-03T10:00:00Z", aVideo().sound(new Sound(key, "Own", "Ana", false)).build());
    assertThat(SnapshotContract.usageOf(storage(), "Own - Ana").original()).isFalse();
  }

  @Test
  default void leavesAVideoToTheAccountThatShowedItFirst() {
    read("2026-03-01T10:00:00Z", aVideo().views(10).build());
    AccountHandle other = AccountHandle.of("@other");
    storage().accounts().track(other);

    RecordedBatch recorded =
        storage()
            .store()
            .record(
                aBatch(open(), "@other")
                    .readAt("2026-03-02T10:00:00Z")
                    .videos(aVideo().views(11).build(), aVideo().number(2).build())
                    .build());

    assertThat(recorded.found()).isEqualTo(2);
    assertThat(recorded.added()).isEqualTo(1);
    assertThat(storage().video(id(1)).orElseThrow().owner()).isEqualTo(ONE);
    assertThat(stored().metrics().views()).isEqualTo(11);
    assertThat(storage().accounts().videoIds(other)).containsExactly(id(2));
    SoundUsage usage = SnapshotContract.usageOf(storage(), "Song - Artist");
    assertThat(usage.accounts()).isEqualTo(2);
    assertThat(usage.views().sum()).isEqualTo(1011);
  }

  @Test
  default void learnsAboutTheAccount() {
    storage().accounts().track(ONE);
    AccountProfile profile = new AccountProfile("One", 10L, 20L, 30L, 40L, "bio");
    storage()
        .store()
        .record(
            aBatch(open(), "@one")
                .channel(aChannel("@one").id("MS4wLjABone").profile(profile).build())
                .build());
    storage()
        .store()
        .record(
            aBatch(open(), "@one")
                .readAt(Batches.READ_AT.plusSeconds(60))
                .channel(aChannel("@one").id(null).profile("Uno", null).build())
                .build());

    Account account = account();
    assertThat(account.channelId()).isEqualTo(new ChannelId("MS4wLjABone"));
    assertThat(account.profile()).isEqualTo(new AccountProfile("Uno", 10L, 20L, 30L, 40L, "bio"));
    assertThat(account.lastScrapedAt()).isEqualTo(Batches.READ_AT.plusSeconds(60));
    assertThat(account.scrapeCount()).isEqualTo(2);
  }

  @Test
  default void doesNotTakeAFailureForAnAnswer() {
    read("2026-03-01T10:00:00Z", aVideo().build());
    storage()
        .store()
        .record(
            aBatch(open(), "@one")
                .readAt("2026-03-02T10:00:00Z")
                .outcome(new FetchOutcome.Unavailable(FetchOutcome.Reason.TAKEN_OVER, "taken over"))
                .coverage(Coverage.NONE)
                .channel(aChannel("@one").profile("Somebody else", 1L).build())
                .build());

    assertThat(account().lastScrapedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(account().scrapeCount()).isEqualTo(1);
    assertThat(account().profile().displayName()).isNull();
    assertThat(storage().video(id(1))).isPresent();
  }

  @Test
  default void takesAPartialListingForAnAnswer() {
    storage().accounts().track(ONE);
    storage()
        .store()
        .record(
            aBatch(open(), "@one")
                .outcome(new FetchOutcome.Partial(FailureCause.NETWORK, "reset"))
                .coverage(new Coverage(false, Instant.parse("2026-03-01T00:00:00Z")))
                .videos(aVideo().build())
                .build());

    assertThat(account().lastScrapedAt()).isEqualTo(Batches.READ_AT);
    assertThat(storage().video(id(1))).isPresent();
  }

  @Test
  default void refusesWhatItDoesNotKnow() {
    storage().accounts().track(ONE);
    SessionId ended = open();
    storage().sessions().close(ended, Batches.READ_AT, null);

    assertThatExceptionOfType(UnknownAccountException.class)
        .isThrownBy(() -> storage().store().record(aBatch(open(), "@nobody").build()));
    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(() -> storage().store().record(aBatch(SessionId.random(), "@one").build()));
    assertThatExceptionOfType(SessionNotOpenException.class)
        .isThrownBy(
            () -> storage().store().record(aBatch(ended, "@one").videos(aVideo().build()).build()));
    assertThat(storage().video(id(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robert'); DROP TABLE videos;--",
        "\"double\" and \\back\\ and %like_ and ?1 :name",
        "emoji 👩‍👩‍👧‍👦 🇩🇪 and 𝔪𝔞𝔱𝔥",
        "עברית \u202Ealways\u202C عربي",
        "line\nbreak\ttab\r\u0001\u007F\uFFFD",
        "e\u0301 is not é here"
      })
  default void keepsHostileTextAsItIs(String text) {
    storage().accounts().track(ONE);
    Video video = aVideo().sound(text, text).caption(text, text.replaceAll("[\\s,]", "")).build();

    storage()
        .store()
        .record(
            aBatch(open(), "@one")
                .channel(aChannel("@one").profile(text, 1L).build())
                .videos(video)
                .build());

    assertThat(stored().caption()).isEqualTo(text);
    assertThat(stored().hashtags()).isEqualTo(video.hashtags());
    assertThat(account().profile().displayName()).isEqualTo(text);
    SoundKey key = video.sound().key();
    assertThat(SnapshotContract.usageOf(storage(), key.value()).key()).isEqualTo(key);
  }

  @Test
  default void countsDaysAndMomentsInUtc() {
    read(
        "2026-10-25T00:30:00.789Z",
        aVideo().number(1).uploadedAt("2026-10-24T23:59:59Z").build(),
        aVideo().number(2).uploadedAt("2026-10-25T00:00:00Z").build());

    SoundUsage usage = SnapshotContract.usageOf(storage(), "Song - Artist");
    assertThat(usage.firstUsed()).isEqualTo("2026-10-24");
    assertThat(usage.lastUsed()).isEqualTo("2026-10-25");
    assertThat(account().lastScrapedAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00.789Z"));
    assertThat(storage().history(id(1)).get(0).at())
        .isEqualTo(Instant.parse("2026-10-25T00:30:00.789Z"));
  }

  private SessionId open() {
    return storage().sessions().open(Batches.READ_AT, "{}");
  }

  private RecordedBatch read(String readAt, Video... videos) {
    storage().accounts().track(ONE);
    return record(open(), readAt, videos);
  }

  private RecordedBatch record(SessionId session, String readAt, Video... videos) {
    storage().accounts().track(ONE);
    return storage().store().record(aBatch(session, "@one").readAt(readAt).videos(videos).build());
  }

  private Video stored() {
    return storage().video(id(1)).orElseThrow().video();
  }

  private Account account() {
    return storage().accounts().find(ONE).orElseThrow();
  }

  private List<Long> views(VideoId video) {
    return storage().history(video).stream().map(row -> row.metrics().views()).toList();
  }
}
