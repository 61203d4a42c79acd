package io.soundtracker.analysis;

import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.KnownSum;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What puts an account first: always the most. Unknown comes after everything known, zero included;
 * equal accounts stand in the order of their handles.
 */
public enum AccountOrder {
  /** How many videos. */
  VIDEOS(figures -> figures.usage().videos()),
  /** How many different sounds. */
  SOUNDS(figures -> figures.usage().sounds()),
  /** Views over the videos. */
  VIEWS(figures -> total(figures, AccountUsage::views)),
  /** Likes over the videos. */
  LIKES(figures -> total(figures, AccountUsage::likes)),
  /** Comments over the videos. */
  COMMENTS(figures -> total(figures, AccountUsage::comments)),
  /** Shares over the videos. */
  SHARES(figures -> total(figures, AccountUsage::shares)),
  /** Saves over the videos. */
  SAVES(figures -> total(figures, AccountUsage::saves)),
  /** The pooled engagement rate. */
  ENGAGEMENT(figures -> orNull(figures.pooledEngagement())),
  /** The mean of the videos' engagement rates. */
  MEAN(figures -> orNull(figures.meanEngagement())),
  /** The median of the videos' engagement rates. */
  MEDIAN(figures -> orNull(figures.medianEngagement())),
  /** How many follow it. */
  FOLLOWERS(figures -> orNull(figures.followers())),
  /** Videos a week. */
  CADENCE(figures -> orNull(figures.cadence().videosPerWeek())),
  /** The last video, by its UTC day. */
  LATEST(
      figures -> {
        LocalDate last = figures.usage().lastPosted();
        return last == null ? null : (Long) last.toEpochDay();
      });

  /** Made of functions without state. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Comparator<AccountFigures> comparator;

  <V extends Comparable<? super V>> AccountOrder(Function<AccountFigures, @Nullable V> value) {
    this.comparator =
        Comparator.comparing(value, Comparator.nullsLast(Comparator.<V>reverseOrder()))
            .thenComparing(AccountFigures::handle);
  }

  Comparator<AccountFigures> comparator() {
    return comparator;
  }

  private static @Nullable Long total(
      AccountFigures figures, Function<AccountUsage, KnownSum> sum) {
    return orNull(sum.apply(figures.usage()).total());
  }

  private static @Nullable Long orNull(OptionalLong known) {
    return known.isPresent() ? (Long) known.getAsLong() : null;
  }

  private static @Nullable Double orNull(OptionalDouble known) {
    return known.isPresent() ? (Double) known.getAsDouble() : null;
  }
}
