package io.soundtracker.storage;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** One read transaction on a connection of its own. */
final class SqliteSnapshot implements Snapshot {
  /** Counted from the rollup and from covering indexes: no row of a video is looked at. */
  private static final String TOTALS =
      """
      WITH counted AS (
        SELECT last_scraped_at FROM accounts a
        WHERE is_active = 1 OR EXISTS (
          SELECT 1 FROM videos v WHERE v.account_id = a.id AND v.is_deleted = 0))
      SELECT (SELECT COUNT(*) FROM counted) AS accounts,
        (SELECT COUNT(*) FROM counted WHERE last_scraped_at IS NULL) AS never_listed,
        COUNT(*) AS videos, COUNT(*) - COUNT(sound_id) AS unidentified,
        (SELECT COUNT(DISTINCT sound_id) FROM sound_usage) AS sounds,
        COALESCE(SUM(views), 0) AS views, COUNT(views) AS views_known,
        (SELECT MIN(last_scraped_at) FROM counted) AS oldest,
        (SELECT MAX(last_scraped_at) FROM counted) AS newest
      FROM videos WHERE is_deleted = 0
      """;

  /** Of equally used clips the one with the lowest number. */
  private static final String SOUND_USAGE =
      """
      WITH usage AS (
        SELECT sound_id, COUNT(*) AS accounts, SUM(uses) AS uses,
          SUM(views) AS views, SUM(views_known) AS views_known,
          SUM(likes) AS likes, SUM(likes_known) AS likes_known,
          SUM(comments) AS comments, SUM(comments_known) AS comments_known,
          SUM(shares) AS shares, SUM(shares_known) AS shares_known,
          SUM(saves) AS saves, SUM(saves_known) AS saves_known,
          SUM(rated_uses) AS rated_uses, SUM(rate_sum) AS rate_sum,
          SUM(rated_views) AS rated_views, SUM(rated_interactions) AS rated_interactions,
          MIN(first_used) AS first_used, MAX(last_used) AS last_used
        FROM sound_usage GROUP BY sound_id)
      SELECT s.sound_key, s.song_title, s.artist_name, s.is_original, usage.*,
        (SELECT v.music_id FROM videos v
          WHERE v.sound_id = s.id AND v.is_deleted = 0 AND v.music_id IS NOT NULL
          GROUP BY v.music_id ORDER BY COUNT(*) DESC, v.music_id LIMIT 1) AS music_id
      FROM usage JOIN sounds s ON s.id = usage.sound_id
      """;

  private final SqliteGate gate;
  private final Handle reader;
  private final List<Stream<?>> streams = new ArrayList<>();
  private boolean open = true;

  SqliteSnapshot(SqliteGate gate) {
    this.gate = gate;
    this.reader = gate.borrowReader();
    try {
      gate.guarded(
          () -> {
            reader.execute("BEGIN");
            // The moment is fixed by the first look at the database, not by BEGIN.
            return reader.createQuery("SELECT COUNT(*) FROM accounts").mapTo(Long.class).one();
          });
    } catch (RuntimeException failure) {
      reader.close();
      throw failure;
    }
  }

  @Override
  public NetworkTotals totals() {
    return gate.guarded(
        () ->
            reader
                .createQuery(TOTALS)
                .map(
                    (row, context) ->
                        new NetworkTotals(
                            row.getInt("accounts"),
                            row.getInt("never_listed"),
                            row.getLong("videos"),
                            row.getLong("unidentified"),
                            row.getLong("sounds"),
                            known(row, "views"),
                            Timestamps.momentOrNull(row.getString("oldest")),
                            Timestamps.momentOrNull(row.getString("newest"))))
                .one());
  }

  @Override
  public Stream<SoundUsage> soundUsage() {
    return gate.guarded(
        () -> {
          PreparedStatement query = reader.getConnection().prepareStatement(SOUND_USAGE);
          Stream<SoundUsage> rows = Rows.stream(gate, query, SqliteSnapshot::soundUsage);
          streams.add(rows);
          return rows;
        });
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      streams.forEach(Stream::close);
      gate.guarded(() -> reader.execute("ROLLBACK"));
    } catch (RuntimeException failure) {
      reader.close();
      throw failure;
    }
    gate.giveBack(reader);
  }

  private static SoundUsage soundUsage(ResultSet row) throws SQLException {
    String musicId = row.getString("music_id");
    return new SoundUsage(
        new SoundKey(row.getString("sound_key")),
        row.getString("song_title"),
        row.getString("artist_name"),
        row.getBoolean("is_original"),
        musicId == null ? null : new MusicId(musicId),
        row.getInt("accounts"),
        row.getLong("uses"),
        known(row, "views"),
        known(row, "likes"),
        known(row, "comments"),
        known(row, "shares"),
        known(row, "saves"),
        new RatedSums(
            row.getLong("rated_uses"),
            row.getDouble("rate_sum"),
            row.getLong("rated_views"),
            row.getLong("rated_interactions")),
        LocalDate.parse(row.getString("first_used")),
        LocalDate.parse(row.getString("last_used")));
  }

  private static KnownSum known(ResultSet row, String count) throws SQLException {
    return new KnownSum(row.getLong(count), row.getLong(count + "_known"));
  }
}
