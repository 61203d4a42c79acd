package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Video;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the videos of one batch, with their history and their sums. */
final class ListingWriter implements AutoCloseable {
  private final long account;
  private final AccountHandle handle;
  private final VideoTable videos;
  private final HistoryTable history;
  private final SoundTable sounds;
  private final Rollup rollup = new Rollup();
  private final Set<Long> shown = new HashSet<>();
  private int found;
  private int added;
  private int changed;

  ListingWriter(
      Connection connection, long account, AccountHandle handle, ScrapeBatch batch, String now)
      throws SQLException {
    this.account = account;
    this.handle = handle;
    this.videos = new VideoTable(connection, now);
    this.history = new HistoryTable(connection, batch.session());
    this.sounds = new SoundTable(connection, now);
  }

  void take(Reading reading) throws SQLException {
    found++;
    Video video = reading.video();
    String readAt = Timestamps.text(reading.readAt());
    Optional<StoredRow> stored = videos.find(video.id());
    if (stored.isEmpty()) {
      add(video, readAt);
      return;
    }
    StoredRow row = stored.orElseThrow();
    shown.add(row.id());
    if (videos.isNewer(row, readAt)) {
      videos.seenEarlier(row, readAt);
      history.addOld(video.id(), video.metrics(), readAt);
    } else {
      compare(row, video, readAt);
    }
  }

  /**
   * Counts the account's videos that the listing should have shown and did not; those it missed for
   * the second time are gone.
   */
  void countMissed(Instant listedBackTo) throws SQLException {
    rollup.touch(null, account);
    videos
        .countMissed(account, Timestamps.text(listedBackTo), shown)
        .forEach(sound -> rollup.touch(sound, account));
  }

  /** Writes what has been gathered, and the sums. */
  RecordedBatch finish(Connection connection, String now) throws SQLException {
    videos.flush();
    history.flush();
    rollup.refresh(connection, now);
    return new RecordedBatch(found, added, changed);
  }

  private void add(Video video, String readAt) throws SQLException {
    added++;
    Sound sound = video.sound();
    Long soundId = sound == null ? null : sounds.idOf(sound);
    videos.insert(
        video.id(),
        account,
        handle.videoUrl(video.id()).toString(),
        VideoColumns.of(video, soundId),
        readAt);
    history.add(video.id(), video.metrics(), readAt);
    rollup.touch(soundId, account);
  }

  private void compare(StoredRow row, Video video, String readAt) throws SQLException {
    VideoColumns before = row.columns();
    Sound sound = video.sound();
    Long soundId = sound == null ? before.soundId() : Long.valueOf(sounds.idOf(sound));
    Video merged = video.orElse(before.video(video.id(), video.uploadedAt()));
    VideoColumns after = VideoColumns.of(merged, soundId);
    boolean there = row.isThereBy(readAt);
    boolean back = row.deleted() && there;
    if (after.equals(before) && !back) {
      if (there) {
        videos.seen(row);
      }
      return;
    }
    changed++;
    videos.update(row, after, there);
    if (!after.metrics().equals(before.metrics())) {
      history.add(video.id(), after.metrics(), readAt);
    }
    if (back || !after.sums().equals(before.sums())) {
      rollup.touch(before.soundId(), row.account());
      rollup.touch(soundId, row.account());
    }
  }

  @Override
  public void close() throws SQLException {
    videos.close();
    history.close();
    sounds.close();
  }
}
