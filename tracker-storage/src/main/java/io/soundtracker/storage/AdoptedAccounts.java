package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.InvalidHandleException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries the accounts over: handles in their normal form, rows of the same handle merged. Also
 * finds the account of each video, which the original did not insist on.
 */
final class AdoptedAccounts {
  private static final String TABLE = "accounts";

  /** For videos of which nothing says whose they are. It is not scraped. */
  private static final AccountHandle NOBODY = AccountHandle.of("@unknown_account");

  private static final AccountHandle SAMPLE = AccountHandle.of(OriginalSchema.SAMPLE_ACCOUNT);

  /** The original's search of lists took {@code somebody@gmail.com} for {@code @gmail.com}. */
  private static final Set<String> MAIL =
      Set.of(
          "aol.com",
          "gmail.com",
          "gmx.de",
          "googlemail.com",
          "hotmail.com",
          "icloud.com",
          "outlook.com",
          "proton.me",
          "web.de",
          "yahoo.com");

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final String now;
  private final Map<Long, Long> newIds = new HashMap<>();
  private final Map<AccountHandle, Long> ids = new HashMap<>();

  AdoptedAccounts(
      Connection connection, OriginalTables originals, AdoptionLedger ledger, String now) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.now = now;
  }

  void fill() throws SQLException {
    Map<AccountHandle, OriginalAccount> accounts = new LinkedHashMap<>();
    originals.forEach(TABLE, row -> take(row, accounts));
    try (Insertion insertion = new Insertion(connection, TABLE, OriginalAccount.COLUMNS, "")) {
      for (OriginalAccount account : accounts.values()) {
        insertion.add(account.values());
        ids.put(account.handle(), account.id());
      }
    }
  }

  /** The account that a row of the original refers to. */
  Optional<Long> newId(OriginalRow row) throws SQLException {
    Long account = row.number("account_id");
    return account == null ? Optional.empty() : Optional.ofNullable(newIds.get(account));
  }

  /** The account of a video: the one it refers to, or the one in its address, or nobody's. */
  long ownerOf(OriginalRow video) throws SQLException {
    Optional<Long> known = newId(video);
    if (known.isPresent()) {
      return known.orElseThrow();
    }
    AccountHandle owner = handleIn(video.textOrEmpty("tiktok_url")).orElse(NOBODY);
    ledger.changed(
        "videos",
        "without an account, put under the one in the address, or under " + NOBODY,
        video.name() + ": " + owner);
    Long id = ids.get(owner);
    return id != null ? id : add(owner);
  }

  private void take(OriginalRow row, Map<AccountHandle, OriginalAccount> accounts)
      throws SQLException {
    Optional<AccountHandle> found = handle(row);
    if (found.isEmpty()) {
      return;
    }
    AccountHandle handle = found.orElseThrow();
    if (handle.equals(SAMPLE) && !isUsed(row)) {
      ledger.dropped(TABLE, "the sample account that nobody used", row.name());
      return;
    }
    OriginalAccount account = OriginalAccount.read(row, handle);
    if (MAIL.contains(handle.name()) && account.active() == 1 && !isUsed(row)) {
      ledger.changed(
          TABLE, "looks like the rest of an e-mail address, not scraped any more", row.name());
      account = account.inactive();
    }
    OriginalAccount same = accounts.get(handle);
    if (same == null) {
      ledger.kept(TABLE);
      accounts.put(handle, account);
      newIds.put(row.id(), row.id());
    } else {
      ledger.merged(TABLE, "the same handle", row.name() + " into row " + same.id());
      accounts.put(handle, same.merge(account));
      newIds.put(row.id(), same.id());
    }
  }

  private Optional<AccountHandle> handle(OriginalRow row) throws SQLException {
    String written = row.textOrEmpty("username");
    try {
      AccountHandle handle = AccountHandle.of(written);
      if (!written.equals(handle.toString())) {
        ledger.changed(TABLE, "handle in its normal form now", row.name() + ": " + handle);
      }
      return Optional.of(handle);
    } catch (InvalidHandleException unusable) {
      // The text itself is not shown: it may be anything, somebody's e-mail address for one.
      Optional<AccountHandle> real = handleIn(addressesOfVideos(row.id()));
      if (real.isPresent()) {
        ledger.changed(
            TABLE,
            "no handle; the one in its videos' addresses taken instead",
            row.name() + ": " + real.orElseThrow());
      } else {
        ledger.dropped(TABLE, "no handle: " + unusable.reason(), row.name());
      }
      return real;
    }
  }

  /** The addresses of an account's videos; looked for seldom, since nothing helps to find them. */
  private List<String> addressesOfVideos(long account) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT tiktok_url FROM "
                + OriginalTables.aside("videos")
                + " WHERE account_id = ? LIMIT 100")) {
      Parameters.bind(query, account);
      try (ResultSet rows = query.executeQuery()) {
        List<String> addresses = new ArrayList<>();
        while (rows.next()) {
          addresses.add(Optional.ofNullable(rows.getString(1)).orElse(""));
        }
        return addresses;
      }
    }
  }

  private boolean isUsed(OriginalRow account) throws SQLException {
    return !addressesOfVideos(account.id()).isEmpty();
  }

  private static Optional<AccountHandle> handleIn(List<String> addresses) {
    return addresses.stream().map(AdoptedAccounts::handleIn).flatMap(Optional::stream).findFirst();
  }

  private static Optional<AccountHandle> handleIn(String address) {
    try {
      return address.contains("/@") ? Optional.of(AccountHandle.of(address)) : Optional.empty();
    } catch (InvalidHandleException none) {
      return Optional.empty();
    }
  }

  private long add(AccountHandle handle) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO accounts (username, is_active, created_at, updated_at, notes)
            VALUES (?, 0, ?, ?, 'Has videos of the Python tracker that had no account')
            RETURNING id
            """)) {
      Parameters.bind(insert, handle.toString(), now, now);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        long id = row.getLong(1);
        ids.put(handle, id);
        ledger.added(TABLE, "inactive, for videos without an account", handle.toString());
        return id;
      }
    }
  }
}
