package io.soundtracker.storage;

import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.core.video.Metrics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Recomputes what is derived and names every difference. */
final class DatabaseCheck {
  /** Rates may differ in their last digits. */
  private static final double TOLERANCE = 1e-9;

  private final Connection connection;
  private final List<DatabaseFinding> findings = new ArrayList<>();

  DatabaseCheck(Handle handle) {
    this.connection = handle.getConnection();
  }

  /** What is made of a row of a query that finds trouble. */
  @FunctionalInterface
  private interface Finder {
    void look(ResultSet row) throws SQLException;
  }

  /**
   * Runs every check. A session that a dead process left running is no finding: what it had
   * recorded is whole, and the next one closes it.
   */
  List<DatabaseFinding> run() throws SQLException {
    structure();
    sums();
    decisions();
    names();
    counts(
        "videos",
        "SELECT video_id, views, likes, comments, shares, saves,"
            + " engagement_rate, counts_exact FROM videos");
    counts(
        "video_history",
        "SELECT video_id || ' at ' || scraped_at, views, likes, comments,"
            + " shares, saves, engagement_rate, counts_exact FROM video_history");
    return List.copyOf(findings);
  }

  private void structure() throws SQLException {
    forEach(
        "PRAGMA integrity_check",
        row -> {
          if (!row.getString(1).equals("ok")) {
            find("integrity", "file", row.getString(1));
          }
        });
    forEach(
        "PRAGMA foreign_key_check",
        row ->
            find(
                "foreign_keys",
                row.getString(1) + " row " + row.getString(2),
                "it refers to a row of " + row.getString(3) + " that does not exist"));
  }

  private void sums() throws SQLException {
    forEach(
        RollupDifferences.OF_USES, row -> find("sound_usage", row.getString(1), usageProblem(row)));
    forEach(
        RollupDifferences.OF_ACCOUNTS,
        row ->
            find("account_usage", row.getString(1), "the sums are not what the videos add up to"));
    forEach(
        RollupDifferences.OF_SOUNDS,
        row -> find("sounds", row.getString(1), "its totals are not what its videos add up to"));
  }

  private static String usageProblem(ResultSet row) throws SQLException {
    if (row.getBoolean(2)) {
      return "there is no row, although videos play the sound";
    }
    return row.getBoolean(3)
        ? "there is a row, although no video plays the sound"
        : "the sums are not what the videos add up to";
  }

  private void decisions() throws SQLException {
    forEach(
        """
        SELECT sound_key, is_exclusive = 1 FROM sounds
        WHERE (is_exclusive IS 1)
          <> EXISTS (SELECT 1 FROM exclusive_songs x WHERE x.sound_key = sounds.sound_key)
        """,
        row ->
            find(
                "is_exclusive",
                row.getString(1),
                row.getBoolean(2)
                    ? "it is marked, and not in exclusive_songs"
                    : "it is in exclusive_songs, and not marked"));
  }

  private void names() throws SQLException {
    forEach(
        "SELECT username FROM account_aliases WHERE username IN (SELECT username FROM accounts)",
        row ->
            find(
                "account_aliases",
                row.getString(1),
                "it is called a former handle, and is an account's present one"));
  }

  private void counts(String table, String query) throws SQLException {
    forEach(
        query,
        row -> {
          Metrics metrics = VideoColumns.metrics(row, 2);
          Double rate = row.getObject(7) == null ? null : Double.valueOf(row.getDouble(7));
          Integer exact = row.getObject(8) == null ? null : Integer.valueOf(row.getInt(8));
          if (differ(rate, VideoColumns.rate(metrics))) {
            String problem = "the rate is " + rate + ", not " + VideoColumns.rate(metrics);
            find("engagement_rate", table + " " + row.getString(1), problem);
          }
          // Not known is an answer too, as in rows from before the column.
          if (exact != null && !Objects.equals(exact, VideoColumns.exact(metrics))) {
            String problem = "it is " + exact + ", not " + VideoColumns.exact(metrics);
            find("counts_exact", table + " " + row.getString(1), problem);
          }
        });
  }

  private static boolean differ(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return !Objects.equals(one, other);
    }
    return Math.abs(one - other) > TOLERANCE * Math.max(1, Math.abs(other));
  }

  private void find(String check, String subject, String problem) {
    findings.add(new DatabaseFinding(check, subject, problem));
  }

  private void forEach(String query, Finder finder) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        finder.look(rows);
      }
    }
  }
}
