package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "init",
    description = {
      "Prepare this folder: a commented tracker.yaml, an empty database, and what git ignores.",
      "What is already there stays as it is."
    })
final class InitCommand implements Callable<Integer> {
  private static final List<String> IGNORED =
      List.of(
          "*.db",
          "*.db-wal",
          "*.db-shm",
          "*.db.lock",
          "*.alerts.json",
          "*.backup",
          "/data/",
          "/output/",
          "*.csv");

  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;

  @Inject
  InitCommand(
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Path folder = surroundings.directory();
    Path config = folder.resolve(options.config().orElse(Path.of("tracker.yaml")));
    try {
      createConfig(config);
      createGitignore(folder.resolve(".gitignore"));
    } catch (IOException failed) {
      throw new InvalidInputException(
          "Cannot write to " + folder + ": " + failed.getMessage(),
          "Choose a folder you may write to",
          failed);
    }
    createDatabase();
    messages.hint("Next: tracker accounts add @name, then tracker scrape");
    return ExitCode.DONE;
  }

  private void createConfig(Path file) throws IOException {
    if (Files.exists(file)) {
      messages.result("Kept     " + file);
      return;
    }
    try (InputStream template =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("tracker.yaml"))) {
      Files.copy(template, file);
    }
    messages.result("Created  " + file);
  }

  private void createGitignore(Path file) throws IOException {
    boolean there = Files.exists(file);
    String before = there ? Files.readString(file) : "";
    List<String> known = before.lines().map(String::strip).toList();
    List<String> missing = IGNORED.stream().filter(line -> !known.contains(line)).toList();
    if (missing.isEmpty()) {
      messages.result("Kept     " + file);
      return;
    }
    String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    Files.writeString(
        file,
        gap + String.join("\n", missing) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    messages.result((there ? "Extended " : "Created  ") + file);
  }

  private void createDatabase() {
    Path database = application.config().database();
    boolean there = Files.exists(database);
    application.work();
    messages.result((there ? "Kept     " : "Created  ") + database);
  }
}
