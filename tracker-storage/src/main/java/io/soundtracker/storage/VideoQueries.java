package io.soundtracker.storage;

import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.VideoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Videos, row by row. */
final class VideoQueries {
  private static final String COLUMNS = "SELECT " + VideoMapper.COLUMNS;

  /** The videos come first: conditions are on these alone. */
  private static final String JOINED =
      " CROSS JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id";

  private static final String OWNER_AND_SOUND = JOINED + " WHERE v.is_deleted = 0";

  private static final String SELECT = COLUMNS + " FROM videos v" + OWNER_AND_SOUND;

  /**
   * The recent ones first of all: no other order of the tables comes by with so few rows. Each half
   * has an index of its own; the plus keeps the second from taking the first one's.
   */
  private static final String SELECT_SINCE =
      COLUMNS
          + " FROM (SELECT id FROM videos WHERE upload_date >= ?"
          + " UNION ALL SELECT id FROM videos WHERE created_at >= ? AND +upload_date < ?) recent"
          + " CROSS JOIN videos v ON v.id = recent.id"
          + OWNER_AND_SOUND;

  /** One text tells more than two do when many rows are sorted. Ids differ in length. */
  private static final String NEWEST_FIRST =
      "COALESCE(v.uploaded_at, v.upload_date) DESC, LENGTH(v.video_id), v.video_id";

  /** The index on days has them in this order, so that only those of a day are sorted. */
  private static final String DAY_BY_DAY = "v.upload_date DESC, ";

  private VideoQueries() {}

  static Query videos(SelectedVideos selected, VideoOrder order) {
    String before =
        switch (order) {
          case NEWEST_FIRST -> selected.isOfEveryAccount() ? DAY_BY_DAY : "";
          case BY_SOUND -> "s.sound_key IS NULL, s.sound_key, ";
          case BY_ACCOUNT -> "a.username, ";
        };
    return new Query(
        SELECT + selected.andVideo("v.") + " ORDER BY " + before + NEWEST_FIRST, selected.days());
  }

  /**
   * The index on views finds the few of each account, and rows are read for these alone. It is
   * named, since without statistics SQLite would take another one and sort all of the videos.
   */
  static Query mostViewed(SelectedVideos selected, int limit) {
    List<Object> parameters = new ArrayList<>(selected.days());
    parameters.add(limit);
    return new Query(
        COLUMNS
            + " FROM accounts o CROSS JOIN videos v ON v.id IN ("
            + "SELECT b.id FROM videos b INDEXED BY idx_videos_account_top"
            + " WHERE b.account_id = o.id AND b.is_deleted = 0"
            + selected.andVideo("b.")
            + " ORDER BY b.views DESC, "
            + NEWEST_FIRST.replace("v.", "b.")
            + " LIMIT ?)"
            + JOINED
            + " WHERE TRUE"
            + selected.andAccount("o.id")
            + " ORDER BY a.username, v.views DESC, "
            + NEWEST_FIRST,
        parameters);
  }

  static Query videosOf(SoundKey sound, SelectedVideos selected) {
    List<Object> parameters = new ArrayList<>(List.of(sound.value()));
    parameters.addAll(selected.days());
    return new Query(
        SELECT
            + " AND v.sound_id = (SELECT id FROM sounds WHERE sound_key = ?)"
            + selected.andVideo("v.")
            + " ORDER BY "
            + NEWEST_FIRST,
        parameters);
  }

  /**
   * Every video since a moment, and some from shortly before: rows written by hand may lack the
   * fraction of a second, or the moment of upload altogether. {@link #isSince} tells which to keep.
   */
  static Query videosSince(Instant moment, SelectedVideos selected) {
    String day = LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    List<Object> parameters = new ArrayList<>(List.of(day, Timestamps.wholeSeconds(moment), day));
    parameters.addAll(selected.days());
    return new Query(
        SELECT_SINCE + selected.andVideo("v.") + " ORDER BY " + NEWEST_FIRST, parameters);
  }

  static boolean isSince(Instant moment, VideoRow row) {
    return !row.video().uploadedAt().isBefore(moment) || !row.firstSeenAt().isBefore(moment);
  }

  /** From three columns: when it was uploaded, its id, and the day it was uploaded. */
  static Instant uploadedAt(ResultSet row, int first) throws SQLException {
    String uploadedAt = Cells.textOrNull(row, first);
    return uploadedAt == null
        ? otherwiseUploadedAt(new VideoId(Cells.text(row, first + 1)), Cells.text(row, first + 2))
        : Timestamps.moment(uploadedAt);
  }

  /** Somebody may have written a row by hand: the day it was given is the one that counts. */
  static Instant otherwiseUploadedAt(VideoId id, String uploadDate) {
    LocalDate day = LocalDate.parse(uploadDate);
    return id.createdAt()
        .filter(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC).equals(day))
        .orElseGet(() -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
