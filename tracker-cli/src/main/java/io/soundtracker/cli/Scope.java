package io.soundtracker.cli;

import io.soundtracker.analysis.SoundFilter;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import java.util.List;

/**
 * What an answer counts, and how that is said.
 *
 * @param selection the videos, without those of sounds that are left out
 * @param filters what is left out, one phrase each, for {@link Grounds#basis}
 */
record Scope(Selection selection, List<String> filters) {

  /** Copies the list. */
  Scope {
    filters = List.copyOf(filters);
  }

  /** A selection without the sounds that a filter leaves out. */
  static Scope of(Selection selection, SoundFilter filter, Snapshot snapshot) {
    return new Scope(filter.narrow(selection, snapshot), filter.phrases());
  }
}
