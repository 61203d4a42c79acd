package io.soundtracker.reports;

import io.soundtracker.core.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file that is there whole or not at all: it is written under another name beside its place, and
 * moved there when it is done. Readable by its owner only, as what it was made from.
 */
public final class OutputFile {
  private static final int BUFFER = 1 << 16;
  private static final String ELSEWHERE = "Make room, or write elsewhere with --out";

  private final Path target;

  /** Names the place. */
  public OutputFile(Path target) {
    this.target = target.toAbsolutePath().normalize();
  }

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes it, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, in place of the one that may be there. Makes the folder if need be.
   *
   * @throws InvalidInputException when it cannot be there: the place is a folder, not writable, or
   *     open in a spreadsheet program
   * @throws ReportException when writing fails; what was there before is still there
   */
  public void write(Content content) {
    Path folder = folder();
    requireWritable();
    Path unfinished = unfinished(folder);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
        content.writeTo(out);
      }
      move(unfinished);
    } catch (IOException failed) {
      throw notWritten(failed);
    } catch (UncheckedIOException failed) {
      throw notWritten(failed.getCause());
    } finally {
      discard(unfinished);
    }
  }

  private Path folder() {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new InvalidInputException(target + " is a folder", "Name a file in it");
    }
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new InvalidInputException(
          "The folder " + folder + " cannot be made: " + reason(failed),
          "Choose another one with --out",
          failed);
    }
  }

  /** A file that is open would be replaced without whoever looks at it noticing. */
  private void requireWritable() {
    String name = String.valueOf(target.getFileName());
    for (String lock : List.of(".~lock." + name + "#", "~$" + name)) {
      if (Files.exists(target.resolveSibling(lock))) {
        throw new InvalidInputException(
            target + " is open in a spreadsheet program, which says so in " + lock,
            "Close it there, or write elsewhere with --out");
      }
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new InvalidInputException(
          target + " may not be written", "Allow it, or write elsewhere with --out");
    }
  }

  private Path unfinished(Path folder) {
    try {
      return Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
    } catch (AccessDeniedException denied) {
      throw new InvalidInputException(
          "The folder " + folder + " may not be written",
          "Allow it, or choose another one with --out",
          denied);
    } catch (IOException failed) {
      throw notWritten(failed);
    }
  }

  private void move(Path unfinished) throws IOException {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException left) {
      // It is in nobody's way, and what failed before is what matters.
    }
  }

  private ReportException notWritten(IOException failed) {
    return new ReportException(
        target + " could not be written: " + reason(failed), ELSEWHERE, failed);
  }

  /** The system's words, without the name of a file nobody asked for. */
  private static String reason(IOException failed) {
    String system =
        failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
    return system == null ? failed.getClass().getSimpleName() : system;
  }
}
