package io.soundtracker.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (Files.isDirectory(file)) {
      throw new StorageException(
          file + " is a folder, not a database",
          "Name a file, for example " + file + "/tracker.db");
    }
    if (!Files.isReadable(file)) {
      throw new StorageException(
          "The database " + file + " cannot be read", "Check its permissions and owner");
    }
    if (!Files.isWritable(file)) {
      throw new StorageException(
          "The database " + file + " cannot be written: it is read-only",
          "Make the file writable, or choose another with --db");
    }
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
