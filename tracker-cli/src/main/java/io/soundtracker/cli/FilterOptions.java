package io.soundtracker.cli;

import io.soundtracker.analysis.SoundFilter;
import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sounds a command leaves out: what the configuration says, unless it is told otherwise. */
final class FilterOptions {
  @Option(
      names = "--min-uses",
      paramLabel = "N",
      description = "Only sounds with so many uses (default: filters.minUses).")
  private @Nullable Integer minUses;

  @Option(
      names = "--min-accounts",
      paramLabel = "N",
      description = "Only sounds of so many accounts (default: filters.minAccounts).")
  private @Nullable Integer minAccounts;

  @Option(
      names = "--no-filters",
      description = "Ignore the filters of the configuration: artists, songs, whitelist, minimums.")
  private boolean ignoring;

  private final ConfiguredFilter configured;

  @Inject
  FilterOptions(ConfiguredFilter configured) {
    this.configured = configured;
  }

  /**
   * The filter. Reads the whitelist, if there is one, and warns about its rows.
   *
   * @throws InvalidInputException when something in it cannot be used
   */
  SoundFilter filter() {
    SoundFilter filter = ignoring ? SoundFilter.NONE : configured.filter();
    return filter.withAtLeast(
        atLeast("--min-uses", minUses, filter.minUses()),
        atLeast("--min-accounts", minAccounts, filter.minAccounts()));
  }

  private static int atLeast(String option, @Nullable Integer given, int otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (given < 1) {
      throw new InvalidInputException(option + " is " + given, "Write a number from 1");
    }
    return given;
  }
}
