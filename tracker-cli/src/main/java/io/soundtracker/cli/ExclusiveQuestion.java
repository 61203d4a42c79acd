package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusiveSounds;
import io.soundtracker.analysis.ExclusivityVerdict;
import io.soundtracker.analysis.SoundFilter;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.SoundKey;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks which sounds only target accounts use. */
final class ExclusiveQuestion {
  private final Grounds grounds;

  /** Whether original sounds count. */
  enum Originals {
    /** They do. */
    COUNT,
    /** They do not. */
    LEAVE_OUT
  }

  @Inject
  ExclusiveQuestion(Grounds grounds) {
    this.grounds = grounds;
  }

  /**
   * Asks about a period.
   *
   * @param filter leaves sounds out
   * @param choice whether original sounds count
   */
  ExclusiveAnswer ask(Workplace workplace, DateRange period, SoundFilter filter, Originals choice) {
    Map<SoundKey, ExclusiveDecision> decisions =
        workplace.exclusiveSongs().decisions().stream()
            .collect(Collectors.toMap(ExclusiveDecision::key, Function.identity()));
    Selection everybody = Selection.EVERYTHING.during(period);
    Selection others = everybody.of(Side.OTHERS);
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Scope scope = Scope.of(everybody, filter, snapshot);
      ExclusiveSounds found = ExclusiveSounds.of(snapshot, scope.selection().of(Side.TARGETS));
      ExclusiveSounds told = choice == Originals.COUNT ? found : found.withoutOriginals();
      ExclusivityVerdict verdict =
          ExclusivityVerdict.of(grounds.coverage(snapshot, others), period);
      return new ExclusiveAnswer(
          grounds.basis(snapshot, scope.selection(), scope.filters()),
          verdict,
          told.sounds().stream()
              .map(
                  sound ->
                      new ExclusiveAnswer.Row(sound, verdict, decisions.get(sound.usage().key())))
              .toList(),
          found.sounds().size() - told.sounds().size(),
          snapshot.totals(others).unidentified(),
          contradictions(snapshot, others, decisions));
    }
  }

  private static List<ExclusiveAnswer.Contradiction> contradictions(
      Snapshot snapshot, Selection others, Map<SoundKey, ExclusiveDecision> decisions) {
    Selection decided = others.of(SoundChoice.only(decisions.keySet()));
    try (Stream<SoundUse> uses = snapshot.soundUses(decided)) {
      return uses.sorted(
              Comparator.comparing(SoundUse::key)
                  .thenComparing(Comparator.comparingLong(SoundUse::uses).reversed())
                  .thenComparing(SoundUse::account))
          .map(
              use ->
                  new ExclusiveAnswer.Contradiction(
                      Objects.requireNonNull(decisions.get(use.key())), use))
          .toList();
    }
  }
}
