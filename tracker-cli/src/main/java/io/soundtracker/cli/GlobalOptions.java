package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, before or after its name. */
final class GlobalOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration (default: tracker.yaml here, else the personal one).")
  private @Nullable Path config;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The database, instead of the configured one.")
  private @Nullable Path database;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell what is going on, and where errors come from.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Only results and errors.")
  private boolean quiet;

  @Inject
  GlobalOptions() {}

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  Optional<Path> database() {
    return Optional.ofNullable(database);
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean isQuiet() {
    return quiet;
  }
}
