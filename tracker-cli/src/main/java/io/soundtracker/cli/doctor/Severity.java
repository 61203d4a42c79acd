package io.soundtracker.cli.doctor;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** As it should be. */
  OK,
  /** Works, and somebody should look into it. */
  WARNING,
  /** Does not work. */
  PROBLEM;

  /** For programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
