package io.soundtracker.analysis.news;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the uploads of a window mean for their sounds, and which sounds it silenced. */
final class SoundNews {
  private static final Comparator<SoundUse> MOST_USES_FIRST =
      Comparator.comparingLong(SoundUse::uses).reversed().thenComparing(SoundUse::account);

  private static final Comparator<SoundUsage> MOST_USED_FIRST =
      Comparator.comparingLong(SoundUsage::uses).reversed().thenComparing(SoundUsage::key);

  private final NewsQuestion question;

  /** By sound, the newest first; unidentified sounds not among them. */
  private final Map<SoundKey, List<VideoRow>> uploads;

  private final List<VideoRow> unidentified;

  /** The sums of the sounds of the window, over all dates. */
  private final Map<SoundKey, SoundUsage> usage;

  /** Who uses them, the most uses first. */
  private final Map<SoundKey, List<SoundUse>> uses;

  private SoundNews(
      NewsQuestion question,
      List<VideoRow> uploaded,
      Map<SoundKey, SoundUsage> usage,
      Map<SoundKey, List<SoundUse>> uses) {
    this.question = question;
    this.uploads = bySound(uploaded);
    this.unidentified = uploaded.stream().filter(row -> key(row) == null).toList();
    this.usage = usage;
    this.uses = uses;
  }

  /**
   * Reads what there is to know of the sounds of the window.
   *
   * @param uploaded the uploads of the window, newest first
   */
  static SoundNews read(Snapshot snapshot, NewsQuestion question, List<VideoRow> uploaded) {
    Set<SoundKey> keys = new HashSet<>(bySound(uploaded).keySet());
    keys.addAll(soundsThatMayHaveTurnedQuiet(snapshot, question));
    if (keys.isEmpty()) {
      return new SoundNews(question, uploaded, Map.of(), Map.of());
    }
    Selection theirs = question.selection().of(SoundChoice.only(keys));
    try (Stream<SoundUsage> usage = snapshot.soundUsage(theirs);
        Stream<SoundUse> uses = snapshot.soundUses(theirs)) {
      return new SoundNews(
          question,
          uploaded,
          usage.collect(Collectors.toMap(SoundUsage::key, each -> each)),
          uses.sorted(MOST_USES_FIRST).collect(groupingBy(SoundUse::key)));
    }
  }

  /** The uploads, sound by sound: the sound with the newest one first, the unidentified last. */
  List<SoundVideos> bySound() {
    List<SoundVideos> groups = new ArrayList<>();
    uploads.forEach((key, videos) -> groups.add(new SoundVideos(usage(key), videos)));
    if (!unidentified.isEmpty()) {
      groups.add(new SoundVideos(null, unidentified));
    }
    return groups;
  }

  /**
   * The sounds used for the first time in the window: as many videos as are known with the sound
   * were uploaded in it. When a video was first seen does not matter, so that an account listed for
   * the first time makes none of its older sounds a first use. The most used first, then by key.
   */
  List<FirstUse> firstUsed() {
    return uploads.keySet().stream()
        .map(this::usage)
        .filter(sound -> sound.uses() == uploads(sound.key()).size())
        .sorted(MOST_USED_FIRST)
        .map(sound -> new FirstUse(sound, uses(sound.key())))
        .toList();
  }

  /**
   * The sounds that somebody used before the window, and that others used for the first time in it:
   * of such an account, every known video with the sound was uploaded in the window. The sounds
   * with the most such accounts first, then the most used, then by key.
   */
  List<PickedUp> pickedUp() {
    return uploads.keySet().stream()
        .map(this::usage)
        .map(sound -> new PickedUp(sound, newcomers(sound.key())))
        .filter(sound -> !sound.newcomers().isEmpty() && sound.accountsBefore() > 0)
        .sorted(
            Comparator.<PickedUp>comparingInt(sound -> sound.newcomers().size())
                .reversed()
                .thenComparing(PickedUp::sound, MOST_USED_FIRST))
        .toList();
  }

  /**
   * The sounds that went quiet in the window, {@link NewsQuestion#lastUsesThatTurnedQuiet}, and
   * that are used often enough to be missed. The most used first, then by key.
   */
  List<GoneQuiet> goneQuiet(NetworkCoverage coverage) {
    DateRange days = question.lastUsesThatTurnedQuiet().orElse(null);
    return usage.values().stream()
        .filter(sound -> days != null && days.contains(sound.lastUsed()))
        .filter(sound -> sound.uses() >= question.quietUses())
        .sorted(MOST_USED_FIRST)
        .map(
            sound -> new GoneQuiet(sound, uses(sound.key()), notFresh(uses(sound.key()), coverage)))
        .toList();
  }

  private List<SoundUse> newcomers(SoundKey key) {
    Map<AccountHandle, Long> inTheWindow =
        uploads(key).stream().collect(groupingBy(VideoRow::account, counting()));
    return uses(key).stream()
        .filter(use -> use.uses() == inTheWindow.getOrDefault(use.account(), 0L))
        .toList();
  }

  private static List<CoveredAccount> notFresh(List<SoundUse> by, NetworkCoverage coverage) {
    Set<AccountHandle> users = by.stream().map(SoundUse::account).collect(Collectors.toSet());
    return coverage.accounts().stream()
        .filter(each -> each.freshness() != Freshness.FRESH && users.contains(each.handle()))
        .toList();
  }

  /**
   * A sound that turned quiet was used on a day on which a last use makes it so. Everybody's videos
   * of those days are few; to find those of some accounts alone, all of theirs might be looked at.
   */
  private static Set<SoundKey> soundsThatMayHaveTurnedQuiet(
      Snapshot snapshot, NewsQuestion question) {
    DateRange days = question.lastUsesThatTurnedQuiet().orElse(null);
    if (days == null) {
      return Set.of();
    }
    try (Stream<VideoRow> rows =
        snapshot.videos(Selection.EVERYTHING.during(days), VideoOrder.NEWEST_FIRST)) {
      return rows.map(SoundNews::key)
          .filter(key -> key != null && question.selection().sounds().counts(key))
          .map(Objects::requireNonNull)
          .collect(Collectors.toSet());
    }
  }

  private static Map<SoundKey, List<VideoRow>> bySound(List<VideoRow> rows) {
    return rows.stream()
        .filter(row -> key(row) != null)
        .collect(groupingBy(row -> Objects.requireNonNull(key(row)), LinkedHashMap::new, toList()));
  }

  private SoundUsage usage(SoundKey key) {
    return Objects.requireNonNull(usage.get(key));
  }

  private List<SoundUse> uses(SoundKey key) {
    return uses.getOrDefault(key, List.of());
  }

  private List<VideoRow> uploads(SoundKey key) {
    return uploads.getOrDefault(key, List.of());
  }

  private static @Nullable SoundKey key(VideoRow row) {
    Sound sound = row.video().sound();
    return sound == null ? null : sound.key();
  }
}
