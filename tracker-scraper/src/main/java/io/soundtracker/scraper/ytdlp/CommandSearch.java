package io.soundtracker.scraper.ytdlp;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the program: as configured, else by {@code TRACKER_YTDLP}, else on {@code PATH}. */
final class CommandSearch {
  static final String VARIABLE = "TRACKER_YTDLP";

  private static final String NAME = "yt-dlp";

  private final Map<String, String> environment;

  CommandSearch(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Found find(@Nullable String configured) {
    if (configured != null && !configured.isBlank()) {
      return found(configured, "as configured");
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return variable.isBlank()
        ? found(NAME, "on PATH")
        : found(variable, "as " + VARIABLE + " says");
  }

  private Found found(String command, String how) {
    try {
      boolean isPath = command.indexOf('/') >= 0 || command.indexOf(File.separatorChar) >= 0;
      return isPath ? at(Path.of(command), how) : onPath(command, how);
    } catch (InvalidPathException nonsense) {
      return new Found(null, how + " it is no path at all");
    }
  }

  private static Found at(Path path, String how) {
    if (!Files.isRegularFile(path)) {
      return new Found(null, "there is no " + path + ", " + how);
    }
    if (!Files.isExecutable(path)) {
      return new Found(null, path + ", " + how + ", is not executable (chmod +x)");
    }
    return new Found(path.toAbsolutePath(), "");
  }

  private Found onPath(String name, String how) {
    String path = environment.getOrDefault("PATH", "");
    Optional<Path> found =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(path)
            .filter(folder -> !folder.isBlank())
            .flatMap(folder -> names(name).stream().flatMap(file -> file(folder, file)))
            .findFirst();
    return found
        .map(file -> new Found(file, ""))
        .orElseGet(
            () ->
                new Found(
                    null,
                    how.equals("on PATH")
                        ? "there is no " + name + " on PATH"
                        : "there is no " + name + " on PATH, " + how));
  }

  private static Stream<Path> file(String folder, String name) {
    try {
      Path file = Path.of(folder, name);
      return Stream.of(file)
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable)
          .map(Path::toAbsolutePath);
    } catch (InvalidPathException nonsense) {
      return Stream.of();
    }
  }

  private static List<String> names(String name) {
    return File.separatorChar == '\\' ? List.of(name + ".exe", name) : List.of(name);
  }

  /**
   * A search's result.
   *
   * @param command null when there is none
   * @param problem why there is none, empty when there is
   */
  record Found(@Nullable Path command, String problem) {}
}
