package io.soundtracker.reports;

import io.soundtracker.core.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A file that is written whole or not at all: beside its place first, under another name, and then
 * moved there. A file that was there keeps its permissions; a new one can be read by its owner
 * only, like the database. A link stays one, and what is no file, such as a pipe, is written to
 * directly. Its folder is made if need be.
 */
public final class OutputFile {
  private static final int BUFFER = 1 << 16;

  private final Path file;

  /**
   * Names one; nothing is written yet.
   *
   * @throws InvalidInputException when it is a folder
   */
  public OutputFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidInputException(file + " is a folder", "Name a file, such as one in it");
    }
    this.file = file.toAbsolutePath().normalize();
  }

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes it, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes it.
   *
   * @throws InvalidInputException when it is open in a spreadsheet program, or its folder is none
   * @throws OutputFileException when it cannot be written
   */
  public void write(Content content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeTo(Files.newOutputStream(file), content);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, content);
      }
    } catch (UncheckedIOException failure) {
      throw failed(Objects.requireNonNull(failure.getCause()));
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /**
   * Writes text, UTF-8.
   *
   * @param content writes to the writer that it is given, and need not flush it
   * @return what the content returns
   * @throws InvalidInputException like {@link #write}
   * @throws OutputFileException like {@link #write}
   */
  public <T> T writeText(Function<Writer, T> content) {
    List<T> results = new ArrayList<>(1);
    write(
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          results.add(content.apply(writer));
          writer.flush();
        });
    return results.get(0);
  }

  private static void writeTo(OutputStream target, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(target, BUFFER)) {
      content.writeTo(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    requireClosed(target);
    Path part = part(target);
    Thread tidying = new Thread(() -> discard(part));
    Runtime.getRuntime().addShutdownHook(tidying);
    try {
      keepPermissions(target, part);
      writeTo(Files.newOutputStream(part), content);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      discard(part);
      forget(tidying);
    }
  }

  /** A file that is open would be replaced without whoever looks at it noticing. */
  private static void requireClosed(Path target) {
    for (String lock :
        List.of(".~lock." + target.getFileName() + "#", "~$" + target.getFileName())) {
      if (Files.exists(target.resolveSibling(lock))) {
        throw new InvalidInputException(
            target + " is open in a spreadsheet program, which says so in " + lock,
            "Close it there, or write elsewhere");
      }
    }
  }

  private static Path part(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new InvalidInputException(target + " is no file", "Name one in a folder");
    }
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException notAFolder) {
      throw new InvalidInputException(
          notAFolder.getFile() + " is no folder, and cannot hold " + target.getFileName(),
          "Write elsewhere",
          notAFolder);
    }
    return Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      if (!Files.isWritable(from)) {
        throw new AccessDeniedException(from.toString());
      }
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      // Hidden, and named for what it is: nothing else takes it for a result.
      part.toFile().deleteOnExit();
    }
  }

  private static void forget(Thread tidying) {
    try {
      Runtime.getRuntime().removeShutdownHook(tidying);
    } catch (IllegalStateException endingAlready) {
      // Then it runs, and finds nothing.
      return;
    }
  }

  private OutputFileException failed(IOException failure) {
    return new OutputFileException(file, reason(failure), failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
