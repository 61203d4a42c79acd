package io.soundtracker.benchmarks.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a command from its start to its end and asks the system what it took, with its children. A
 * small script of ours does it, since Java does not see what {@code wait4} tells.
 */
public final class MeasuredProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path python;
  private final Path script;

  MeasuredProcess(Path python, Path script) {
    this.python = python;
    this.script = script;
  }

  /**
   * Runs a command in a folder; what it prints is thrown away.
   *
   * @throws IllegalStateException when it fails, with what it said
   */
  public Sample run(Path folder, List<String> command) {
    return run(folder, Map.of(), command);
  }

  /** The same with more variables in its environment. */
  public Sample run(Path folder, Map<String, String> environment, List<String> command) {
    Path figures = folder.resolve("figures.json");
    Path errors = folder.resolve("errors.txt");
    List<String> all =
        new ArrayList<>(List.of(python.toString(), script.toString(), figures.toString()));
    all.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + status + ": " + Files.readString(errors));
      }
      JsonNode read = JSON.readTree(figures.toFile());
      return new Sample(
          read.get("seconds").asDouble(),
          read.get("cpu").asDouble(),
          read.get("megabytes").asDouble(),
          "");
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot run " + command.get(0), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}
