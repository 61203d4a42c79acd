package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.sound.SoundKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A selection as conditions on the columns of {@code videos}, {@code sound_usage} or {@code
 * accounts}. Numbers of accounts and sounds stand in the text itself: they are ours, and SQLite
 * limits how many parameters there may be.
 */
final class SelectedVideos {
  private final DateRange period;

  /** The numbers of the accounts, in parentheses; empty for every account. */
  private final String accountIds;

  /** The numbers of the sounds that the choice speaks of, in parentheses. */
  private final String soundIds;

  private final SoundChoice sounds;

  private SelectedVideos(DateRange period, String accountIds, SoundChoice sounds, String soundIds) {
    this.period = period;
    this.accountIds = accountIds;
    this.sounds = sounds;
    this.soundIds = soundIds;
  }

  static SelectedVideos of(Selection selection, Connection reader) throws SQLException {
    return new SelectedVideos(
        selection.period(),
        selection.isOfEveryAccount() ? "" : "(" + accountIds(selection, reader) + ")",
        selection.sounds(),
        selection.sounds().isEvery() ? "" : "(" + soundIds(selection.sounds(), reader) + ")");
  }

  /** By the index on keys, one after the other: there may be far more sounds than are asked for. */
  private static String soundIds(SoundChoice sounds, Connection reader) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement find =
        reader.prepareStatement("SELECT id FROM sounds WHERE sound_key = ?")) {
      for (SoundKey key : sounds.keys()) {
        Parameters.bind(find, key.value());
        try (ResultSet row = find.executeQuery()) {
          if (row.next()) {
            ids.add(Long.toString(row.getLong(1)));
          }
        }
      }
    }
    return String.join(", ", ids);
  }

  private static String accountIds(Selection selection, Connection reader) throws SQLException {
    record Row(long id, AccountHandle handle, boolean target) {}
    return Rows.list(
            reader,
            "SELECT id, username, is_target_account FROM accounts",
            row -> new Row(row.getLong(1), AccountHandle.of(row.getString(2)), row.getBoolean(3)))
        .stream()
        .filter(row -> selection.includes(row.handle(), row.target()))
        .map(row -> Long.toString(row.id()))
        .collect(Collectors.joining(", "));
  }

  /** Whether the rollup, which knows no dates, can answer for it. */
  boolean isOfAllDates() {
    return period.isAll();
  }

  /** Whether it leaves no sound out, nor what has none. */
  boolean isOfEverySound() {
    return sounds.isEvery();
  }

  /** Whether it leaves no account out. */
  boolean isOfEveryAccount() {
    return accountIds.isEmpty();
  }

  /** The condition on accounts, with {@code AND} before it, or nothing. */
  String andAccount(String column) {
    return accountIds.isEmpty() ? "" : " AND " + column + " IN " + accountIds;
  }

  /** The condition that it is none of the accounts, with {@code AND} before it. */
  String andOtherAccount(String column) {
    return accountIds.isEmpty() ? " AND FALSE" : " AND " + column + " NOT IN " + accountIds;
  }

  /** The condition on sounds, with {@code AND} before it, or nothing. */
  String andSound(String column) {
    if (sounds.isEvery()) {
      return "";
    }
    return switch (sounds.rule()) {
      case ONLY -> " AND " + column + " IN " + soundIds;
      case EXCEPT -> " AND (" + column + " IS NULL OR " + column + " NOT IN " + soundIds + ")";
    };
  }

  /** The condition on days, with {@code AND} before it, or nothing; binds {@link #days()}. */
  String andDay(String column) {
    return (period.from() == null ? "" : " AND " + column + " >= ?")
        + (period.until() == null ? "" : " AND " + column + " <= ?");
  }

  /** Every condition on the columns of {@code videos}. */
  String andVideo(String prefix) {
    return andAccount(prefix + "account_id")
        + andSound(prefix + "sound_id")
        + andDay(prefix + "upload_date");
  }

  /** What {@link #andDay} binds, in its order. */
  List<Object> days() {
    List<Object> days = new ArrayList<>();
    if (period.from() != null) {
      days.add(period.from().toString());
    }
    if (period.until() != null) {
      days.add(period.until().toString());
    }
    return days;
  }
}
