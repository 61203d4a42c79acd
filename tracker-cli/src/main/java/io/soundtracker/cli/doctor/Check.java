package io.soundtracker.cli.doctor;

import java.util.List;

/** Looks at one thing and changes nothing. */
@FunctionalInterface
public interface Check {

  /** What it finds; what is as it should be is a finding too. */
  List<Finding> look();
}
