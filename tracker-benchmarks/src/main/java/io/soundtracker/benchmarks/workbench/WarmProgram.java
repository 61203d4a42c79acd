package io.soundtracker.benchmarks.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tracker as somebody finds it who uses it for the second time: the launcher has made its
 * archive of classes, which it does in the background after a first use.
 */
public final class WarmProgram {
  private static final int LONGEST_SECONDS = 120;

  private final Workbench workbench;
  private final Map<String, String> environment;

  private WarmProgram(Workbench workbench, Map<String, String> environment) {
    this.workbench = workbench;
    this.environment = environment;
  }

  /**
   * Uses it once and waits for the archive.
   *
   * @throws IllegalStateException when none appears
   */
  public static WarmProgram of(Workbench workbench) {
    Path cache = workbench.file("cache");
    WarmProgram program = new WarmProgram(workbench, Map.of("XDG_CACHE_HOME", cache.toString()));
    program.run(workbench.scratch("first-use"), Map.of(), "--version");
    try {
      for (int second = 0; isAtWork(cache.resolve("tracker")); second++) {
        if (second == LONGEST_SECONDS) {
          throw new IllegalStateException("The launcher makes no archive in " + cache);
        }
        Thread.sleep(1000);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
    return program;
  }

  /** Runs a command in a folder, with more variables in its environment. */
  public Sample run(Path folder, Map<String, String> more, String... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    List<String> command = workbench.tracker(arguments);
    return workbench.measured().run(folder, all, command);
  }

  /** The mark of an attempt is there from its beginning, the archive at its end. */
  private static boolean isAtWork(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false; // It was started without the launcher.
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tried"))
          .anyMatch(tried -> !isDone(tried));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot look into " + folder, failed);
    }
  }

  private static boolean isDone(Path tried) {
    Path archive = Path.of(tried.toString().replaceAll("tried$", "jsa"));
    try {
      return Files.exists(archive)
          && !Files.getLastModifiedTime(archive)
              .toInstant()
              .isBefore(Files.getLastModifiedTime(tried).toInstant());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot look at " + archive, failed);
    }
  }
}
