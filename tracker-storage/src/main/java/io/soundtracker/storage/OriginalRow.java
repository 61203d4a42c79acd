package io.soundtracker.storage;

import io.soundtracker.core.video.Metrics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the original, whose columns may hold anything: SQLite does not insist on types. What
 * cannot be read becomes unknown, and is taken note of; nothing is guessed.
 */
final class OriginalRow {
  /** No profile and no video comes near it, and a sum of thousands fits 64 bits. */
  private static final long LARGEST_COUNT = 1_000_000_000_000_000L;

  private static final int SHOWN_AT_MOST = 40;

  private final String table;
  private final ResultSet row;
  private final OriginalTimestamps timestamps;
  private final AdoptionLedger ledger;

  OriginalRow(String table, ResultSet row, OriginalTimestamps timestamps, AdoptionLedger ledger) {
    this.table = table;
    this.row = row;
    this.timestamps = timestamps;
    this.ledger = ledger;
  }

  long id() throws SQLException {
    return row.getLong("id");
  }

  /** The row for people. */
  String name() throws SQLException {
    return "row " + id();
  }

  @Nullable String text(String column) throws SQLException {
    return row.getString(column);
  }

  /** A text, empty when there is none. */
  String textOrEmpty(String column) throws SQLException {
    return Optional.ofNullable(text(column)).orElse("");
  }

  /** A whole number, whatever it means. */
  @Nullable Long number(String column) throws SQLException {
    Object value = row.getObject(column);
    return value instanceof Integer || value instanceof Long
        ? Long.valueOf(((Number) value).longValue())
        : null;
  }

  /** A number of things. */
  @Nullable Long count(String column) throws SQLException {
    Long number = number(column);
    if (number != null && number >= 0 && number <= LARGEST_COUNT) {
      return number;
    }
    unreadable(column, "is no count");
    return null;
  }

  /** A number with a fraction. */
  @Nullable Double real(String column) throws SQLException {
    if (row.getObject(column) instanceof Number value) {
      return value.doubleValue();
    }
    unreadable(column, "is no number");
    return null;
  }

  /** 1 or 0. */
  int flag(String column) throws SQLException {
    return row.getBoolean(column) ? 1 : 0;
  }

  /** A moment as we write it. */
  @Nullable String moment(String column) throws SQLException {
    String text = text(column);
    Optional<Instant> moment = text == null ? Optional.empty() : timestamps.moment(text);
    if (moment.isEmpty()) {
      unreadable(column, "is no time");
    }
    return moment.map(Timestamps::text).orElse(null);
  }

  /** The four counts of a reading. */
  Metrics metrics() throws SQLException {
    return new Metrics(count("views"), count("likes"), count("comments"), count("shares"), null);
  }

  private void unreadable(String column, String problem) throws SQLException {
    String value = text(column);
    if (value != null) {
      String shown = value.length() > SHOWN_AT_MOST ? value.substring(0, SHOWN_AT_MOST) : value;
      ledger.changed(
          table,
          column + " " + problem + ", unknown now",
          name() + ": " + shown.replaceAll("\\p{C}", "?"));
    }
  }
}
