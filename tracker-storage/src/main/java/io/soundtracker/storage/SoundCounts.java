package io.soundtracker.storage;

import io.soundtracker.core.sound.SoundKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How often sounds are used, and nothing else: that takes a tenth of what all sums take, so it says
 * first which sounds are worth summing.
 */
final class SoundCounts {
  private SoundCounts() {}

  record Row(SoundKey key, long uses) {}

  static Query query(SelectedVideos selected) {
    return new Query(
        "SELECT s.sound_key, c.uses FROM ("
            + counts(selected)
            + ") c JOIN sounds s ON s.id = c.sound_id",
        selected.days());
  }

  static Row row(ResultSet row) throws SQLException {
    return new Row(new SoundKey(row.getString(1)), row.getLong(2));
  }

  /**
   * The numbers of the sounds that are used most, at least so many, and as many more as are used as
   * often as the last of them; as two tables before a SELECT, the second of them {@code most}.
   */
  static String most(SelectedVideos selected) {
    return "counts AS "
        + (isOfAllVideos(selected) ? "NOT MATERIALIZED (" : "MATERIALIZED (")
        + counts(selected)
        + "), most AS MATERIALIZED (SELECT sound_id FROM counts WHERE uses >= COALESCE("
        + "(SELECT uses FROM counts ORDER BY uses DESC LIMIT 1 OFFSET ?), 0))";
  }

  /** What {@link #most} binds. */
  static List<Object> parameters(SelectedVideos selected, int atLeast) {
    List<Object> parameters = new ArrayList<>(selected.days());
    parameters.add(atLeast - 1);
    return parameters;
  }

  private static String counts(SelectedVideos selected) {
    if (!selected.isOfAllDates()) {
      return fromVideos(selected);
    }
    return isOfAllVideos(selected)
        ? "SELECT id AS sound_id, total_usage_count AS uses FROM sounds WHERE total_usage_count > 0"
            + selected.andSound("id")
        : "SELECT sound_id, SUM(uses) AS uses FROM sound_usage WHERE TRUE"
            + selected.andAccount("account_id")
            + selected.andSound("sound_id")
            + " GROUP BY sound_id";
  }

  /** Whether each sound's own row has its count, in an index that finds the highest ones. */
  private static boolean isOfAllVideos(SelectedVideos selected) {
    return selected.isOfAllDates() && selected.isOfEveryAccount();
  }

  /** The pluses keep SQLite from reading every day for the sake of an index sorted by sound. */
  private static String fromVideos(SelectedVideos selected) {
    return "SELECT sound_id, COUNT(*) AS uses FROM videos"
        + " WHERE is_deleted = 0 AND +sound_id IS NOT NULL"
        + selected.andAccount("account_id")
        + selected.andSound("+sound_id")
        + selected.andDay("upload_date")
        + " GROUP BY +sound_id";
  }
}
