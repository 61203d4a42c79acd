package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.contract.InMemoryDatabase.VideoRow;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An {@link InMemoryDatabase} as it was at one moment. */
final class InMemorySnapshot implements Snapshot {
  private final List<Account> accounts;
  private final List<VideoRow> videos;
  private final Map<SoundKey, Sound> sounds;

  InMemorySnapshot(InMemoryDatabase database) {
    this.accounts = List.copyOf(database.accountRows.values());
    this.videos = List.copyOf(database.videoRows.values());
    this.sounds = Map.copyOf(database.soundRows);
  }

  @Override
  public NetworkTotals totals() {
    List<Account> counted =
        accounts.stream()
            .filter(
                account ->
                    account.active()
                        || videos.stream().anyMatch(row -> row.account() == account.id()))
            .toList();
    List<Instant> readings =
        counted.stream().map(Account::lastScrapedAt).filter(Objects::nonNull).toList();
    List<Video> all = videos.stream().map(VideoRow::video).toList();
    return new NetworkTotals(
        counted.size(),
        counted.size() - readings.size(),
        all.size(),
        all.stream().filter(video -> video.sound() == null).count(),
        usedSounds().size(),
        sum(all, Metrics::views),
        readings.stream().min(Comparator.naturalOrder()).orElse(null),
        readings.stream().max(Comparator.naturalOrder()).orElse(null));
  }

  @Override
  public Stream<SoundUsage> soundUsage() {
    return usedSounds().entrySet().stream().map(sound -> usage(sound.getKey(), sound.getValue()));
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private Map<SoundKey, List<VideoRow>> usedSounds() {
    return videos.stream()
        .filter(row -> row.video().sound() != null)
        .collect(
            Collectors.groupingBy(
                row -> Objects.requireNonNull(row.video().sound()).key(),
                TreeMap::new,
                Collectors.toList()));
  }

  private SoundUsage usage(SoundKey key, List<VideoRow> rows) {
    Sound sound = Objects.requireNonNull(sounds.get(key));
    List<Video> plays = rows.stream().map(VideoRow::video).toList();
    List<LocalDate> days = plays.stream().map(Video::uploadDate).sorted().toList();
    return new SoundUsage(
        key,
        sound.title(),
        sound.artist(),
        Boolean.TRUE.equals(sound.original()),
        mostUsedClip(plays).orElse(null),
        (int) rows.stream().map(VideoRow::account).distinct().count(),
        plays.size(),
        sum(plays, Metrics::views),
        sum(plays, Metrics::likes),
        sum(plays, Metrics::comments),
        sum(plays, Metrics::shares),
        sum(plays, Metrics::saves),
        rated(plays),
        days.get(0),
        days.get(days.size() - 1));
  }

  private static Optional<MusicId> mostUsedClip(List<Video> plays) {
    Map<String, Long> uses =
        plays.stream()
            .map(Video::musicId)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(MusicId::value, TreeMap::new, Collectors.counting()));
    return uses.entrySet().stream()
        .min(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> new MusicId(entry.getKey()));
  }

  private static KnownSum sum(List<Video> plays, Function<Metrics, @Nullable Long> count) {
    List<Long> known =
        plays.stream().map(Video::metrics).map(count).filter(Objects::nonNull).toList();
    return new KnownSum(known.stream().mapToLong(Long::longValue).sum(), known.size());
  }

  private static RatedSums rated(List<Video> plays) {
    List<Metrics> known =
        plays.stream().map(Video::metrics).filter(m -> m.engagementRate().isPresent()).toList();
    return new RatedSums(
        known.size(),
        known.stream().mapToDouble(m -> m.engagementRate().orElseThrow()).sum(),
        known.stream().mapToLong(m -> known(m.views())).sum(),
        known.stream()
            .mapToLong(m -> known(m.likes()) + known(m.comments()) + known(m.shares()))
            .sum());
  }

  private static long known(@Nullable Long count) {
    return Objects.requireNonNull(count);
  }
}
