package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the write path needs to know of an account. */
record AccountRow(
    long id, AccountHandle handle, @Nullable String channel, @Nullable String lastScrapedAt) {
  static final String SELECTED = "id, username, channel_id, last_scraped_at";

  static AccountRow of(ResultSet row) throws SQLException {
    return new AccountRow(
        row.getLong(1), AccountHandle.of(row.getString(2)), row.getString(3), row.getString(4));
  }

  /** Whether it was read after a moment. */
  boolean isNewerThan(Instant readAt) {
    return lastScrapedAt != null && Timestamps.text(readAt).compareTo(lastScrapedAt) < 0;
  }
}
