package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundClip;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every snapshot answers. */
public interface SnapshotContract extends StorageContract {
  /** The last day of the videos below. */
  LocalDate DAY = LocalDate.parse("2026-03-01");

  /** A month without some of them. */
  DateRange MARCH = new DateRange(DAY, LocalDate.parse("2026-03-31"));

  /** The usage of one sound that is in use. */
  static SoundUsage usageOf(StoragePorts storage, String key) {
    try (Snapshot snapshot = storage.snapshots().open();
        Stream<SoundUsage> usages = snapshot.soundUsage(Selection.EVERYTHING)) {
      return usages
          .filter(usage -> usage.key().equals(SoundKey.of(key)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no use of " + key));
    }
  }

  @Test
  default void findsAnEmptyDatabaseEmpty() {
    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.totals(Selection.EVERYTHING))
          .isEqualTo(
              new NetworkTotals(
                  0,
                  0,
                  0,
                  0,
                  KnownSum.NONE,
                  KnownSum.NONE,
                  KnownSum.NONE,
                  KnownSum.NONE,
                  KnownSum.NONE,
                  RatedSums.NONE));
      assertThat(snapshot.mostUsedSounds(Selection.EVERYTHING, 1)).isEmpty();
      assertThat(snapshot.useCounts(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.mostViewed(Selection.EVERYTHING, 1)).isEmpty();
      assertThat(snapshot.soundUses(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.exclusiveUses(Selection.EVERYTHING.of(Side.TARGETS))).isEmpty();
      assertThat(snapshot.clips()).isEmpty();
      assertThat(snapshot.accountUsage(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.videos(Selection.EVERYTHING, VideoOrder.BY_SOUND)).isEmpty();
      assertThat(snapshot.videosOf(SoundKey.of("None"), Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.posts(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.soundPosts(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.history(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.videosSince(Instant.EPOCH, Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.coverage()).isEmpty();
      assertThat(snapshot.listings(Instant.EPOCH)).isEmpty();
      assertThat(snapshot.readings(Selection.EVERYTHING, Instant.EPOCH)).isEmpty();
      assertThat(snapshot.soundUsage(Selection.EVERYTHING)).isEmpty();
    }
  }

  @Test
  default void sumsASoundOverAccountsAndLeavesOutUnknownCounts() {
    listed(
        "@one",
        aVideo().number(1).metrics(new Metrics(100L, 10L, 5L, 5L, 1L)).build(),
        aVideo().number(2).metrics(new Metrics(0L, 0L, 0L, 0L, null)).build());
    listed(
        "@two",
        aVideo()
            .number(3)
            .uploadedAt("2026-02-27T23:59:59Z")
            .metrics(new Metrics(null, 7L, null, 1L, null))
            .build());

    SoundUsage usage = usageOf(storage(), "Song - Artist");

    assertThat(usage)
        .isEqualTo(
            new SoundUsage(
                SoundKey.of("Song - Artist"),
                "Song",
                "Artist",
                false,
                new MusicId("7000000000000000001"),
                2,
                3,
                new KnownSum(100, 2),
                new KnownSum(17, 3),
                new KnownSum(5, 2),
                new KnownSum(6, 3),
                new KnownSum(1, 1),
                new RatedSums(2, 20.0, 100, 20),
                LocalDate.parse("2026-02-27"),
                LocalDate.parse("2026-03-01")));
  }

  @Test
  default void namesTheMostUsedClipOfASound() {
    listed(
        "@one",
        aVideo().number(1).musicId("30").build(),
        aVideo().number(2).musicId("20").build(),
        aVideo().number(3).musicId("20").build(),
        aVideo().number(4).musicId(null).build(),
        aVideo().number(5).musicId(null).build(),
        aVideo().number(6).musicId(null).build(),
        aVideo().number(7).sound("Other", null).musicId(null).build());

    assertThat(usageOf(storage(), "Song - Artist").musicId()).isEqualTo(new MusicId("20"));
    assertThat(usageOf(storage(), "Other").musicId()).isNull();
  }

  @Test
  default void knowsEveryClipOfASoundOnce() {
    listed(
        "@one",
        aVideo().number(1).musicId("30").build(),
        aVideo().number(2).musicId("20").build(),
        aVideo().number(3).musicId(null).build(),
        aVideo().number(4).sound("Other", null).musicId("30").build(),
        aVideo().number(5).sound(null, null).musicId("40").build());
    listed("@two", aVideo().number(6).musicId("20").build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.clips())
          .containsExactlyInAnyOrder(
              new SoundClip(SoundKey.of("Song - Artist"), new MusicId("30")),
              new SoundClip(SoundKey.of("Song - Artist"), new MusicId("20")),
              new SoundClip(SoundKey.of("Other"), new MusicId("30")));
    }
  }

  @Test
  default void sumsWhatIsSelected() {
    severalAccounts();

    try (Snapshot snapshot = storage().snapshots().open()) {
      NetworkTotals all = snapshot.totals(Selection.EVERYTHING);
      NetworkTotals march = snapshot.totals(Selection.EVERYTHING.during(MARCH));
      NetworkTotals ours = snapshot.totals(Selection.EVERYTHING.of(Side.TARGETS));

      assertThat(all.videos()).isEqualTo(4);
      assertThat(all.accounts()).isEqualTo(2);
      assertThat(all.sounds()).isEqualTo(2);
      assertThat(all.unidentified()).isEqualTo(1);
      assertThat(all.views()).isEqualTo(new KnownSum(115, 3));
      assertThat(march.videos()).isEqualTo(3);
      assertThat(march.views()).isEqualTo(new KnownSum(15, 2));
      assertThat(ours.accounts()).isEqualTo(1);
      assertThat(ours.videos()).isEqualTo(2);
    }
  }

  @Test
  default void selectsSoundsByPeriodAndAccount() {
    severalAccounts();

    try (Snapshot snapshot = storage().snapshots().open()) {
      Selection two = Selection.EVERYTHING.of(AccountHandle.of("@two"));

      assertThat(snapshot.soundUsage(Selection.EVERYTHING.during(MARCH)))
          .extracting(usage -> usage.key() + " " + usage.uses() + " " + usage.accounts())
          .containsExactlyInAnyOrder("Song - Artist 1 1", "Other - Artist 1 1");
      assertThat(snapshot.soundUsage(Selection.EVERYTHING.during(DateRange.since(DAY.plusDays(1)))))
          .isEmpty();
      assertThat(snapshot.soundUsage(two))
          .extracting(usage -> usage.key() + " " + usage.uses())
          .containsExactly("Other - Artist 1");
      assertThat(snapshot.soundUsage(two.of(Side.TARGETS))).isEmpty();
      assertThat(snapshot.soundUsage(two.during(MARCH)))
          .containsExactlyElementsOf(snapshot.soundUsage(two).toList());
    }
  }

  @Test
  default void givesTheMostUsedSoundsWithAllThatEqualTheLast() {
    severalAccounts();
    listed(
        "@two", aVideo().number(9).sound("Third", null).uploadedAt("2026-03-01T00:00:00Z").build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.mostUsedSounds(Selection.EVERYTHING, 1))
          .extracting(usage -> usage.key() + " " + usage.uses())
          .containsExactly("Song - Artist 2");
      assertThat(snapshot.mostUsedSounds(Selection.EVERYTHING, 2)).hasSize(3);
      assertThat(snapshot.mostUsedSounds(Selection.EVERYTHING.during(MARCH), 1)).hasSize(3);
      assertThat(snapshot.mostUsedSounds(Selection.EVERYTHING, 4))
          .containsExactlyInAnyOrderElementsOf(snapshot.soundUsage(Selection.EVERYTHING).toList());
    }
  }

  @Test
  default void countsTheUsesOfSounds() {
    severalAccounts();
    SoundKey song = SoundKey.of("Song - Artist");
    SoundKey other = SoundKey.of("Other - Artist");

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.useCounts(Selection.EVERYTHING)).isEqualTo(Map.of(song, 2L, other, 1L));
      assertThat(snapshot.useCounts(Selection.EVERYTHING.of(Side.TARGETS)))
          .isEqualTo(Map.of(song, 2L));
      assertThat(snapshot.useCounts(Selection.EVERYTHING.during(MARCH)))
          .isEqualTo(Map.of(song, 1L, other, 1L));
    }
  }

  @Test
  default void givesTheMostViewedVideosOfEachAccount() {
    listed(
        "@one",
        aVideo().number(1).views(5).uploadedAt("2026-02-01T00:00:00Z").build(),
        aVideo().number(2).views(5).uploadedAt("2026-02-02T00:00:00Z").build(),
        aVideo().number(3).metrics(Metrics.UNKNOWN).uploadedAt("2026-03-01T00:00:00Z").build(),
        aVideo().number(4).views(0).uploadedAt("2026-03-02T00:00:00Z").build());
    listed("@two", aVideo().number(5).views(1).uploadedAt("2026-03-03T00:00:00Z").build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(numbers(snapshot.mostViewed(Selection.EVERYTHING, 1))).containsExactly(2, 5);
      assertThat(numbers(snapshot.mostViewed(Selection.EVERYTHING, 9)))
          .containsExactly(2, 1, 4, 3, 5);
      assertThat(numbers(snapshot.mostViewed(Selection.EVERYTHING.during(MARCH), 1)))
          .containsExactly(4, 5);
    }
  }

  @Test
  default void namesWhoUsesWhat() {
    severalAccounts();
    listed("@two", aVideo().number(9).uploadedAt("2026-02-01T00:00:00Z").views(7).build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      List<SoundUse> expected =
          List.of(
              use("Other - Artist", "@two", 1, 5, "2026-03-01", "2026-03-01"),
              use("Song - Artist", "@one", 2, 110, "2026-02-27", "2026-03-01"),
              use("Song - Artist", "@two", 1, 7, "2026-02-01", "2026-02-01"));

      assertThat(snapshot.soundUses(Selection.EVERYTHING))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(snapshot.soundUses(Selection.EVERYTHING.during(MARCH)))
          .containsExactlyInAnyOrder(
              expected.get(0), use("Song - Artist", "@one", 1, 10, "2026-03-01", "2026-03-01"));
      assertThat(snapshot.soundUses(Selection.EVERYTHING.of(Side.OTHERS)))
          .containsExactlyInAnyOrder(expected.get(0), expected.get(2));
    }
  }

  @Test
  default void namesWhatNoOtherAccountUses() {
    severalAccounts();
    listed("@two", aVideo().number(9).uploadedAt("2026-02-01T00:00:00Z").views(7).build());
    storage().accounts().deactivate(AccountHandle.of("@two"));
    Selection ours = Selection.EVERYTHING.of(Side.TARGETS);
    Selection two = Selection.EVERYTHING.of(AccountHandle.of("@two"));
    SoundUse song = use("Song - Artist", "@one", 1, 10, "2026-03-01", "2026-03-01");
    SoundUse other = use("Other - Artist", "@two", 1, 5, "2026-03-01", "2026-03-01");

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.exclusiveUses(ours)).isEmpty();
      assertThat(snapshot.exclusiveUses(ours.during(MARCH))).containsExactly(song);
      assertThat(snapshot.exclusiveUses(two)).containsExactly(other);
      assertThat(snapshot.exclusiveUses(ours.of(AccountHandle.of("@two")))).isEmpty();
      assertThat(
              snapshot.exclusiveUses(ours.during(MARCH).of(SoundChoice.except(Set.of(song.key())))))
          .isEmpty();
      assertThat(snapshot.exclusiveUses(Selection.EVERYTHING.during(MARCH)))
          .containsExactlyInAnyOrder(song, other);
      assertThat(snapshot.exclusiveUses(Selection.EVERYTHING))
          .containsExactlyInAnyOrderElementsOf(snapshot.soundUses(Selection.EVERYTHING).toList());
    }
  }

  @Test
  default void sumsAccountsWithAndWithoutVideos() {
    severalAccounts();
    storage().accounts().track(AccountHandle.of("@never"));
    storage().accounts().addInactive(AccountHandle.of("@neither"));
    storage().accounts().deactivate(AccountHandle.of("@two"));
    listed(
        "@one",
        aVideo().number(9).uploadedAt("2026-03-01T12:00:00Z").pinned(true).views(1).build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      Map<String, AccountUsage> byHandle =
          snapshot
              .accountUsage(Selection.EVERYTHING)
              .collect(Collectors.toMap(usage -> usage.account().handle().toString(), u -> u));

      assertThat(byHandle.keySet()).containsExactlyInAnyOrder("@never", "@one", "@two");
      AccountUsage one = byHandle.get("@one");
      assertThat(one.videos()).isEqualTo(3);
      assertThat(one.sounds()).isEqualTo(1);
      assertThat(one.views()).isEqualTo(new KnownSum(111, 3));
      assertThat(one.firstPosted()).isEqualTo("2026-02-27");
      assertThat(one.lastPosted()).isEqualTo("2026-03-01");
      assertThat(one.lastUnpinned()).isEqualTo("2026-03-01T10:00:00Z");
      assertThat(byHandle.get("@two").unidentified()).isEqualTo(1);
      AccountUsage never = byHandle.get("@never");
      assertThat(never.videos()).isZero();
      assertThat(never.rated()).isEqualTo(RatedSums.NONE);
      assertThat(never.lastPosted()).isNull();
      assertThat(never.lastUnpinned()).isNull();
      assertThat(snapshot.accountUsage(Selection.EVERYTHING.of(Side.TARGETS).during(MARCH)))
          .extracting(usage -> usage.account().handle() + " " + usage.videos())
          .containsExactly("@one 2");
    }
  }

  @Test
  default void givesVideosInEveryOrder() {
    severalAccounts();

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(numbers(snapshot.videos(Selection.EVERYTHING, VideoOrder.NEWEST_FIRST)))
          .containsExactly(1, 3, 4, 2);
      assertThat(numbers(snapshot.videos(Selection.EVERYTHING, VideoOrder.BY_ACCOUNT)))
          .containsExactly(1, 2, 3, 4);
      assertThat(numbers(snapshot.videos(Selection.EVERYTHING, VideoOrder.BY_SOUND)))
          .containsExactly(3, 1, 2, 4);
      assertThat(numbers(snapshot.videosOf(SoundKey.of("Song - Artist"), Selection.EVERYTHING)))
          .containsExactly(1, 2);
      assertThat(
              numbers(
                  snapshot.videosOf(
                      SoundKey.of("Song - Artist"), Selection.EVERYTHING.during(MARCH))))
          .containsExactly(1);
    }
  }

  @Test
  default void givesThePostsOfEachAccount() {
    severalAccounts();
    listed(
        "@one",
        aVideo().number(9).uploadedAt("2026-01-01T00:00:00Z").pinned(true).views(7).build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      List<Post> posts = snapshot.posts(Selection.EVERYTHING).toList();
      assertStandTogether(posts.stream().map(Post::account).toList());
      assertThat(posts)
          .extracting(
              post ->
                  post.account()
                      + " "
                      + post.uploadedAt()
                      + " "
                      + post.pinned()
                      + " "
                      + post.metrics().views())
          .containsExactlyInAnyOrder(
              "@one 2026-01-01T00:00:00Z true 7",
              "@one 2026-02-27T10:00:00Z null 100",
              "@one 2026-03-01T10:00:00Z null 10",
              "@two 2026-03-01T08:00:00Z null null",
              "@two 2026-03-01T09:00:00Z null 5");
      assertThat(snapshot.posts(Selection.EVERYTHING.of(Side.TARGETS).during(MARCH)))
          .extracting(Post::uploadedAt)
          .containsExactly(Instant.parse("2026-03-01T10:00:00Z"));
    }
  }

  @Test
  default void givesThePostsOfEachSound() {
    severalAccounts();
    listed("@one", aVideo().number(9).uploadedAt("2026-03-02T10:00:00Z").views(7).build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      List<SoundPost> posts = snapshot.soundPosts(Selection.EVERYTHING).toList();
      assertStandTogether(posts.stream().map(SoundPost::sound).toList());
      assertThat(posts)
          .hasSameElementsAs(
              snapshot
                  .videos(Selection.EVERYTHING, VideoOrder.NEWEST_FIRST)
                  .flatMap(SnapshotContract::soundPost)
                  .toList())
          .extracting(post -> post.sound() + " " + post.account() + " " + post.metrics().views())
          .containsExactlyInAnyOrder(
              "Song - Artist @one 10",
              "Song - Artist @one 100",
              "Song - Artist @one 7",
              "Other - Artist @two 5");
      assertThat(snapshot.soundPosts(Selection.EVERYTHING.of(Side.TARGETS).during(MARCH)))
          .extracting(SoundPost::uploadedAt)
          .containsExactlyInAnyOrder(
              Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));
    }
  }

  private static Stream<SoundPost> soundPost(VideoRow row) {
    Video video = row.video();
    Sound sound = video.sound();
    return sound == null
        ? Stream.empty()
        : Stream.of(
            new SoundPost(
                sound.key(), row.account(), video.id(), video.uploadedAt(), video.metrics()));
  }

  private static void assertStandTogether(List<?> values) {
    List<Object> runs = new ArrayList<>();
    for (Object value : values) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(value)) {
        runs.add(value);
      }
    }
    assertThat(runs).doesNotHaveDuplicates();
  }

  @Test
  default void givesTheHistoryOfTheSelectedVideos() {
    Instant before = Batches.READ_AT;
    Instant later = before.plusSeconds(60);
    Video first = aVideo().number(1).views(10).build();
    SessionId one = listed(before.toString(), "@one", first);
    SessionId two = listed(later.toString(), "@one", aVideo().number(1).views(12_300).build());
    listed(
        before.toString(),
        "@two",
        aVideo().number(2).uploadedAt("2026-02-01T00:00:00Z").metrics(Metrics.UNKNOWN).build());
    AccountHandle handle = AccountHandle.of("@one");

    try (Snapshot snapshot = storage().snapshots().open()) {
      Metrics rounded = aVideo().views(12_300).build().metrics();
      assertThat(snapshot.history(Selection.EVERYTHING.during(MARCH)))
          .containsExactly(
              new HistoryRow(handle, Videos.id(1), one, before, first.metrics(), true),
              new HistoryRow(handle, Videos.id(1), two, later, rounded, false));
      assertThat(snapshot.history(Selection.EVERYTHING.of(AccountHandle.of("@two"))))
          .extracting(row -> row.video() + " " + row.countsExact() + " " + row.metrics())
          .containsExactly(Videos.id(2) + " null " + Metrics.UNKNOWN);
      assertThat(snapshot.history(Selection.EVERYTHING)).hasSize(3);
    }
  }

  @Test
  default void givesAVideoWhole() {
    Video video =
        aVideo()
            .number(1)
            .sound("sonido original", "Ana")
            .musicId("77")
            .metrics(new Metrics(100L, 10L, 5L, null, 1L))
            .caption("Look #here")
            .build();
    listed("2026-03-04T00:00:00Z", "@one", video);
    listed("2026-03-05T00:00:00Z", "@one", video);

    try (Snapshot snapshot = storage().snapshots().open();
        Stream<VideoRow> rows = snapshot.videos(Selection.EVERYTHING, VideoOrder.NEWEST_FIRST)) {
      assertThat(rows)
          .containsExactly(
              new VideoRow(
                  AccountHandle.of("@one"), false, video, Instant.parse("2026-03-04T00:00:00Z")));
    }
  }

  @Test
  default void givesVideosUploadedOrFirstSeenSinceAMoment() {
    listed(
        "2026-03-04T00:00:00Z",
        "@one",
        aVideo().number(1).uploadedAt("2026-03-03T09:59:59.999Z").build(),
        aVideo().number(2).uploadedAt("2026-03-03T10:00:00Z").build());
    listed(
        "2026-03-05T10:00:00Z",
        "@two",
        aVideo().number(3).uploadedAt("2026-02-01T00:00:00Z").sound("Other", "B").build(),
        aVideo().number(4).uploadedAt("2026-03-05T00:00:00Z").sound(null, null).build());

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(numbers(since(snapshot, "2026-03-03T10:00:00Z"))).containsExactly(4, 2, 1, 3);
      assertThat(numbers(since(snapshot, "2026-03-04T00:00:00.001Z"))).containsExactly(4, 3);
      assertThat(numbers(since(snapshot, "2026-03-05T10:00:00Z"))).containsExactly(4, 3);
      assertThat(numbers(since(snapshot, "2026-03-05T10:00:00.001Z"))).isEmpty();
      Instant moment = Instant.parse("2026-03-03T10:00:00Z");
      assertThat(
              numbers(
                  snapshot.videosSince(moment, Selection.EVERYTHING.of(AccountHandle.of("@one")))))
          .containsExactly(2, 1);
      assertThat(numbers(snapshot.videosSince(moment, Selection.EVERYTHING.during(MARCH))))
          .containsExactly(4, 2, 1);
      assertThat(
              numbers(
                  snapshot.videosSince(
                      moment,
                      Selection.EVERYTHING.of(SoundChoice.only(Set.of(SoundKey.of("Other - B")))))))
          .containsExactly(3);
    }
  }

  @Test
  default void knowsFromAnOlderRecordingThatAVideoWasThereEarlier() {
    listed("2026-03-05T10:00:00Z", "@one", aVideo().number(1).build());
    listed("2026-03-04T10:00:00Z", "@one", aVideo().number(1).build());
    listed("2026-03-04T22:00:00Z", "@one", aVideo().number(1).build());

    try (Snapshot snapshot = storage().snapshots().open();
        Stream<VideoRow> rows = snapshot.videos(Selection.EVERYTHING, VideoOrder.NEWEST_FIRST)) {
      assertThat(rows)
          .extracting(VideoRow::firstSeenAt)
          .containsExactly(Instant.parse("2026-03-04T10:00:00Z"));
    }
  }

  @Test
  default void saysHowWellEachAccountIsKnown() {
    storage().accounts().track(AccountHandle.of("@never"));
    storage().accounts().addInactive(AccountHandle.of("@neither"));
    listed("2026-03-04T00:00:00Z", "@one", aVideo().number(1).build());
    storage().accounts().setTarget(AccountHandle.of("@one"), true);
    failed("2026-03-05T00:00:00Z", "@one");

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.coverage())
          .containsExactly(
              new AccountCoverage(AccountHandle.of("@never"), false, true, null, null),
              new AccountCoverage(
                  AccountHandle.of("@one"),
                  true,
                  true,
                  Instant.parse("2026-03-04T00:00:00Z"),
                  new AccountCoverage.Attempt(
                      Instant.parse("2026-03-05T00:00:00Z"),
                      LogStatus.FAILED,
                      "blocked",
                      "refused")));
    }
  }

  @Test
  default void remembersWhatListingsSpokeFor() {
    AccountHandle one = AccountHandle.of("@one");
    listedBackTo("2026-03-01T00:00:00Z", Instant.EPOCH);
    listedBackTo("2026-03-02T00:00:00Z", Instant.EPOCH);
    listedBackTo("2026-03-03T00:00:00Z", Instant.parse("2026-02-01T00:00:00Z"));
    failed("2026-03-04T00:00:00Z", "@one");
    ListingReach first = reach(one, "2026-03-01T00:00:00Z", Instant.EPOCH);
    ListingReach whole = reach(one, "2026-03-02T00:00:00Z", Instant.EPOCH);
    ListingReach last = reach(one, "2026-03-03T00:00:00Z", Instant.parse("2026-02-01T00:00:00Z"));

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.listings(Instant.parse("2026-03-09T00:00:00Z")))
          .containsExactly(last, whole);
      assertThat(snapshot.listings(Instant.parse("2026-03-02T00:00:00Z")))
          .containsExactly(last, whole, first);
    }
  }

  @Test
  default void givesTheHistoryOfVideosSinceAMoment() {
    listed("2026-03-04T00:00:00Z", "@one", aVideo().number(1).views(10).likes(null).build());
    listed("2026-03-05T00:00:00Z", "@one", aVideo().number(1).views(20).likes(2).build());
    listed("2026-03-06T00:00:00Z", "@one", aVideo().number(1).views(20).likes(2).build());
    listed("2026-03-07T00:00:00.250Z", "@one", aVideo().number(1).views(30).likes(2).build());
    listed("2026-03-07T00:00:00Z", "@two", aVideo().number(2).sound(null, null).build());
    listedBackTo("2026-03-08T00:00:00Z", Instant.EPOCH);

    DatedCounts first = new DatedCounts(Instant.parse("2026-03-04T00:00:00Z"), 10L, null);
    DatedCounts second = new DatedCounts(Instant.parse("2026-03-05T00:00:00Z"), 20L, 2L);
    DatedCounts third = new DatedCounts(Instant.parse("2026-03-07T00:00:00.250Z"), 30L, 2L);

    assertThat(readings(Selection.EVERYTHING, Instant.EPOCH))
        .containsExactlyInAnyOrder(
            new VideoReadings(
                Videos.id(1),
                AccountHandle.of("@one"),
                SoundKey.of("Song - Artist"),
                Instant.parse("2026-03-01T12:00:00Z"),
                1,
                List.of(first, second, third)),
            new VideoReadings(
                Videos.id(2),
                AccountHandle.of("@two"),
                null,
                Instant.parse("2026-03-01T12:00:00Z"),
                0,
                List.of(new DatedCounts(Instant.parse("2026-03-07T00:00:00Z"), 1000L, 100L))));
    Selection one = Selection.EVERYTHING.of(AccountHandle.of("@one"));
    assertThat(changes(one, "2026-03-05T00:00:00Z")).containsExactly(first, second, third);
    assertThat(changes(one, "2026-03-05T00:00:00.001Z")).containsExactly(second, third);
    assertThat(changes(one, "2026-03-07T00:00:00.250Z")).containsExactly(second, third);
    assertThat(changes(one, "2026-04-01T00:00:00Z")).containsExactly(third);
    assertThat(readings(one.during(DateRange.since(DAY.plusDays(1))), Instant.EPOCH)).isEmpty();
  }

  private List<VideoReadings> readings(Selection selection, Instant since) {
    try (Snapshot snapshot = storage().snapshots().open();
        Stream<VideoReadings> readings = snapshot.readings(selection, since)) {
      return readings.toList();
    }
  }

  private List<DatedCounts> changes(Selection selection, String since) {
    return readings(selection, Instant.parse(since)).stream()
        .flatMap(readings -> readings.changes().stream())
        .toList();
  }

  @Test
  default void keepsToItsMoment() {
    listed("@one", aVideo().number(1).views(10).build());

    try (Snapshot before = storage().snapshots().open()) {
      assertThat(before.totals(Selection.EVERYTHING).videos()).isEqualTo(1);

      listed("@one", aVideo().number(1).views(11).build(), aVideo().number(2).build());

      assertThat(before.totals(Selection.EVERYTHING).videos()).isEqualTo(1);
      assertThat(before.soundUsage(Selection.EVERYTHING))
          .extracting(SoundUsage::uses)
          .containsExactly(1L);
    }
    assertThat(usageOf(storage(), "Song - Artist").uses()).isEqualTo(2);
  }

  @Test
  default void keepsStreamsOfTheSameQuestionApart() {
    severalAccounts();

    try (Snapshot snapshot = storage().snapshots().open()) {
      Stream<VideoRow> closed = songs(snapshot, "Song - Artist");
      Iterator<VideoRow> rest = closed.iterator();
      assertThat(rest.next().video().id()).isEqualTo(Videos.id(1));
      closed.close();
      Stream<VideoRow> one = songs(snapshot, "Song - Artist");
      Stream<VideoRow> other = songs(snapshot, "Other - Artist");
      rest.forEachRemaining(row -> assertThat(row.video().id()).isEqualTo(Videos.id(2)));

      assertThat(numbers(other)).containsExactly(3);
      assertThat(numbers(one)).containsExactly(1, 2);
      assertThat(numbers(songs(snapshot, "Other - Artist"))).containsExactly(3);
    }
  }

  private static Stream<VideoRow> songs(Snapshot snapshot, String key) {
    return snapshot.videosOf(SoundKey.of(key), Selection.EVERYTHING);
  }

  @Test
  default void closesTheStreamsItLeftOpen() {
    listed("@one", aVideo().number(1).build(), aVideo().number(2).sound("Other", "B").build());
    Snapshot snapshot = storage().snapshots().open();
    Iterator<SoundUsage> usages = snapshot.soundUsage(Selection.EVERYTHING).iterator();
    assertThat(usages.hasNext()).isTrue();

    snapshot.close();
    snapshot.close();

    listed("@one", aVideo().number(3).build());
    assertThat(usageOf(storage(), "Song - Artist").uses()).isEqualTo(2);
  }

  @Test
  default void tellsOriginalSoundsApart() {
    listed(
        "@one",
        aVideo().number(1).sound("som original", "Ana").build(),
        aVideo().number(2).sound("оригинальный звук", "Ana").build(),
        aVideo().number(3).build());

    SoundUsage original = usageOf(storage(), "original sound - Ana");

    assertThat(original.original()).isTrue();
    assertThat(original.uses()).isEqualTo(2);
    assertThat(usageOf(storage(), "Song - Artist").original()).isFalse();
  }

  private void listed(String handle, Video... videos) {
    listed(Batches.READ_AT.toString(), handle, videos);
  }

  private SessionId listed(String readAt, String handle, Video... videos) {
    storage().accounts().track(AccountHandle.of(handle));
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage().store().record(aBatch(session, handle).readAt(readAt).videos(videos).build());
    storage().sessions().close(session, Batches.READ_AT, null);
    return session;
  }

  /** Two accounts, the first of them ours, with four videos of three days. */
  private void severalAccounts() {
    listed(
        "@one",
        aVideo().number(1).uploadedAt("2026-03-01T10:00:00Z").views(10).build(),
        aVideo().number(2).uploadedAt("2026-02-27T10:00:00Z").views(100).build());
    listed(
        "@two",
        aVideo()
            .number(3)
            .uploadedAt("2026-03-01T09:00:00Z")
            .views(5)
            .sound("Other", "Artist")
            .build(),
        aVideo()
            .number(4)
            .uploadedAt("2026-03-01T08:00:00Z")
            .views((Long) null)
            .sound(null, null)
            .build());
    storage().accounts().setTarget(AccountHandle.of("@one"), true);
  }

  private static Stream<VideoRow> since(Snapshot snapshot, String moment) {
    return snapshot.videosSince(Instant.parse(moment), Selection.EVERYTHING);
  }

  private static List<Integer> numbers(Stream<VideoRow> rows) {
    try (rows) {
      return rows.map(
              row ->
                  IntStream.rangeClosed(1, 9)
                      .filter(number -> Videos.id(number).equals(row.video().id()))
                      .findFirst()
                      .orElseThrow())
          .toList();
    }
  }

  private static SoundUse use(
      String key, String account, long uses, long views, String first, String last) {
    return new SoundUse(
        SoundKey.of(key),
        AccountHandle.of(account),
        uses,
        new KnownSum(views, uses),
        LocalDate.parse(first),
        LocalDate.parse(last));
  }

  private static ListingReach reach(AccountHandle account, String readAt, Instant backTo) {
    return new ListingReach(account, Instant.parse(readAt), backTo, true);
  }

  private void listedBackTo(String readAt, Instant backTo) {
    storage().accounts().track(AccountHandle.of("@one"));
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt(readAt)
                .coverage(new Coverage(true, backTo))
                .videos()
                .build());
    storage().sessions().close(session, Batches.READ_AT, null);
  }

  private void failed(String readAt, String handle) {
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage()
        .store()
        .record(
            aBatch(session, handle)
                .readAt(readAt)
                .outcome(new FetchOutcome.Blocked("refused"))
                .coverage(Coverage.NONE)
                .videos()
                .build());
    storage().sessions().close(session, Batches.READ_AT, null);
  }
}
