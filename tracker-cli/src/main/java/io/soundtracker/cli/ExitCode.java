package io.soundtracker.cli;

/** What the program tells the shell. Scripts rely on these numbers. */
final class ExitCode {
  /** Done; also when nothing was due. */
  static final int DONE = 0;

  /** Failed; also when every account failed, or a check has findings. */
  static final int FAILED = 1;

  /** Bad usage or configuration. */
  static final int USAGE = 2;

  /** Some accounts failed, or some lines were rejected. */
  static final int PARTIAL = 3;

  /** A health condition alerts. */
  static final int ALERTS = 4;

  /** Another process is collecting into the same database. */
  static final int LOCKED = 5;

  /** Stopped by Ctrl-C. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
