package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds accounts by their handles, present or former. */
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
}
