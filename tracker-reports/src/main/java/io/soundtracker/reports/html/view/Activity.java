package io.soundtracker.reports.html.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How recently an account posted, pinned videos not counted.
 *
 * @param level {@code active} up to a week ago, {@code quiet} up to thirty days, {@code dormant}
 *     before that, {@code none} without a video
 * @param text the same in words
 */
public record Activity(String level, String text) {
  private static final int ACTIVE_DAYS = 7;
  private static final int QUIET_DAYS = 30;

  /** What the levels mean. */
  static final String LEGEND =
      "Activity counts from the last video that is not pinned: active up to "
          + ACTIVE_DAYS
          + " days, quiet up to "
          + QUIET_DAYS
          + " days, dormant after that.";

  /**
   * Judges an account.
   *
   * @param lastPosted when it last posted; null when never
   * @param at the moment to judge at
   */
  static Activity of(@Nullable Instant lastPosted, Instant at) {
    if (lastPosted == null) {
      return new Activity("none", "No videos");
    }
    long days = Math.max(0, Duration.between(lastPosted, at).toDays());
    String ago = days == 0 ? "today" : Figures.counted(days, "day") + " ago";
    if (days <= ACTIVE_DAYS) {
      return new Activity("active", "Active, posted " + ago);
    }
    return days <= QUIET_DAYS
        ? new Activity("quiet", "Quiet, posted " + ago)
        : new Activity("dormant", "Dormant, posted " + ago);
  }
}
