package io.soundtracker.reports.html.chart;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How many videos were posted in each step of an axis, and their views. For one thread. */
public final class Trend {
  private final TimeAxis axis;
  private final long[] usesByStep;
  private final long[] viewsByStep;
  private boolean viewsKnown;
  private long earlier;

  /** An empty one. */
  public Trend(TimeAxis axis) {
    this.axis = axis;
    this.usesByStep = new long[axis.steps()];
    this.viewsByStep = new long[axis.steps()];
  }

  /**
   * Counts a video on the UTC day it was posted on. Unknown views are left out, and so are videos
   * from before the axis.
   */
  public void add(Instant uploadedAt, Metrics metrics) {
    Long seen = metrics.views();
    LocalDate day = LocalDate.ofInstant(uploadedAt, ZoneOffset.UTC);
    add(day, 1, seen == null ? KnownSum.NONE : new KnownSum(seen, 1));
  }

  /** Counts several videos that were posted on the same day, in the same way. */
  public void add(LocalDate day, long videos, KnownSum views) {
    if (day.isBefore(axis.first())) {
      earlier += videos;
      return;
    }
    int step = axis.index(day);
    usesByStep[step] += videos;
    viewsByStep[step] += views.sum();
    viewsKnown |= views.known() > 0;
  }

  /** Over which days. */
  public TimeAxis axis() {
    return axis;
  }

  long[] uses() {
    return usesByStep;
  }

  long[] views() {
    return viewsByStep;
  }

  /** How many videos are from before the axis. */
  long earlier() {
    return earlier;
  }

  /** Whether the views of at least one video are known. */
  boolean viewsKnown() {
    return viewsKnown;
  }
}
