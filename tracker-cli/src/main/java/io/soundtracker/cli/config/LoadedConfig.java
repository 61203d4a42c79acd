package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What loading a configuration brought.
 *
 * @param config what holds; when loading failed, the environment alone, or the defaults
 * @param warnings what is worth knowing and no error
 * @param failure why the configuration cannot be used, null when it can
 */
public record LoadedConfig(
    TrackerConfig config, List<String> warnings, @Nullable InvalidInputException failure) {

  /** Copies the list. */
  public LoadedConfig {
    warnings = List.copyOf(warnings);
  }

  /**
   * Loads a configuration, whatever state it is in.
   *
   * @param named the file that was asked for; null to look in the usual places
   */
  public static LoadedConfig load(
      Map<String, String> environment, Path directory, Clock clock, @Nullable Path named) {
    List<String> warnings = new ArrayList<>();
    ConfigLoader loader = new ConfigLoader(environment, directory, clock, warnings::add);
    try {
      return new LoadedConfig(loader.load(named), warnings, null);
    } catch (InvalidInputException failure) {
      return new LoadedConfig(loader.withoutFile(named), warnings, failure);
    }
  }

  /** The same over another database. */
  public LoadedConfig withDatabase(Path database) {
    return new LoadedConfig(config.withDatabase(database), warnings, failure);
  }
}
