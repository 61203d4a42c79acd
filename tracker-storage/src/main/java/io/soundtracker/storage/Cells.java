package io.soundtracker.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of many rows. A call of the driver takes longer than what SQLite does for it, so
 * none is made in vain.
 */
final class Cells {
  private Cells() {}

  /** The text of a column that is never null. */
  static String text(ResultSet row, int column) throws SQLException {
    return string(row.getBytes(column));
  }

  /** The driver takes nearly twice as long for a string as for its bytes. */
  static @Nullable String textOrNull(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : string(bytes);
  }

  /** Only a zero may really be a null. */
  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return value == 0 && row.wasNull() ? null : value;
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
