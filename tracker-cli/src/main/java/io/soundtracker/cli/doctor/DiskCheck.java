package io.soundtracker.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether there is room left.
 *
 * @param places what lies where, in the order to be told
 */
public record DiskCheck(Map<String, Path> places) implements Check {
  /** The name of the place where temporary files lie. */
  public static final String TEMPORARY = "temporary files";

  private static final String SUBJECT = "disk";
  private static final long MEBI = 1L << 20;
  private static final long PROBLEM_BELOW = 100 * MEBI;
  private static final long WARNING_BELOW = 1024 * MEBI;

  /** A library and a plugin are unpacked there, and nothing that grows. */
  private static final long TEMPORARY_SHARE = 10;

  private static final long WARNING_BELOW_PERCENT = 5;

  @Override
  public List<Finding> look() {
    try {
      return Space.of(places).stream().map(DiskCheck::judge).toList();
    } catch (IOException silent) {
      return List.of(
          Finding.warning(SUBJECT, "does not tell its room: " + silent.getMessage(), ""));
    }
  }

  static Finding judge(Space space) {
    String found =
        "%s free on the disk of %s (%s)"
            .formatted(amount(space), String.join(", ", space.uses()), space.folder());
    String advice = "Free some space";
    long share = space.uses().equals(List.of(TEMPORARY)) ? TEMPORARY_SHARE : 1;
    if (space.free() < PROBLEM_BELOW / share) {
      return Finding.problem(SUBJECT, found, advice);
    }
    boolean low =
        space.free() < WARNING_BELOW / share
            || space.free() / WARNING_BELOW_PERCENT < space.total() / 100;
    return low ? Finding.warning(SUBJECT, found, advice) : Finding.ok(SUBJECT, found);
  }

  private static String amount(Space space) {
    double free = (double) space.free() / MEBI;
    String amount =
        free < 1024
            ? String.format(Locale.ROOT, "%.0f MiB", free)
            : String.format(Locale.ROOT, "%.1f GiB", free / 1024);
    return space.total() == 0
        ? amount
        : amount + String.format(Locale.ROOT, " (%.0f %%)", space.free() * 100.0 / space.total());
  }
}
