package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundClip;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An {@link InMemoryDatabase} as it was at one moment. */
final class InMemorySnapshot implements Snapshot {
  private static final Comparator<VideoRow> NEWEST_FIRST =
      Comparator.<VideoRow, Instant>comparing(row -> row.video().uploadedAt())
          .reversed()
          .thenComparing(row -> row.video().id());

  private final List<Account> accounts;
  private final List<VideoRow> videos;
  private final Map<SoundKey, Sound> sounds;
  private final List<LogRow> logs;
  private final List<InMemoryDatabase.HistoryRow> readings;
  private final Map<VideoId, Integer> missed;
  private final Map<VideoId, List<DatedCounts>> history;

  InMemorySnapshot(InMemoryDatabase database) {
    this.accounts = List.copyOf(database.accountRows.values());
    this.sounds = Map.copyOf(database.soundRows);
    this.logs = List.copyOf(database.logRows);
    this.readings = List.copyOf(database.historyRows);
    this.missed =
        database.videoRows.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue().missed()));
    this.history =
        database.historyRows.stream()
            .sorted(Comparator.comparing(row -> row.reading().at()))
            .collect(
                Collectors.groupingBy(
                    InMemoryDatabase.HistoryRow::video,
                    Collectors.mapping(InMemorySnapshot::counts, Collectors.toList())));
    this.videos =
        database.videoRows.values().stream()
            .filter(state -> !state.isDeleted())
            .map(
                state -> {
                  Account account = database.account(state.account());
                  Video video = state.video().withSound(stored(state.video().sound()));
                  return new VideoRow(
                      account.handle(), account.target(), video, state.firstSeenAt());
                })
            .toList();
  }

  @Override
  public NetworkTotals totals(Selection selection) {
    List<VideoRow> rows = selected(selection);
    InMemorySums sums = InMemorySums.of(rows);
    return new NetworkTotals(
        rows.size(),
        (int) rows.stream().map(VideoRow::account).distinct().count(),
        bySound(rows).size(),
        rows.stream().filter(row -> row.video().sound() == null).count(),
        sums.views(),
        sums.likes(),
        sums.comments(),
        sums.shares(),
        sums.saves(),
        sums.rated());
  }

  @Override
  public Stream<SoundUsage> soundUsage(Selection selection) {
    return bySound(selected(selection)).entrySet().stream()
        .map(sound -> usage(sound.getKey(), sound.getValue()));
  }

  @Override
  public Stream<SoundUsage> mostUsedSounds(Selection selection, int atLeast) {
    List<Long> uses =
        useCounts(selection).values().stream().sorted(Comparator.reverseOrder()).toList();
    long least = uses.size() < atLeast ? 0 : uses.get(atLeast - 1);
    return soundUsage(selection).filter(usage -> usage.uses() >= least);
  }

  @Override
  public Map<SoundKey, Long> useCounts(Selection selection) {
    return soundUsage(selection)
        .collect(Collectors.toUnmodifiableMap(SoundUsage::key, SoundUsage::uses));
  }

  @Override
  public Stream<SoundUse> soundUses(Selection selection) {
    return bySound(selected(selection)).entrySet().stream()
        .flatMap(
            sound ->
                sound.getValue().stream()
                    .collect(Collectors.groupingBy(VideoRow::account))
                    .entrySet()
                    .stream()
                    .map(
                        use ->
                            new SoundUse(
                                sound.getKey(),
                                use.getKey(),
                                use.getValue().size(),
                                InMemorySums.of(use.getValue()).views(),
                                firstDay(use.getValue()),
                                lastDay(use.getValue()))));
  }

  @Override
  public Stream<SoundUse> exclusiveUses(Selection selection) {
    Set<SoundKey> byOthers =
        selected(Selection.EVERYTHING.during(selection.period())).stream()
            .filter(row -> accounts.stream().noneMatch(account -> owns(account, row, selection)))
            .map(row -> key(row.video()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return soundUses(selection).filter(use -> !byOthers.contains(use.key()));
  }

  private static boolean owns(Account account, VideoRow row, Selection selection) {
    return account.handle().equals(row.account()) && isSelected(account, selection);
  }

  @Override
  public Stream<SoundClip> clips() {
    return videos.stream()
        .map(VideoRow::video)
        .filter(video -> video.sound() != null && video.musicId() != null)
        .map(
            video ->
                new SoundClip(
                    Objects.requireNonNull(key(video)), Objects.requireNonNull(video.musicId())))
        .distinct();
  }

  @Override
  public Stream<AccountUsage> accountUsage(Selection selection) {
    List<VideoRow> rows = selected(selection);
    return tracked()
        .filter(account -> isSelected(account, selection))
        .map(
            account ->
                usage(
                    account,
                    rows.stream().filter(row -> row.account().equals(account.handle())).toList()));
  }

  @Override
  public Stream<VideoRow> videos(Selection selection, VideoOrder order) {
    Comparator<VideoRow> comparator =
        switch (order) {
          case NEWEST_FIRST -> NEWEST_FIRST;
          case BY_ACCOUNT -> Comparator.comparing(VideoRow::account).thenComparing(NEWEST_FIRST);
          case BY_SOUND ->
              Comparator.<VideoRow, SoundKey>comparing(
                      row -> key(row.video()), Comparator.nullsLast(Comparator.naturalOrder()))
                  .thenComparing(NEWEST_FIRST);
        };
    return selected(selection).stream().sorted(comparator);
  }

  @Override
  public Stream<VideoRow> mostViewed(Selection selection, int limit) {
    Comparator<VideoRow> mostViewedFirst =
        Comparator.comparing(
            (VideoRow row) -> row.video().metrics().views(),
            Comparator.nullsLast(Comparator.reverseOrder()));
    return accounts.stream()
        .map(Account::handle)
        .sorted()
        .flatMap(
            handle ->
                selected(selection).stream()
                    .filter(row -> row.account().equals(handle))
                    .sorted(mostViewedFirst.thenComparing(NEWEST_FIRST))
                    .limit(limit));
  }

  @Override
  public Stream<VideoRow> videosOf(SoundKey sound, Selection selection) {
    return videos(selection, VideoOrder.NEWEST_FIRST).filter(row -> sound.equals(key(row.video())));
  }

  @Override
  public Stream<Post> posts(Selection selection) {
    return selected(selection).stream()
        .sorted(Comparator.comparing(VideoRow::account))
        .map(
            row ->
                new Post(
                    row.account(),
                    row.video().uploadedAt(),
                    row.video().pinned(),
                    row.video().metrics()));
  }

  @Override
  public Stream<SoundPost> soundPosts(Selection selection) {
    return videos(selection, VideoOrder.BY_SOUND)
        .filter(row -> row.video().sound() != null)
        .map(
            row ->
                new SoundPost(
                    Objects.requireNonNull(key(row.video())),
                    row.account(),
                    row.video().id(),
                    row.video().uploadedAt(),
                    row.video().metrics()));
  }

  @Override
  public Stream<HistoryRow> history(Selection selection) {
    return selected(selection).stream().flatMap(this::history);
  }

  @Override
  public Stream<VideoRow> videosSince(Instant moment, Selection selection) {
    return videos(selection, VideoOrder.NEWEST_FIRST)
        .filter(
            row ->
                !row.video().uploadedAt().isBefore(moment) || !row.firstSeenAt().isBefore(moment));
  }

  @Override
  public List<AccountCoverage> coverage() {
    return tracked()
        .sorted(Comparator.comparing(Account::handle))
        .map(
            account ->
                new AccountCoverage(
                    account.handle(),
                    account.target(),
                    account.active(),
                    account.lastScrapedAt(),
                    lastAttempt(account)))
        .toList();
  }

  @Override
  public Stream<ListingReach> listings(Instant since) {
    return accounts.stream()
        .sorted(Comparator.comparing(Account::handle))
        .flatMap(account -> listings(account, since));
  }

  @Override
  public Stream<VideoReadings> readings(Selection selection, Instant since) {
    return selected(selection).stream()
        .map(
            row ->
                new VideoReadings(
                    row.video().id(),
                    row.account(),
                    key(row.video()),
                    row.video().uploadedAt(),
                    missed.getOrDefault(row.video().id(), 0),
                    since(since, history.getOrDefault(row.video().id(), List.of()))));
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private Stream<HistoryRow> history(VideoRow video) {
    return readings.stream()
        .filter(row -> row.video().equals(video.video().id()))
        .map(InMemoryDatabase.HistoryRow::reading)
        .sorted(Comparator.comparing(StoredReading::at))
        .map(
            reading ->
                new HistoryRow(
                    video.account(),
                    video.video().id(),
                    reading.session(),
                    reading.at(),
                    reading.metrics(),
                    reading.metrics().countsExact().orElse(null)));
  }

  private Stream<ListingReach> listings(Account account, Instant since) {
    List<ListingReach> all =
        logsOf(account)
            .filter(log -> log.coverage().listedBackTo() != null)
            .map(
                log ->
                    new ListingReach(
                        account.handle(),
                        log.readAt(),
                        Objects.requireNonNull(log.coverage().listedBackTo()),
                        log.coverage().complete()))
            .sorted(Comparator.comparing(ListingReach::readAt).reversed())
            .toList();
    Optional<Instant> whole =
        all.stream()
            .filter(listing -> listing.isWhole() && listing.readAt().isBefore(since))
            .map(ListingReach::readAt)
            .findFirst();
    Instant from = whole.orElse(Instant.MIN);
    return all.stream()
        .filter(listing -> !listing.readAt().isBefore(from) || !listing.readAt().isBefore(since));
  }

  private static DatedCounts counts(InMemoryDatabase.HistoryRow row) {
    StoredReading reading = row.reading();
    return new DatedCounts(reading.at(), reading.metrics().views(), reading.metrics().likes());
  }

  private static List<DatedCounts> since(Instant since, List<DatedCounts> all) {
    long before = all.stream().filter(counts -> counts.at().isBefore(since)).count();
    return all.subList((int) Math.max(0, before - 1), all.size());
  }

  private AccountCoverage.@Nullable Attempt lastAttempt(Account account) {
    return logsOf(account)
        .filter(log -> log.status() != LogStatus.SKIPPED)
        .reduce((one, other) -> other.readAt().isBefore(one.readAt()) ? one : other)
        .map(
            log ->
                new AccountCoverage.Attempt(
                    log.readAt(), log.status(), log.outcome(), log.message()))
        .orElse(null);
  }

  private Stream<ScrapeLog> logsOf(Account account) {
    return logs.stream().filter(row -> row.account() == account.id()).map(LogRow::log);
  }

  private Stream<Account> tracked() {
    return accounts.stream()
        .filter(
            account ->
                account.active()
                    || videos.stream().anyMatch(row -> row.account().equals(account.handle())));
  }

  private List<VideoRow> selected(Selection selection) {
    return videos.stream()
        .filter(row -> selection.period().contains(row.video().uploadDate()))
        .filter(row -> selection.sounds().counts(key(row.video())))
        .filter(
            row ->
                accounts.stream()
                    .filter(account -> account.handle().equals(row.account()))
                    .anyMatch(account -> isSelected(account, selection)))
        .toList();
  }

  private static boolean isSelected(Account account, Selection selection) {
    boolean named =
        selection.accounts().isEmpty() || selection.accounts().contains(account.handle());
    return named
        && (selection.side() == Side.ANY || account.target() == (selection.side() == Side.TARGETS));
  }

  private static Map<SoundKey, List<VideoRow>> bySound(List<VideoRow> rows) {
    return rows.stream()
        .filter(row -> row.video().sound() != null)
        .collect(
            Collectors.groupingBy(
                row -> Objects.requireNonNull(key(row.video())),
                TreeMap::new,
                Collectors.toList()));
  }

  private SoundUsage usage(SoundKey key, List<VideoRow> rows) {
    Sound sound = Objects.requireNonNull(sounds.get(key));
    InMemorySums sums = InMemorySums.of(rows);
    return new SoundUsage(
        key,
        sound.title(),
        sound.artist(),
        Boolean.TRUE.equals(sound.original()),
        mostUsedClip(key).orElse(null),
        (int) rows.stream().map(VideoRow::account).distinct().count(),
        rows.size(),
        sums.views(),
        sums.likes(),
        sums.comments(),
        sums.shares(),
        sums.saves(),
        sums.rated(),
        firstDay(rows),
        lastDay(rows));
  }

  private static AccountUsage usage(Account account, List<VideoRow> rows) {
    InMemorySums sums = InMemorySums.of(rows);
    return new AccountUsage(
        account,
        rows.size(),
        bySound(rows).size(),
        rows.stream().filter(row -> row.video().sound() == null).count(),
        sums.views(),
        sums.likes(),
        sums.comments(),
        sums.shares(),
        sums.saves(),
        sums.rated(),
        rows.isEmpty() ? null : firstDay(rows),
        rows.isEmpty() ? null : lastDay(rows),
        rows.stream()
            .map(VideoRow::video)
            .filter(video -> !Boolean.TRUE.equals(video.pinned()))
            .map(Video::uploadedAt)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private Optional<MusicId> mostUsedClip(SoundKey key) {
    Map<String, Long> uses =
        videos.stream()
            .map(VideoRow::video)
            .filter(video -> key.equals(key(video)))
            .map(Video::musicId)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(MusicId::value, TreeMap::new, Collectors.counting()));
    return uses.entrySet().stream()
        .min(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> new MusicId(entry.getKey()));
  }

  /** A sound as the table of sounds has it: whether it is original is known there, or it is not. */
  private @Nullable Sound stored(@Nullable Sound sound) {
    if (sound == null) {
      return null;
    }
    Sound row = Objects.requireNonNull(sounds.get(sound.key()));
    return new Sound(row.key(), row.title(), row.artist(), Boolean.TRUE.equals(row.original()));
  }

  private static @Nullable SoundKey key(Video video) {
    Sound sound = video.sound();
    return sound == null ? null : sound.key();
  }

  private static LocalDate firstDay(List<VideoRow> rows) {
    return rows.stream()
        .map(row -> row.video().uploadDate())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static LocalDate lastDay(List<VideoRow> rows) {
    return rows.stream()
        .map(row -> row.video().uploadDate())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
