package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A folder of its own for one demo: a configuration, and the recordings of two days. */
record DemoFolder(Path path) {

  /**
   * What TikTok answered on one day.
   *
   * @param recordings the folder of the day's recordings
   * @param moment when they were made
   */
  record Pass(Path recordings, Instant moment) {}

  /**
   * Makes the folder, in the system's place for temporary files.
   *
   * @throws InvalidInputException when it cannot be written
   */
  static DemoFolder unpack() {
    try {
      Path path = Files.createTempDirectory("tracker-demo-");
      copy("demo.yaml", path.resolve("tracker.yaml"));
      for (String file : index()) {
        copy(file, path.resolve("recordings").resolve(file));
      }
      return new DemoFolder(path);
    } catch (IOException failed) {
      throw new InvalidInputException(
          "The demo cannot be unpacked: " + failed.getMessage(),
          "Make room in " + System.getProperty("java.io.tmpdir"),
          failed);
    }
  }

  /** The days, in order. */
  List<Pass> passes() {
    return List.of(
        new Pass(path.resolve("recordings/pass1"), Instant.parse("2026-11-17T06:00:00Z")),
        new Pass(path.resolve("recordings/pass2"), Instant.parse("2026-11-20T06:00:00Z")));
  }

  /** The configuration. */
  Path config() {
    return path.resolve("tracker.yaml");
  }

  private static List<String> index() throws IOException {
    try (InputStream index = resource("index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream content = resource(resource)) {
      Files.copy(content, target);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DemoFolder.class.getResourceAsStream("demo/" + name), name);
  }
}
