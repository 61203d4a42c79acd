package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.ExclusiveSound;
import io.soundtracker.analysis.ExclusivityVerdict;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.ExclusiveDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of exclusive sounds.
 *
 * @param basis what it rests on
 * @param verdict how far it can be trusted
 * @param rows the sounds
 * @param originals original sounds that were found and are not among them, ≥ 0
 * @param hidden videos of other accounts whose sound has no title, ≥ 0: each may be a use
 * @param contradictions decisions that a use by another account speaks against
 */
record ExclusiveAnswer(
    Basis basis,
    ExclusivityVerdict verdict,
    List<Row> rows,
    int originals,
    long hidden,
    List<Contradiction> contradictions) {

  /**
   * One sound.
   *
   * @param sound the sound and the evidence
   * @param verdict how far it can be trusted
   * @param decision the decision on it, null when there is none
   */
  record Row(
      ExclusiveSound sound, ExclusivityVerdict verdict, @Nullable ExclusiveDecision decision) {}

  /**
   * A sound that somebody called exclusive and another account uses.
   *
   * @param decision the decision
   * @param use the use
   */
  record Contradiction(ExclusiveDecision decision, SoundUse use) {}
}
