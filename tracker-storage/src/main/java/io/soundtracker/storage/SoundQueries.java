package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.SoundClip;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What sums say of sounds. Without a period they come from the rollup, else from a covering index:
 * no row of a video is looked at.
 */
final class SoundQueries {
  /** Of equally used clips the one with the lowest number. */
  private static final String MOST_USED_CLIP =
      """
      (SELECT v.music_id FROM videos v
        WHERE v.sound_id = s.id AND v.is_deleted = 0 AND v.music_id IS NOT NULL
        GROUP BY v.music_id ORDER BY COUNT(*) DESC, v.music_id LIMIT 1) AS music_id
      """;

  private static final String FIRST_AND_LAST_DAY =
      ", MIN(upload_date) AS first_used, MAX(upload_date) AS last_used";

  private SoundQueries() {}

  static Query totals(SelectedVideos selected) {
    return selected.isOfAllDates() && selected.isOfEverySound()
        ? Query.of(totalsFromRollup(selected))
        : totalsFromVideos(selected);
  }

  /** No account uses all sounds, so that the number of these has to be counted. */
  private static String totalsFromRollup(SelectedVideos selected) {
    String sounds =
        selected.isOfEveryAccount()
            ? "SELECT COUNT(*) FROM sounds WHERE total_usage_count > 0"
            : "SELECT COUNT(DISTINCT sound_id) FROM sound_usage WHERE TRUE"
                + selected.andAccount("account_id");
    return "SELECT COUNT(*) AS accounts, ("
        + sounds
        + ") AS sounds, COALESCE(SUM(unidentified), 0) AS unidentified, "
        + UsageSums.FROM_ROLLUP
        + " FROM account_usage WHERE TRUE"
        + selected.andAccount("account_id");
  }

  private static Query totalsFromVideos(SelectedVideos selected) {
    return new Query(
        "SELECT COUNT(DISTINCT account_id) AS accounts, COUNT(DISTINCT sound_id) AS sounds,"
            + " COUNT(*) - COUNT(sound_id) AS unidentified, "
            + UsageSums.FROM_VIDEOS
            + " FROM videos WHERE is_deleted = 0"
            + selected.andVideo(""),
        selected.days());
  }

  static NetworkTotals totals(ResultSet row) throws SQLException {
    return new NetworkTotals(
        row.getLong("uses"),
        row.getInt("accounts"),
        row.getLong("sounds"),
        row.getLong("unidentified"),
        UsageSums.known(row, "views"),
        UsageSums.known(row, "likes"),
        UsageSums.known(row, "comments"),
        UsageSums.known(row, "shares"),
        UsageSums.known(row, "saves"),
        UsageSums.rated(row));
  }

  static Query usage(SelectedVideos selected) {
    return new Query("WITH " + usageWhere(selected, ""), selected.days());
  }

  /** In two steps: which sounds, and then the sums of these alone. */
  static Query mostUsed(SelectedVideos selected, int atLeast) {
    List<Object> parameters = SoundCounts.parameters(selected, atLeast);
    parameters.addAll(selected.days());
    return new Query(
        "WITH "
            + SoundCounts.most(selected)
            + ", "
            + usageWhere(selected, " AND sound_id IN (SELECT sound_id FROM most)"),
        parameters);
  }

  private static String usageWhere(SelectedVideos selected, String condition) {
    return "usage AS ("
        + (selected.isOfAllDates() ? usageFromRollup(selected) : usageFromVideos(selected))
        + condition
        + " GROUP BY sound_id)"
        + " SELECT s.sound_key, s.song_title, s.artist_name, s.is_original, usage.*, "
        + MOST_USED_CLIP
        + " FROM usage JOIN sounds s ON s.id = usage.sound_id";
  }

  private static String usageFromRollup(SelectedVideos selected) {
    return "SELECT sound_id, COUNT(*) AS accounts, "
        + UsageSums.FROM_ROLLUP
        + ", MIN(first_used) AS first_used, MAX(last_used) AS last_used"
        + " FROM sound_usage WHERE TRUE"
        + selected.andAccount("account_id")
        + selected.andSound("sound_id");
  }

  private static String usageFromVideos(SelectedVideos selected) {
    return "SELECT sound_id, COUNT(DISTINCT account_id) AS accounts, "
        + UsageSums.FROM_VIDEOS
        + FIRST_AND_LAST_DAY
        + " FROM videos WHERE is_deleted = 0 AND sound_id IS NOT NULL"
        + selected.andVideo("");
  }

  static SoundUsage usage(ResultSet row) throws SQLException {
    String musicId = row.getString("music_id");
    return new SoundUsage(
        new SoundKey(row.getString("sound_key")),
        row.getString("song_title"),
        row.getString("artist_name"),
        row.getBoolean("is_original"),
        musicId == null ? null : new MusicId(musicId),
        row.getInt("accounts"),
        row.getLong("uses"),
        UsageSums.known(row, "views"),
        UsageSums.known(row, "likes"),
        UsageSums.known(row, "comments"),
        UsageSums.known(row, "shares"),
        UsageSums.known(row, "saves"),
        UsageSums.rated(row),
        LocalDate.parse(row.getString("first_used")),
        LocalDate.parse(row.getString("last_used")));
  }

  static Query uses(SelectedVideos selected) {
    return new Query(
        "SELECT s.sound_key, a.username, u.uses, u.views, u.views_known, u.first_used, u.last_used"
            + " FROM ("
            + (selected.isOfAllDates() ? usesFromRollup(selected) : usesFromVideos(selected))
            + ") u JOIN sounds s ON s.id = u.sound_id JOIN accounts a ON a.id = u.account_id",
        selected.days());
  }

  private static String usesFromRollup(SelectedVideos selected) {
    return "SELECT * FROM sound_usage WHERE TRUE"
        + selected.andAccount("account_id")
        + selected.andSound("sound_id");
  }

  private static String usesFromVideos(SelectedVideos selected) {
    return Rollup.USAGE_FROM_VIDEOS + selected.andVideo("") + Rollup.USAGE_GROUPING;
  }

  /**
   * In two steps: what the accounts use, and which of those sounds anybody else uses. A look at the
   * others for each row would be a hundred times slower.
   */
  static Query exclusiveUses(SelectedVideos selected) {
    String uses = selected.isOfAllDates() ? usesFromRollup(selected) : usesFromVideos(selected);
    String others =
        selected.isOfAllDates()
            ? "FROM sound_usage WHERE TRUE"
            : "FROM videos WHERE is_deleted = 0" + selected.andDay("upload_date");
    return new Query(
        "WITH uses AS MATERIALIZED ("
            + uses
            + ") SELECT s.sound_key, a.username, u.uses, u.views, u.views_known, u.first_used,"
            + " u.last_used FROM uses u JOIN sounds s ON s.id = u.sound_id"
            + " JOIN accounts a ON a.id = u.account_id WHERE u.sound_id NOT IN (SELECT sound_id "
            + others
            + selected.andOtherAccount("account_id")
            + " AND sound_id IN (SELECT sound_id FROM uses))",
        repeated(selected.days(), selected.isOfAllDates() ? 0 : 2));
  }

  static SoundUse use(ResultSet row) throws SQLException {
    return new SoundUse(
        new SoundKey(row.getString("sound_key")),
        AccountHandle.of(row.getString("username")),
        row.getLong("uses"),
        UsageSums.known(row, "views"),
        LocalDate.parse(row.getString("first_used")),
        LocalDate.parse(row.getString("last_used")));
  }

  static Query clips() {
    return Query.of(
        """
        SELECT s.sound_key, clips.music_id
          FROM (SELECT DISTINCT sound_id, music_id FROM videos
                 WHERE is_deleted = 0 AND sound_id IS NOT NULL AND music_id IS NOT NULL) clips
          JOIN sounds s ON s.id = clips.sound_id
        """);
  }

  static SoundClip clip(ResultSet row) throws SQLException {
    return new SoundClip(
        new SoundKey(row.getString("sound_key")), new MusicId(row.getString("music_id")));
  }

  /** The same parameters several times over, for a condition that stands several times. */
  static List<Object> repeated(List<Object> parameters, int times) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(parameters);
    }
    return all;
  }
}
