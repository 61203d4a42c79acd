package io.soundtracker.core.task;

/** Something to be done at set times, such as writing the reports. One run at a time. */
public interface ScheduledTask {

  /** What it is called in the log and in the database: one lower-case word. */
  String name();

  /**
   * Does it. An interrupt asks it to end soon, leaving nothing half done under its final name.
   *
   * @return what was done, one line
   * @throws io.soundtracker.core.TrackerException when it could not be done
   */
  String run();
}
