package io.soundtracker.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a database. They are private to their owner from the first byte: SQLite gives its
 * {@code -wal} and {@code -shm} the mode of the database.
 */
final class DatabaseFile {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** The "file format write version" of the header. */
  private static final int JOURNAL_BYTE = 18;

  private static final int WAL = 2;
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private DatabaseFile() {}

  /** Creates an empty private file; one that is there stays as it is. */
  static void createIfMissing(Path file) {
    try {
      createFolderOf(file);
      createNew(file);
    } catch (FileAlreadyExistsException present) {
      // What it is gets looked at next.
    } catch (IOException failure) {
      throw notCreated(file, reason(failure), failure);
    }
  }

  /** Creates the folder of a database when it is missing. */
  static void createFolderIfMissing(Path file) {
    try {
      createFolderOf(file);
    } catch (IOException failure) {
      throw notCreated(file, reason(failure), failure);
    }
  }

  /** Deletes what is only in the way. */
  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.info("{} cannot be deleted: {}", file, reason(failure));
    }
  }

  private static void createFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (FileAlreadyExistsException noFolder) {
      throw notCreated(file, noFolder.getMessage() + " is no folder", noFolder);
    }
  }

  private static StorageException notCreated(Path file, String why, IOException failure) {
    return new StorageException(
        "The database " + file + " cannot be created: " + why,
        "Check the folder, or choose another file with --db",
        failure);
  }

  /** Creates an empty private file. */
  static void createNew(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    Files.createFile(file, attributes);
  }

  /** The size of a database, with what waits beside it to be written into it. */
  static long size(Path database) {
    Path wal = database.resolveSibling(database.getFileName() + "-wal");
    try {
      return Files.size(database) + (Files.exists(wal) ? Files.size(wal) : 0);
    } catch (IOException failure) {
      throw new StorageException(
          "The size of " + database + " cannot be read: " + reason(failure),
          "Check the file's permissions",
          failure);
    }
  }

  /** Waits until what was written to a file is on the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the names in a file's folder are on the disk, where a folder can be asked to. */
  static void forceFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      LOG.debug("{} cannot be forced to the disk: {}", folder, reason(notHere));
    }
  }

  /** Takes a file away from everybody but its owner, as far as we may. */
  static void makePrivate(Path file) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PRIVATE);
      }
    } catch (IOException notOurs) {
      LOG.info("{} keeps its permissions: {}", file, reason(notOurs));
    }
  }

  /**
   * Checks, without SQLite and without changing anything, that a file can be a database.
   *
   * @throws StorageException when it is a folder, cannot be read or written, or holds anything else
   */
  static void requireUsable(Path file) {
    requireReplaceable(file);
    requireContents(file);
  }

  /**
   * Checks in the same way that a file can be read as a database.
   *
   * @throws StorageException when it is a folder, cannot be read, or holds anything else
   */
  static void requireReadable(Path file) {
    requireReadableFile(file);
    requireContents(file);
  }

  /**
   * Checks in the same way that a file can be written to, whatever it holds.
   *
   * @throws StorageException when it is a folder, or cannot be read or written
   */
  static void requireReplaceable(Path file) {
    requireReadableFile(file);
    if (!Files.isWritable(file)) {
      throw new StorageException(
          "The database " + file + " cannot be written: it is read-only",
          "Make the file writable, or choose another with --db");
    }
  }

  private static void requireReadableFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new StorageException(
          file + " is a folder, not a database",
          "Name a file, for example " + file + "/tracker.db");
    }
    if (!Files.isReadable(file)) {
      throw new StorageException(
          "The database " + file + " cannot be read", "Check its permissions and owner");
    }
  }

  private static void requireContents(Path file) {
    if (!isEmptyOrDatabase(file)) {
      throw new StorageException(
          file + " is not a tracker database", "Choose another file with --db");
    }
  }

  /**
   * How a database keeps transactions whole: {@code wal} or {@code rollback}. SQLite itself does
   * not tell when it may not write beside the file.
   */
  static String journalMode(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(JOURNAL_BYTE + 1);
      return start.length > JOURNAL_BYTE && start[JOURNAL_BYTE] == WAL ? "wal" : "rollback";
    }
  }

  /** Why an operation on a file failed, for people. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : " " + message);
  }

  private static boolean isEmptyOrDatabase(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MAGIC.length);
      return start.length == 0 || Arrays.equals(start, MAGIC);
    } catch (IOException failure) {
      throw new StorageException(
          "The database " + file + " cannot be read: " + reason(failure),
          "Check its permissions and the disk",
          failure);
    }
  }
}
