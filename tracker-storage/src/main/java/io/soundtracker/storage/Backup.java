package io.soundtracker.storage;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Copies a database as it is at one moment, while others may write. */
final class Backup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Backup() {}

  /**
   * Copies a database beside itself, under a name with the time.
   *
   * @return where the copy is
   */
  static Path beside(Connections connections, Clock clock) {
    Path database = connections.database().toAbsolutePath();
    String name = database.getFileName() + "." + STAMP.format(clock.instant()) + ".backup";
    Path target = database.resolveSibling(name);
    to(connections, target);
    return target;
  }

  /**
   * Copies a database. The copy gets its name only when it is whole.
   *
   * @throws InvalidInputException when the target exists
   * @throws StorageException when it cannot be written
   */
  static void to(Connections connections, Path target) {
    if (Files.exists(target)) {
      throw new InvalidInputException(
          "The backup " + target + " exists already", "Choose a name that is free");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      DatabaseFile.createNew(part);
      try {
        copy(connections, part);
        force(part);
        Files.move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      throw new StorageException(
          "The backup " + target + " cannot be written: " + DatabaseFile.reason(failure),
          "Check the folder and the space on its disk",
          failure);
    }
  }

  private static void copy(Connections connections, Path target) {
    try (Connection connection = connections.open();
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toAbsolutePath().toString());
      copy.execute();
    } catch (SQLException failure) {
      throw Failures.translate(connections.database(), failure);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
