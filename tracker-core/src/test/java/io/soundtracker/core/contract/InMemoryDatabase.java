package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole database in memory, behind the same ports as the real one and passing the same contracts.
 * Safe for use by several threads, which take turns.
 */
public final class InMemoryDatabase implements StoragePorts {
  final Map<Long, Account> accountRows = new LinkedHashMap<>();
  final Map<Long, Instant> addedAt = new LinkedHashMap<>();
  final Map<Long, Instant> retries = new LinkedHashMap<>();
  final Map<AccountHandle, FormerHandle> aliases = new LinkedHashMap<>();
  final Map<VideoId, VideoState> videoRows = new LinkedHashMap<>();
  final List<HistoryRow> historyRows = new ArrayList<>();
  final Map<SessionId, ScrapeSession> sessionRows = new LinkedHashMap<>();
  final Map<SessionId, Instant> blocks = new LinkedHashMap<>();
  final List<LogRow> logRows = new ArrayList<>();
  final Map<SoundKey, Sound> soundRows = new LinkedHashMap<>();
  final Map<SoundKey, ExclusiveDecision> decisions = new LinkedHashMap<>();
  private long lastAccountId;

  private final AccountRepository accounts = new InMemoryAccountRepository(this);
  private final InMemorySessionRepository sessions = new InMemorySessionRepository(this);
  private final ScrapeStore store = new InMemoryScrapeStore(this, sessions);
  private final Monitoring monitoring = new InMemoryMonitoring(this);
  private final ScrapeHistory scrapeHistory = new InMemoryScrapeHistory(this);
  private final ExclusiveSongs exclusiveSongs = new InMemoryExclusiveSongs(this);

  /** A video and what is known of its latest reading. */
  record VideoState(long account, Video video, Instant firstSeenAt, Instant readAt, int missed) {
    boolean isDeleted() {
      return missed >= 2;
    }
  }

  /** One reading of a video that changed something. */
  record HistoryRow(VideoId video, StoredReading reading) {}

  /** One attempt at an account. */
  record LogRow(long account, ScrapeLog log, ListingDetails details) {}

  @Override
  public AccountRepository accounts() {
    return accounts;
  }

  @Override
  public SessionRepository sessions() {
    return sessions;
  }

  @Override
  public ScrapeStore store() {
    return store;
  }

  @Override
  public ScrapeHistory scrapeHistory() {
    return scrapeHistory;
  }

  @Override
  public ExclusiveSongs exclusiveSongs() {
    return exclusiveSongs;
  }

  @Override
  public Monitoring monitoring() {
    return monitoring;
  }

  @Override
  public Snapshot.Source snapshots() {
    return () -> {
      synchronized (this) {
        return new InMemorySnapshot(this);
      }
    };
  }

  @Override
  public synchronized Optional<StoredVideo> video(VideoId id) {
    return Optional.ofNullable(videoRows.get(id))
        .map(
            row ->
                new StoredVideo(
                    account(row.account()).handle(), row.video(), row.missed(), row.isDeleted()));
  }

  @Override
  public synchronized List<StoredReading> history(VideoId id) {
    return historyRows.stream()
        .filter(row -> row.video().equals(id))
        .map(HistoryRow::reading)
        .sorted(Comparator.comparing(StoredReading::at))
        .toList();
  }

  @Override
  public synchronized void addAlias(AccountHandle former, AccountHandle present) {
    long account = byHandle(present).orElseThrow().id();
    aliases.put(former, new FormerHandle(former, account, Instant.parse("2026-03-01T00:00:00Z")));
  }

  /** Puts an account as it is, for tests that need one with a past. */
  public synchronized Account put(Account account) {
    Account row = account.id() > 0 ? account : withId(account, ++lastAccountId);
    accountRows.put(row.id(), row);
    addedAt.putIfAbsent(row.id(), Instant.now());
    return row;
  }

  Account account(long id) {
    return Optional.ofNullable(accountRows.get(id)).orElseThrow();
  }

  Optional<Account> byHandle(AccountHandle handle) {
    return byPresentHandle(handle)
        .or(
            () ->
                Optional.ofNullable(aliases.get(handle)).map(former -> account(former.account())));
  }

  Optional<Account> byPresentHandle(AccountHandle handle) {
    return accountRows.values().stream().filter(row -> row.handle().equals(handle)).findFirst();
  }

  Optional<Account> byChannel(@Nullable ChannelId channel) {
    return accountRows.values().stream()
        .filter(row -> channel != null && channel.equals(row.channelId()))
        .findFirst();
  }

  private static Account withId(Account account, long id) {
    return new Account(
        id,
        account.handle(),
        account.channelId(),
        account.profile(),
        account.active(),
        account.target(),
        account.lastScrapedAt(),
        account.scrapeCount(),
        account.interval());
  }
}
