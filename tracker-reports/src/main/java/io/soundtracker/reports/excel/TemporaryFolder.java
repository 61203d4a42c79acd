package io.soundtracker.reports.excel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFileCreationStrategy;

/** A folder that only we can read, for what does not fit in memory; gone when it is closed. */
final class TemporaryFolder implements TempFileCreationStrategy, AutoCloseable {
  private final Path path;

  /** Makes one in the system's place for temporary files. */
  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("tracker-excel-");
  }

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(path, prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(path, prefix).toFile();
  }

  /** A file in it that does not exist yet. */
  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    List<Path> contents;
    try (Stream<Path> walk = Files.walk(path)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : contents) {
      Files.deleteIfExists(each);
    }
  }
}
