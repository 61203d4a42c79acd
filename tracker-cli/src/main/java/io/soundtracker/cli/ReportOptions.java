package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where reports go, and what is in them. */
final class ReportOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write, instead of outputDir of the configuration.")
  private @Nullable Path out;

  @Option(names = "--dated", description = "Add the day to the names of the files.")
  private boolean dated;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Templates of yours, in place of ours of the same name.")
  private @Nullable Path templates;

  @Option(
      names = "--include-exclusive",
      description = "Also the sounds that were decided to be exclusive.")
  private boolean includeExclusive;

  private final Application application;
  private final Surroundings surroundings;

  @Inject
  ReportOptions(Application application, Surroundings surroundings) {
    this.application = application;
    this.surroundings = surroundings;
  }

  /** The folder to write into. */
  Path folder() {
    return out == null ? application.config().outputDir() : surroundings.directory().resolve(out);
  }

  /** The folder with the user's templates; empty to use ours. */
  Optional<Path> templates() {
    return templates == null
        ? Optional.ofNullable(application.config().reports().templates())
        : Optional.of(surroundings.directory().resolve(templates));
  }

  boolean isDated() {
    return dated;
  }

  boolean includesExclusive() {
    return includeExclusive;
  }
}
