package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.ForeignChannelException;
import io.soundtracker.core.scrape.ScrapeBatch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps accounts under the handles their listings show, inside the transaction of a batch. */
final class AccountIdentities {
  private static final Logger LOG = LoggerFactory.getLogger(AccountIdentities.class);

  private final Handle handle;
  private final String now;

  AccountIdentities(Handle handle, String now) {
    this.handle = handle;
    this.now = now;
  }

  /** The account a batch was asked of: by its channel, since its handle may be another's by now. */
  AccountRow asked(ScrapeBatch batch) {
    ChannelId channel = batch.channelId();
    return (channel == null ? Optional.<Long>empty() : AccountIds.find(handle, channel))
        .or(() -> AccountIds.find(handle, batch.account()))
        .map(this::row)
        .orElseThrow(() -> new UnknownAccountException(batch.account()));
  }

  /**
   * The account a listing turns out to be, under the handle it showed.
   *
   * @throws ForeignChannelException when it is another channel's
   */
  AccountRow settled(AccountRow asked, @Nullable Channel shown, Instant readAt)
      throws SQLException {
    ChannelId channel = shown == null ? null : shown.id();
    if (shown == null || channel == null) {
      return asked;
    }
    if (asked.channel() != null && !asked.channel().equals(channel.value())) {
      throw new ForeignChannelException(asked.handle());
    }
    AccountRow account = asked.channel() == null ? identified(asked, channel, readAt) : asked;
    return renamed(account, shown.handle(), readAt);
  }

  /** The account that has the channel: another one, which then is the same, or else this one. */
  private AccountRow identified(AccountRow asked, ChannelId channel, Instant readAt)
      throws SQLException {
    Optional<Long> known = AccountIds.find(handle, channel);
    if (known.isPresent()) {
      return merged(asked, row(known.orElseThrow()), readAt);
    }
    handle.execute("UPDATE accounts SET channel_id = ? WHERE id = ?", channel.value(), asked.id());
    return row(asked.id());
  }

  private AccountRow renamed(AccountRow account, AccountHandle shown, Instant readAt)
      throws SQLException {
    if (account.handle().equals(shown) || account.isNewerThan(readAt)) {
      return account;
    }
    Optional<AccountRow> occupant = present(shown);
    if (occupant.isPresent()) {
      AccountRow other = occupant.orElseThrow();
      if (other.isNewerThan(readAt)) {
        return account;
      }
      if (other.channel() == null) {
        merged(other, account, readAt);
      } else {
        stepAside(other);
      }
    }
    handle.execute("DELETE FROM account_aliases WHERE username = ?", shown.toString());
    remember(account.handle(), account.id(), readAt);
    rename(account.id(), shown);
    LOG.info("{} is {} now", account.handle(), shown);
    return row(account.id());
  }

  private AccountRow merged(AccountRow from, AccountRow into, Instant readAt) throws SQLException {
    LOG.info("{} is the same account as {}, so they become one", from.handle(), into.handle());
    AccountMerge.merge(handle, from.id(), into.id(), now);
    remember(from.handle(), into.id(), readAt);
    return row(into.id());
  }

  /** Another account has its handle, and nobody knows its new one before it is listed again. */
  private void stepAside(AccountRow account) {
    long number = account.id();
    while (AccountIds.find(handle, AccountHandle.aside(number)).isPresent()) {
      number++;
    }
    LOG.warn(
        "{} is another account's handle now; until it shows its new one the account that had it is"
            + " called {}",
        account.handle(),
        AccountHandle.aside(number));
    rename(account.id(), AccountHandle.aside(number));
  }

  private void rename(long id, AccountHandle name) {
    handle.execute(
        "UPDATE accounts SET username = ?, updated_at = ? WHERE id = ?", name.toString(), now, id);
  }

  private void remember(AccountHandle former, long account, Instant until) {
    if (!former.isAside()) {
      handle.execute(
          "INSERT OR REPLACE INTO account_aliases (username, account_id, until) VALUES (?, ?, ?)",
          former.toString(),
          account,
          Timestamps.text(until));
    }
  }

  private Optional<AccountRow> present(AccountHandle account) {
    return handle
        .createQuery("SELECT " + AccountRow.SELECTED + " FROM accounts WHERE username = :username")
        .bind("username", account.toString())
        .map((row, context) -> AccountRow.of(row))
        .findOne();
  }

  private AccountRow row(long id) {
    return handle
        .createQuery("SELECT " + AccountRow.SELECTED + " FROM accounts WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> AccountRow.of(row))
        .one();
  }
}
