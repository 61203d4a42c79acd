package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.contract.InMemoryDatabase.VideoState;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.ForeignChannelException;
import io.soundtracker.core.scrape.ScrapeBatch;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is who in an {@link InMemoryDatabase}, and under which handle. */
final class InMemoryIdentities {
  private final InMemoryDatabase database;

  InMemoryIdentities(InMemoryDatabase database) {
    this.database = database;
  }

  /** The account a batch was asked of. */
  Account asked(ScrapeBatch batch) {
    return database
        .byChannel(batch.channelId())
        .or(() -> database.byHandle(batch.account()))
        .orElseThrow(() -> new UnknownAccountException(batch.account()));
  }

  /** The account a listing turns out to be, under the handle it showed. */
  Account settled(Account asked, @Nullable Channel shown, Instant readAt) {
    if (shown == null || shown.id() == null) {
      return asked;
    }
    if (asked.channelId() != null && !asked.channelId().equals(shown.id())) {
      throw new ForeignChannelException(asked.handle());
    }
    Account account =
        database
            .byChannel(shown.id())
            .map(known -> known.id() == asked.id() ? known : merged(asked, known, readAt))
            .orElseGet(() -> database.put(with(asked, asked.handle(), shown.id())));
    return renamed(account, shown.handle(), readAt);
  }

  private Account renamed(Account account, AccountHandle handle, Instant readAt) {
    Optional<Account> occupant =
        database.byPresentHandle(handle).filter(row -> row.id() != account.id());
    if (account.handle().equals(handle)
        || isOld(readAt, account)
        || occupant.filter(row -> isOld(readAt, row)).isPresent()) {
      return account;
    }
    Account whole = account;
    if (occupant.isPresent()) {
      Account row = occupant.orElseThrow();
      if (row.channelId() == null) {
        whole = merged(row, account, readAt);
      } else {
        database.put(with(row, free(row.id()), row.channelId()));
      }
    }
    database.aliases.remove(handle);
    remember(whole.handle(), whole.id(), readAt);
    return database.put(with(whole, handle, whole.channelId()));
  }

  private Account merged(Account from, Account into, Instant readAt) {
    database.videoRows.replaceAll(
        (id, row) ->
            row.account() == from.id()
                ? new VideoState(
                    into.id(), row.video(), row.firstSeenAt(), row.readAt(), row.missed())
                : row);
    database.logRows.replaceAll(
        row -> row.account() == from.id() ? new LogRow(into.id(), row.log(), row.details()) : row);
    database.aliases.replaceAll(
        (handle, former) ->
            former.account() == from.id()
                ? new FormerHandle(handle, into.id(), former.until())
                : former);
    database.accountRows.remove(from.id());
    Optional.ofNullable(database.retries.remove(from.id()))
        .ifPresent(asked -> database.retries.merge(into.id(), asked, InMemoryIdentities::later));
    remember(from.handle(), into.id(), readAt);
    return database.put(
        new Account(
            into.id(),
            into.handle(),
            into.channelId(),
            profile(from, into),
            into.active() || from.active(),
            into.target() || from.target(),
            Stream.of(into, from)
                .map(Account::lastScrapedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null),
            into.scrapeCount() + from.scrapeCount(),
            into.interval() == null ? from.interval() : into.interval()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static AccountProfile profile(Account from, Account into) {
    Instant last = into.lastScrapedAt();
    boolean fromIsNewer =
        from.lastScrapedAt() != null && (last == null || from.lastScrapedAt().isAfter(last));
    return fromIsNewer
        ? from.profile().orElse(into.profile())
        : into.profile().orElse(from.profile());
  }

  private void remember(AccountHandle handle, long account, Instant until) {
    if (!handle.isAside()) {
      database.aliases.put(handle, new FormerHandle(handle, account, until));
    }
  }

  private AccountHandle free(long from) {
    return LongStream.iterate(from, number -> number + 1)
        .mapToObj(AccountHandle::aside)
        .filter(handle -> database.byHandle(handle).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  static boolean isOld(Instant readAt, Account account) {
    Instant last = account.lastScrapedAt();
    return last != null && readAt.isBefore(last);
  }

  private static Account with(Account account, AccountHandle handle, @Nullable ChannelId channel) {
    return new Account(
        account.id(),
        handle,
        channel,
        account.profile(),
        account.active(),
        account.target(),
        account.lastScrapedAt(),
        account.scrapeCount(),
        account.interval());
  }
}
