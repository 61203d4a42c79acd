package io.soundtracker.cli;

import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how this installation is called, and what it needs around it. */
final class Surveyor {
  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;

  @Inject
  Surveyor(
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
  }

  /**
   * Looks around.
   *
   * @throws InvalidInputException when the launcher is not found, or a path cannot be written down
   */
  Installation survey() {
    TrackerConfig config = application.config();
    Path file = config.source().orElse(null);
    Path folder = file == null ? null : file.getParent();
    Optional<Path> ytDlp = ytDlp(config.ytdlp().command());
    Installation found =
        new Installation(
            program(),
            Path.of(System.getProperty("java.home")),
            ytDlp.map(Path::getParent).orElse(null),
            folder == null ? surroundings.directory() : folder,
            file,
            options.database().isPresent() ? config.database() : null,
            written(config),
            read(config, ytDlp),
            System.getProperty("user.name"));
    Stream.concat(
            found.written().stream().map(Path::toString),
            Stream.of(found.command(), List.of(found.path(), found.directory().toString()))
                .flatMap(List::stream))
        .forEach(Surveyor::requireOneLine);
    warnOfVariables();
    return found;
  }

  private Path program() {
    String name = ShellWord.unquoted(surroundings.program());
    Optional<Path> found =
        name.contains("/") ? Optional.of(surroundings.directory().resolve(name)) : onPath(name);
    try {
      return found
          .filter(Files::isExecutable)
          .orElseThrow(() -> unknownLauncher(name))
          .toRealPath();
    } catch (IOException vanished) {
      throw unknownLauncher(name);
    }
  }

  private static InvalidInputException unknownLauncher(String name) {
    return new InvalidInputException(
        "There is no program " + name + " that could be started",
        "Call this by the launcher that is to be started, such as /opt/tracker/tracker schedule");
  }

  private Optional<Path> ytDlp(@Nullable String command) {
    String name = command == null ? "yt-dlp" : command;
    return name.contains("/") ? Optional.of(Path.of(name)) : onPath(name);
  }

  /** What it only reads, so that nobody hides it; of links also what they lead to. */
  private static List<Path> read(TrackerConfig config, Optional<Path> ytDlp) {
    return Stream.of(
            ytDlp,
            ytDlp.flatMap(Surveyor::real),
            Optional.ofNullable(config.ytdlp().cookies()),
            Optional.ofNullable(config.reports().templates()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Path> real(Path link) {
    try {
      return Optional.of(link.toRealPath());
    } catch (IOException leadsNowhere) {
      return Optional.empty();
    }
  }

  private Optional<Path> onPath(String name) {
    return Stream.of(surroundings.environment().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Without those that lie in another one. */
  private static List<Path> written(TrackerConfig config) {
    Path log = config.daemon().log();
    List<Path> folders = new ArrayList<>();
    Stream.of(
            Optional.ofNullable(config.database().getParent()),
            Optional.of(config.outputDir()),
            Optional.ofNullable(log).map(Path::getParent))
        .flatMap(Optional::stream)
        .map(Path::normalize)
        .sorted()
        .filter(folder -> folders.stream().noneMatch(folder::startsWith))
        .forEach(folders::add);
    return folders;
  }

  private static void requireOneLine(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException(
          "\"" + text.replaceAll("\\p{Cntrl}", "?") + "\" has a line break or the like in it",
          "Rename the folder or the file");
    }
  }

  /** What a shell knows, nobody knows who starts programs by the clock. */
  private void warnOfVariables() {
    List<String> variables =
        surroundings.environment().keySet().stream()
            .filter(name -> name.startsWith("TRACKER_") && !name.equals("TRACKER_CONFIG"))
            .sorted()
            .toList();
    if (!variables.isEmpty()) {
      messages.warning(
          String.join(", ", variables)
              + " will not be set there; write it into the configuration, or beside PATH");
    }
  }
}
