package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Finds the configuration and reads it: the environment before the file, the file before defaults.
 */
public final class ConfigLoader {
  private static final String FILE_NAME = "tracker.yaml";

  private final Map<String, String> environment;
  private final Path directory;
  private final Clock clock;
  private final Consumer<String> warnings;

  /**
   * Creates a loader.
   *
   * @param environment the process's environment
   * @param directory the working directory, absolute
   * @param clock tells which dates are in the future
   * @param warnings hears what is worth knowing and no error
   */
  public ConfigLoader(
      Map<String, String> environment, Path directory, Clock clock, Consumer<String> warnings) {
    this.environment = environment;
    this.directory = directory;
    this.clock = clock;
    this.warnings = warnings;
  }

  /**
   * Reads the configuration.
   *
   * @param named the file that was asked for; null to look in the usual places
   * @throws InvalidInputException when that file is missing, or something in it cannot be used; the
   *     message names the file, the line, the key and what was expected
   */
  public TrackerConfig load(@Nullable Path named) {
    Path file = locate(named);
    ConfigSource source = new ConfigSource(file, directory, environment);
    Node root = file == null ? null : YamlFile.read(file, source.shownName());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    TrackerConfig config =
        Section.read(source, "", root, section -> TrackerConfig.read(section, source, today));
    source.strayVariables().forEach(warnings);
    source.doubts().forEach(warnings);
    if (file != null && !source.secrets().isEmpty() && othersCanRead(file)) {
      warnings.accept(
          file
              + " holds a password ("
              + String.join(", ", source.secrets())
              + ") and others can read it. Keep them out: chmod 600 "
              + file);
    }
    return config;
  }

  /**
   * What holds without the file: the environment over the defaults, or the defaults alone when the
   * environment cannot be used either. Paths are as if the file were there.
   */
  TrackerConfig withoutFile(@Nullable Path named) {
    Path folder = folderOf(named);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Map<String, String> variables : List.of(environment, Map.<String, String>of())) {
      try {
        ConfigSource source = new ConfigSource(null, folder, variables);
        return Section.read(
            source, "", null, section -> TrackerConfig.read(section, source, today));
      } catch (InvalidInputException unusable) {
        // Nothing can be wrong with an empty environment.
      }
    }
    throw new IllegalStateException("The defaults cannot be used");
  }

  private Path folderOf(@Nullable Path named) {
    try {
      Path file = locate(named);
      Path parent = file == null ? null : file.getParent();
      return parent == null ? directory : parent;
    } catch (InvalidInputException missing) {
      return directory;
    }
  }

  /** The file that would be read, null when there is none. */
  private @Nullable Path locate(@Nullable Path named) {
    String variable = environment.getOrDefault("TRACKER_CONFIG", "");
    if (named != null) {
      return existing(directory.resolve(named), "--config");
    }
    if (!variable.isBlank()) {
      return existing(path(variable), "TRACKER_CONFIG");
    }
    Path here = directory.resolve(FILE_NAME);
    if (Files.isRegularFile(here)) {
      return here;
    }
    Path personal = personal();
    return personal != null && Files.isRegularFile(personal) ? personal : null;
  }

  private @Nullable Path personal() {
    String configHome = environment.getOrDefault("XDG_CONFIG_HOME", "");
    try {
      if (!configHome.isBlank() && Path.of(configHome).isAbsolute()) {
        return Path.of(configHome, "tracker", FILE_NAME);
      }
      String home = environment.getOrDefault("HOME", "");
      return home.isBlank() ? null : Path.of(home, ".config", "tracker", FILE_NAME);
    } catch (InvalidPathException noPlace) {
      return null;
    }
  }

  private Path path(String variable) {
    try {
      return directory.resolve(variable);
    } catch (InvalidPathException notAPath) {
      throw new InvalidInputException(
          "TRACKER_CONFIG is no path: " + notAPath.getReason(), "Correct it", notAPath);
    }
  }

  private static Path existing(Path file, String askedBy) {
    Path normal = file.normalize();
    if (!Files.isRegularFile(normal)) {
      throw new InvalidInputException(
          askedBy + ": there is no file " + normal,
          "Correct the path, or create the file with: tracker init");
    }
    return normal;
  }

  private static boolean othersCanRead(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(PosixFilePermission.GROUP_READ)
          || permissions.contains(PosixFilePermission.OTHERS_READ);
    } catch (UnsupportedOperationException | IOException notPosix) {
      return false;
    }
  }
}
