package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts of an {@link InMemoryDatabase}. */
final class InMemoryAccountRepository implements AccountRepository {
  private final InMemoryDatabase database;

  InMemoryAccountRepository(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Account> findAll() {
    synchronized (database) {
      return database.accountRows.values().stream()
          .sorted(Comparator.comparing(Account::handle))
          .toList();
    }
  }

  @Override
  public Optional<Account> find(AccountHandle handle) {
    synchronized (database) {
      return database.byHandle(handle);
    }
  }

  @Override
  public Optional<Account> find(ChannelId channel) {
    synchronized (database) {
      return database.byChannel(channel);
    }
  }

  @Override
  public List<FormerHandle> formerHandles() {
    synchronized (database) {
      return database.aliases.values().stream()
          .sorted(Comparator.comparing(FormerHandle::handle))
          .toList();
    }
  }

  @Override
  public Tracking track(AccountHandle handle) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle);
      if (known.isEmpty()) {
        return add(handle, true);
      }
      Account account = known.orElseThrow();
      if (account.active()) {
        return Tracking.UNCHANGED;
      }
      database.put(with(account, true, account.target()));
      return Tracking.REACTIVATED;
    }
  }

  @Override
  public Tracking addInactive(AccountHandle handle) {
    synchronized (database) {
      return database.byHandle(handle).isPresent() ? Tracking.UNCHANGED : add(handle, false);
    }
  }

  @Override
  public boolean deactivate(AccountHandle handle) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle).filter(Account::active);
      known.ifPresent(account -> database.put(with(account, false, account.target())));
      return known.isPresent();
    }
  }

  @Override
  public boolean purge(AccountHandle handle) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle);
      known.map(Account::id).ifPresent(this::purge);
      return known.isPresent();
    }
  }

  @Override
  public boolean setTarget(AccountHandle handle, boolean target) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle);
      known.ifPresent(account -> database.put(with(account, account.active(), target)));
      return known.isPresent();
    }
  }

  @Override
  public boolean setInterval(AccountHandle handle, @Nullable Duration interval) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle);
      known.ifPresent(account -> database.put(with(account, interval)));
      return known.isPresent();
    }
  }

  @Override
  public boolean retry(AccountHandle handle, Instant now) {
    synchronized (database) {
      Optional<Account> known = database.byHandle(handle).filter(Account::active);
      known.ifPresent(account -> database.retries.put(account.id(), now));
      return known.isPresent();
    }
  }

  @Override
  public Set<VideoId> videoIds(AccountHandle handle) {
    synchronized (database) {
      long id = database.byHandle(handle).map(Account::id).orElse(0L);
      return database.videoRows.entrySet().stream()
          .filter(row -> row.getValue().account() == id)
          .map(Map.Entry::getKey)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Override
  public Optional<Instant> lastWholeListing(AccountHandle handle) {
    synchronized (database) {
      long id = database.byHandle(handle).map(Account::id).orElse(0L);
      return database.logRows.stream()
          .filter(row -> row.account() == id)
          .map(LogRow::log)
          .filter(log -> log.coverage().complete())
          .filter(log -> Instant.EPOCH.equals(log.coverage().listedBackTo()))
          .map(ScrapeLog::readAt)
          .max(Comparator.naturalOrder());
    }
  }

  private Tracking add(AccountHandle handle, boolean active) {
    database.put(
        new Account(0, handle, null, AccountProfile.UNKNOWN, active, false, null, 0, null));
    return Tracking.ADDED;
  }

  private void purge(long id) {
    Set<VideoId> gone =
        database.videoRows.entrySet().stream()
            .filter(row -> row.getValue().account() == id)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    database.videoRows.keySet().removeAll(gone);
    database.historyRows.removeIf(row -> gone.contains(row.video()));
    database.logRows.removeIf(row -> row.account() == id);
    database.aliases.values().removeIf(former -> former.account() == id);
    database.retries.remove(id);
    database.accountRows.remove(id);
  }

  private static Account with(Account account, @Nullable Duration interval) {
    return new Account(
        account.id(),
        account.handle(),
        account.channelId(),
        account.profile(),
        account.active(),
        account.target(),
        account.lastScrapedAt(),
        account.scrapeCount(),
        interval == null ? null : interval.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Account with(Account account, boolean active, boolean target) {
    return new Account(
        account.id(),
        account.handle(),
        account.channelId(),
        account.profile(),
        active,
        target,
        account.lastScrapedAt(),
        account.scrapeCount(),
        account.interval());
  }
}
