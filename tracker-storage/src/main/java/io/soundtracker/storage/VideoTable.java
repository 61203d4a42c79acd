package io.soundtracker.storage;

import io.soundtracker.core.video.VideoId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements on {@code videos} that one batch needs. This is the hot path: plain JDBC, writes
 * gathered into batches.
 */
final class VideoTable implements AutoCloseable {
  /** One listing that lacks a video proves little: TikTok leaves some out now and then. */
  private static final int MISSED_TO_BE_DELETED = 2;

  private final String now;
  private final PreparedStatement find;
  private final PreparedStatement newestCoveringLog;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement seen;
  private final PreparedStatement seenEarlier;
  private final PreparedStatement ofAccount;
  private final PreparedStatement missed;

  VideoTable(Connection connection, String now) throws SQLException {
    this.now = now;
    find =
        connection.prepareStatement(
            "SELECT v.id, v.account_id, v.missed_count, v.is_deleted, a.last_scraped_at,"
                + " (SELECT MAX(h.scraped_at) FROM video_history h"
                + " WHERE h.video_id = v.video_id), "
                + VideoColumns.SELECTED
                + " FROM videos v JOIN accounts a ON a.id = v.account_id WHERE v.video_id = ?");
    newestCoveringLog =
        connection.prepareStatement(
            """
            SELECT timestamp FROM scrape_logs
            WHERE account_id = ? AND listed_back_to <= ? AND (? = 0 OR complete = 1)
            ORDER BY timestamp DESC LIMIT 1 OFFSET ?
            """);
    insert =
        connection.prepareStatement(
            """
            INSERT INTO videos (upload_date, uploaded_at, sound_id, music_id, views, likes,
              comments, shares, saves, engagement_rate, counts_exact, caption, hashtags, duration,
              is_pinned, is_slideshow, updated_at, video_id, account_id, tiktok_url, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    update =
        connection.prepareStatement(
            """
            UPDATE videos SET upload_date = ?, uploaded_at = ?, sound_id = ?, music_id = ?,
              views = ?, likes = ?, comments = ?, shares = ?, saves = ?, engagement_rate = ?,
              counts_exact = ?, caption = ?, hashtags = ?, duration = ?, is_pinned = ?,
              is_slideshow = ?, updated_at = ?, missed_count = ?, is_deleted = ?
            WHERE id = ?
            """);
    seen = connection.prepareStatement("UPDATE videos SET missed_count = 0 WHERE id = ?");
    seenEarlier =
        connection.prepareStatement(
            "UPDATE videos SET created_at = ? WHERE id = ? AND created_at > ?");
    ofAccount =
        connection.prepareStatement(
            "SELECT id, sound_id, missed_count, is_deleted FROM videos"
                + " WHERE account_id = ? AND uploaded_at >= ?");
    missed =
        connection.prepareStatement(
            "UPDATE videos SET missed_count = ?, is_deleted = ? WHERE id = ?");
  }

  Optional<StoredRow> find(VideoId video) throws SQLException {
    Parameters.bind(find, video.value());
    try (ResultSet row = find.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new StoredRow(
              row.getLong(1),
              row.getLong(2),
              VideoColumns.read(row, 6),
              row.getInt(3),
              row.getBoolean(4),
              row.getString(6),
              row.getString(5)));
    }
  }

  /**
   * Whether the stored state was read after a moment. It was read when it last changed, and by
   * every listing since that covered the video and did not miss it.
   */
  boolean isNewer(StoredRow row, String readAt) throws SQLException {
    if (isAfter(row.lastChange(), readAt)) {
      return true;
    }
    return isAfter(row.accountReadAt(), readAt) && isAfter(lastCovered(row), readAt);
  }

  void insert(VideoId id, long account, String url, VideoColumns columns, String readAt)
      throws SQLException {
    bindColumns(insert, columns);
    insert.setString(18, id.value());
    insert.setLong(19, account);
    insert.setString(20, url);
    insert.setString(21, readAt);
    insert.addBatch();
  }

  /** Changes a video; one that is still there was not missed. */
  void update(StoredRow row, VideoColumns columns, boolean there) throws SQLException {
    bindColumns(update, columns);
    update.setInt(18, there ? 0 : row.missed());
    update.setInt(19, row.deleted() && !there ? 1 : 0);
    update.setLong(20, row.id());
    update.addBatch();
  }

  /** Takes note that a video is still there. */
  void seen(StoredRow row) throws SQLException {
    if (row.missed() != 0) {
      Parameters.addBatch(seen, row.id());
    }
  }

  /** Takes note that a video was there already when an older listing was read. */
  void seenEarlier(StoredRow row, String readAt) throws SQLException {
    Parameters.addBatch(seenEarlier, readAt, row.id(), readAt);
  }

  /**
   * Counts the videos of an account that a listing should have shown and did not.
   *
   * @return the sounds of those that are taken for deleted from now on
   */
  Set<Long> countMissed(long account, String listedBackTo, Set<Long> shown) throws SQLException {
    Set<Long> sounds = new LinkedHashSet<>();
    Parameters.bind(ofAccount, account, listedBackTo);
    try (ResultSet rows = ofAccount.executeQuery()) {
      while (rows.next()) {
        long id = rows.getLong(1);
        if (shown.contains(id)) {
          continue;
        }
        long sound = rows.getLong(2);
        boolean hasSound = !rows.wasNull();
        int times = rows.getInt(3) + 1;
        boolean deletedBefore = rows.getBoolean(4);
        boolean deleted = deletedBefore || times >= MISSED_TO_BE_DELETED;
        Parameters.addBatch(missed, times, deleted ? 1 : 0, id);
        if (hasSound && deleted && !deletedBefore) {
          sounds.add(sound);
        }
      }
    }
    missed.executeBatch();
    return sounds;
  }

  /** Writes what has been gathered. */
  void flush() throws SQLException {
    insert.executeBatch();
    update.executeBatch();
    seen.executeBatch();
    seenEarlier.executeBatch();
  }

  private static boolean isAfter(@Nullable String moment, String other) {
    return moment != null && moment.compareTo(other) > 0;
  }

  private @Nullable String lastCovered(StoredRow row) throws SQLException {
    String uploadedAt = row.columns().uploadedAt();
    Parameters.bind(newestCoveringLog, row.account(), uploadedAt, row.missed(), row.missed());
    try (ResultSet log = newestCoveringLog.executeQuery()) {
      return log.next() ? log.getString(1) : null;
    }
  }

  private void bindColumns(PreparedStatement statement, VideoColumns columns) throws SQLException {
    Parameters.bind(
        statement,
        columns.uploadDate(),
        columns.uploadedAt(),
        columns.soundId(),
        columns.musicId(),
        columns.metrics().views(),
        columns.metrics().likes(),
        columns.metrics().comments(),
        columns.metrics().shares(),
        columns.metrics().saves(),
        VideoColumns.rate(columns.metrics()),
        VideoColumns.exact(columns.metrics()),
        columns.caption(),
        columns.hashtags(),
        columns.duration(),
        columns.pinned(),
        columns.slideshow(),
        now);
  }

  @Override
  public void close() throws SQLException {
    find.close();
    newestCoveringLog.close();
    insert.close();
    update.close();
    seen.close();
    seenEarlier.close();
    ofAccount.close();
    missed.close();
  }
}
