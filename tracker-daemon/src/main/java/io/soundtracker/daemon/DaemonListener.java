package io.soundtracker.daemon;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.scraper.ScrapeReport;
import java.time.Duration;
import java.util.List;

/** Hears what a daemon does. Called on its thread. */
public interface DaemonListener {
  /** Hears nothing. */
  DaemonListener NONE = new DaemonListener() {};

  /** It is about to see what there is to do; once a minute at least, unless it is doing it. */
  default void woke() {}

  /** A look for due accounts has ended, well or not. */
  default void lookedFor(Duration took, boolean succeeded) {}

  /** A round has collected, or found nothing due. */
  default void collected(ScrapeReport report) {}

  /** Every health condition was judged. */
  default void judged(List<Finding> findings, Duration took) {}

  /** A task has ended, well or not. */
  default void ran(TaskRun run) {}
}
