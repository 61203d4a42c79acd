package io.soundtracker.analysis.news;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is asked for: the news of a window of time.
 *
 * @param selection whose videos, and which sounds, count as the network; of all dates
 * @param since the beginning of the window, which belongs to it
 * @param now its end; not before {@code since}
 * @param quietDays a sound is quiet when its last use is more than so many UTC days ago, 1 to
 *     36,500
 * @param quietUses a sound used less often never goes quiet, ≥ 1
 */
public record NewsQuestion(
    Selection selection, Instant since, Instant now, int quietDays, long quietUses) {
  private static final int MOST_DAYS = 36_500;

  /** Checks the numbers. */
  public NewsQuestion {
    if (!selection.period().isAll()) {
      throw new IllegalArgumentException("what is new depends on videos of all dates");
    }
    if (now.isBefore(since)) {
      throw new IllegalArgumentException("the window ends before it begins");
    }
    if (quietDays < 1 || quietDays > MOST_DAYS) {
      throw new IllegalArgumentException("days: " + quietDays);
    }
    if (quietUses < 1) {
      throw new IllegalArgumentException("uses: " + quietUses);
    }
  }

  /**
   * The days of the last use of a sound that went quiet in the window. It is quiet at a moment when
   * its last use, as far as it is known now, is more than {@code quietDays} UTC days before that
   * moment's. It is told when it is quiet now and was not at the beginning of the window: once,
   * when windows follow each other without a gap.
   *
   * @return empty when the window ends on the UTC day it begins on
   */
  public Optional<DateRange> lastUsesThatTurnedQuiet() {
    LocalDate first = day(since).minusDays(quietDays);
    LocalDate last = day(now).minusDays(quietDays + 1L);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
