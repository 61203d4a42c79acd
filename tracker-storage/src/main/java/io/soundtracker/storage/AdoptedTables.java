package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The contents of an original's database, carried over into our schema: what others refer to comes
 * first. Runs within one transaction.
 */
final class AdoptedTables {
  private final Connection connection;
  private final OriginalTimestamps timestamps;
  private final AdoptionLedger ledger;
  private final String now;

  AdoptedTables(
      Connection connection, OriginalTimestamps timestamps, AdoptionLedger ledger, Instant now) {
    this.connection = connection;
    this.timestamps = timestamps;
    this.ledger = ledger;
    this.now = Timestamps.text(now);
  }

  void fill() throws SQLException {
    OriginalExtras extras = OriginalExtras.in(connection, ledger);
    OriginalTables originals = new OriginalTables(connection, timestamps, ledger);
    originals.setAside();
    Schema.create(connection);
    extras.addColumns();
    originals.keepNumbering();

    AdoptedAccounts accounts = new AdoptedAccounts(connection, originals, ledger, now);
    accounts.fill();
    AdoptedSounds sounds = new AdoptedSounds(connection, originals, ledger, now);
    sounds.fill();
    new AdoptedExclusives(connection, originals, ledger, sounds, now).fill();
    AdoptedVideos videos = new AdoptedVideos(connection, originals, ledger, accounts, sounds);
    videos.fill();
    AdoptedSessions sessions = new AdoptedSessions(connection, originals, ledger, accounts);
    sessions.fill();
    new AdoptedHistory(connection, originals, ledger, videos, sessions).fill();

    sum();
    extras.fillColumns();
    originals.drop();
    extras.restore();
    requireAllRows();
  }

  private void sum() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(Rollup.ALL_USES);
      statement.executeUpdate(Rollup.ALL_ACCOUNTS);
      List<Long> sounds = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("SELECT id FROM sounds")) {
        while (rows.next()) {
          sounds.add(rows.getLong(1));
        }
      }
      Rollup.sumSounds(connection, sounds, now);
    }
  }

  /**
   * The last look before it counts: the tables hold what was taken note of, neither more nor less.
   */
  private void requireAllRows() throws SQLException {
    for (String table : OriginalSchema.TABLES.keySet()) {
      int rows = Schema.number(connection, "SELECT COUNT(*) FROM " + table);
      if (rows != ledger.expected(table)) {
        throw new IllegalStateException(
            table + " has " + rows + " rows instead of " + ledger.expected(table));
      }
    }
  }
}
