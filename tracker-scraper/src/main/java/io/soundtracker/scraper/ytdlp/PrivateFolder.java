package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that only this user can enter, deleted with all that is in it.
 *
 * @param path where it is
 */
record PrivateFolder(Path path) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

  /**
   * Creates one; the JDK makes temporary folders private where the system knows the notion.
   *
   * @throws IOException when it cannot
   */
  static PrivateFolder create() throws IOException {
    return new PrivateFolder(Files.createTempDirectory("soundtracker-"));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException failed) {
      LOG.debug("Temporary folder {} is left behind", path, failed);
    }
  }
}
