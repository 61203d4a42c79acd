package io.soundtracker.analysis.growth;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How many videos were uploaded in a period and in the one before, by the accounts whose listings
 * go back far enough to tell; null when there is no such account.
 *
 * @param current ≥ 0
 * @param previous ≥ 0
 */
public record UseGrowth(@Nullable Long current, @Nullable Long previous) {
  /** Nothing known. */
  public static final UseGrowth UNKNOWN = new UseGrowth(null, null);

  /**
   * Videos uploaded in the period.
   *
   * @return empty when no account's listings go back to its beginning
   */
  public OptionalLong gained() {
    return current == null ? OptionalLong.empty() : OptionalLong.of(current);
  }

  /**
   * Videos uploaded in the period before.
   *
   * @return empty when no account's listings go back to its beginning
   */
  public OptionalLong gainedBefore() {
    return previous == null ? OptionalLong.empty() : OptionalLong.of(previous);
  }

  /** Both together, as far as known. */
  public UseGrowth plus(UseGrowth other) {
    return new UseGrowth(sum(current, other.current), sum(previous, other.previous));
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + other;
  }
}
