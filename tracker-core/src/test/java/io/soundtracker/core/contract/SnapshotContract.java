package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every snapshot answers. */
public interface SnapshotContract extends StorageContract {

  /** The usage of one sound that is in use. */
  static SoundUsage usageOf(StoragePorts storage, String key) {
    try (Snapshot snapshot = storage.snapshots().open();
        Stream<SoundUsage> usages = snapshot.soundUsage()) {
      return usages
          .filter(usage -> usage.key().equals(SoundKey.of(key)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no use of " + key));
    }
  }

  @Test
  default void findsAnEmptyDatabaseEmpty() {
    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.totals())
          .isEqualTo(new NetworkTotals(0, 0, 0, 0, 0, KnownSum.NONE, null, null));
      assertThat(snapshot.soundUsage()).isEmpty();
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
  default void saysWhatTheNetworkHoldsAsAWhole() {
    storage().accounts().track(AccountHandle.of("@never"));
    storage().accounts().addInactive(AccountHandle.of("@neither"));
    listed("2026-03-04T00:00:00Z", "@one", aVideo().number(1).views(10).build());
    listed(
        "2026-03-05T00:00:00Z",
        "@two",
        aVideo().number(2).views(5).sound("Other", "Artist").build(),
        aVideo().number(3).views((Long) null).sound(null, null).build());
    storage().accounts().deactivate(AccountHandle.of("@two"));

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.totals())
          .isEqualTo(
              new NetworkTotals(
                  3,
                  1,
                  3,
                  1,
                  2,
                  new KnownSum(15, 2),
                  Instant.parse("2026-03-04T00:00:00Z"),
                  Instant.parse("2026-03-05T00:00:00Z")));
    }
  }

  @Test
  default void keepsToItsMoment() {
    listed("@one", aVideo().number(1).views(10).build());

    try (Snapshot before = storage().snapshots().open()) {
      assertThat(before.totals().videos()).isEqualTo(1);

      listed("@one", aVideo().number(1).views(11).build(), aVideo().number(2).build());

      assertThat(before.totals().videos()).isEqualTo(1);
      assertThat(before.soundUsage()).extracting(SoundUsage::uses).containsExactly(1L);
    }
    assertThat(usageOf(storage(), "Song - Artist").uses()).isEqualTo(2);
  }

  @Test
  default void closesTheStreamsItLeftOpen() {
    listed("@one", aVideo().number(1).build(), aVideo().number(2).sound("Other", "B").build());
    Snapshot snapshot = storage().snapshots().open();
    Iterator<SoundUsage> usages = snapshot.soundUsage().iterator();
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

  private void listed(String readAt, String handle, Video... videos) {
    storage().accounts().track(AccountHandle.of(handle));
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage().store().record(aBatch(session, handle).readAt(readAt).videos(videos).build());
    storage().sessions().close(session, Batches.READ_AT, null);
  }
}
