package io.soundtracker.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once for all processes instead of by each of them. The driver
 * falls back to its own way when it cannot load what it is shown.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /** Where the driver looks first. */
  private static final String PLACE = "org.sqlite.lib.path";

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private NativeLibrary() {}

  /**
   * Shows the driver a copy in a folder, made when it is missing. Whoever can write into the folder
   * can have this process run anything, so one that is not ours alone is left unused.
   */
  static synchronized void keepIn(Path folder) {
    if (System.getProperty(PLACE) != null) {
      return;
    }
    try {
      Path place = privateFolder(folder.toAbsolutePath()).resolve(version());
      Path library = place.resolve(LibraryLoaderUtil.getNativeLibName());
      if (!Files.exists(library)) {
        Files.createDirectories(place);
        unpack(library);
      }
      System.setProperty(PLACE, place.toString());
    } catch (IOException | UnsupportedOperationException failure) {
      LOG.debug("SQLite's library cannot be kept in {}", folder, failure);
    }
  }

  /** Another driver, machine or system has another library. */
  private static String version() {
    return String.join(
        "-",
        "sqlite",
        SQLiteJDBCLoader.getVersion(),
        System.getProperty("os.name").replace(' ', '-'),
        System.getProperty("os.arch"));
  }

  private static Path privateFolder(Path folder) throws IOException {
    FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(PRIVATE);
    Files.createDirectories(folder, mode);
    boolean ours =
        Files.getPosixFilePermissions(folder).equals(PRIVATE)
            && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    if (!ours) {
      throw new IOException(folder + " is open to others");
    }
    return folder;
  }

  /** It gets its name when it is whole, so that no process loads half of it. */
  private static void unpack(Path library) throws IOException {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    Path part = Files.createTempFile(library.getParent(), "unpacking", null);
    try (InputStream content = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new FileNotFoundException(resource);
      }
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
