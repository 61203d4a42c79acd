package io.soundtracker.analysis;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.SoundKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sounds that the selected accounts use in a period and no other account does. Sounds without a
 * title are never among them: what they are is not known.
 *
 * @param sounds those used by most accounts first, then the most used, then by key
 */
public record ExclusiveSounds(List<ExclusiveSound> sounds) {
  private static final Comparator<ExclusiveSound> ORDER =
      Comparator.<ExclusiveSound>comparingInt(sound -> sound.usage().accounts())
          .thenComparingLong(sound -> sound.usage().uses())
          .reversed()
          .thenComparing(sound -> sound.usage().key());

  /** Puts the sounds in order. */
  public ExclusiveSounds {
    sounds = sounds.stream().sorted(ORDER).toList();
  }

  /**
   * Finds them.
   *
   * @param selection the accounts, or their side, and the period
   */
  public static ExclusiveSounds of(Snapshot snapshot, Selection selection) {
    Map<SoundKey, List<SoundUse>> uses;
    try (Stream<SoundUse> all = snapshot.exclusiveUses(selection)) {
      uses = all.collect(groupingBy(SoundUse::key));
    }
    Selection alone = selection.of(SoundChoice.only(uses.keySet()));
    try (Stream<SoundUsage> usages = snapshot.soundUsage(alone)) {
      return new ExclusiveSounds(
          usages
              .map(usage -> new ExclusiveSound(usage, uses.getOrDefault(usage.key(), List.of())))
              .toList());
    }
  }

  /** Those that are songs, as far as anything says so. */
  public ExclusiveSounds withoutOriginals() {
    return new ExclusiveSounds(sounds.stream().filter(sound -> !sound.usage().original()).toList());
  }
}
