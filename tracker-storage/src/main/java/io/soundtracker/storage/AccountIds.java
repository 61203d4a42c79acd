package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds accounts by their handles, present or former, and by their channels. */
final class AccountIds {
  private AccountIds() {}

  static Optional<Long> find(Handle handle, AccountHandle account) {
    return handle
        .createQuery(
            """
            SELECT id FROM (
              SELECT id, 0 AS former FROM accounts WHERE username = :username
              UNION ALL
              SELECT account_id, 1 FROM account_aliases WHERE username = :username)
            ORDER BY former LIMIT 1
            """)
        .bind("username", account.toString())
        .mapTo(Long.class)
        .findOne();
  }

  static Optional<Long> find(Handle handle, ChannelId channel) {
    return handle
        .createQuery("SELECT id FROM accounts WHERE channel_id = :channel")
        .bind("channel", channel.value())
        .mapTo(Long.class)
        .findOne();
  }
}
