package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Workbench;

/** One line of the table: something that we do and that somebody else does, too. */
public interface Benchmark {

  /** A word to ask for it by. */
  String name();

  /** What is done. */
  String title();

  /** Who else does it, and how. */
  String peer();

  /** What is compared, and how the two should compare. */
  Limit limit();

  /** Whether it works on the data of the workbench, or on as much of its own every time. */
  default boolean dependsOnSize() {
    return true;
  }

  /** Whether even our side needs a yt-dlp that can be run. */
  default boolean needsYtDlp() {
    return false;
  }

  /** Whether even our side needs Chromium and its driver. */
  default boolean needsChromium() {
    return false;
  }

  /** Makes ready what both need; none of that is timed. */
  Trial prepare(Workbench workbench);
}
