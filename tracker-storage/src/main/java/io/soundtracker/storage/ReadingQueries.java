package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of videos. The rows of a video come as one text, since handing each row over to Java
 * takes longer than reading it.
 */
final class ReadingQueries {
  private static final char BETWEEN_ROWS = ';';
  private static final char BETWEEN_COLUMNS = '|';
  private static final char THINNED = '*';

  private ReadingQueries() {}

  static Query readings(SelectedVideos selected, Instant since) {
    List<Object> parameters = new ArrayList<>(List.of(Timestamps.text(since)));
    parameters.addAll(selected.days());
    return new Query(
        """
        SELECT v.account_id, a.username, s.id, s.sound_key, v.uploaded_at, v.video_id,
          v.upload_date, v.missed_count,
          (SELECT GROUP_CONCAT(
              h.scraped_at || '|' || IFNULL(h.views, '') || '|' || IFNULL(h.likes, '')
                || IIF(h.thinned, '*', ''), ';')
            FROM video_history h WHERE h.video_id = v.video_id AND h.scraped_at >= COALESCE((
              SELECT MAX(b.scraped_at) FROM video_history b
              WHERE b.video_id = v.video_id AND b.scraped_at < ?), ''))
        FROM videos v JOIN accounts a ON a.id = v.account_id
        LEFT JOIN sounds s ON s.id = v.sound_id WHERE v.is_deleted = 0
        """
            + selected.andVideo("v."),
        parameters);
  }

  /** Makes the readings of one stream. */
  static Rows.Mapper<VideoReadings> readings() {
    Shared<AccountHandle> accounts = Shared.accounts();
    Shared<SoundKey> sounds = new Shared<>(row -> new SoundKey(Cells.text(row, 4)));
    return row -> {
      Long sound = Cells.number(row, 3);
      return new VideoReadings(
          new VideoId(Cells.text(row, 6)),
          accounts.of(row.getLong(1), row),
          sound == null ? null : sounds.of(sound, row),
          VideoQueries.uploadedAt(row, 5),
          row.getInt(8),
          changes(Cells.textOrNull(row, 9)));
    };
  }

  /** SQLite does not promise the order in which it strings rows together. */
  private static List<DatedCounts> changes(@Nullable String rows) {
    List<DatedCounts> changes = new ArrayList<>();
    int start = 0;
    while (rows != null && start < rows.length()) {
      int end = rows.indexOf(BETWEEN_ROWS, start);
      int stop = end < 0 ? rows.length() : end;
      changes.add(change(rows, start, stop));
      start = stop + 1;
    }
    changes.sort(Comparator.comparing(DatedCounts::at));
    return changes;
  }

  private static DatedCounts change(String rows, int start, int end) {
    int views = rows.indexOf(BETWEEN_COLUMNS, start) + 1;
    int likes = rows.indexOf(BETWEEN_COLUMNS, views) + 1;
    boolean thinned = rows.charAt(end - 1) == THINNED;
    return new DatedCounts(
        Timestamps.moment(rows.substring(start, views - 1)),
        count(rows, views, likes - 1),
        count(rows, likes, thinned ? end - 1 : end),
        thinned);
  }

  private static @Nullable Long count(String rows, int start, int end) {
    return start == end ? null : Long.valueOf(Long.parseLong(rows, start, end, 10));
  }
}
