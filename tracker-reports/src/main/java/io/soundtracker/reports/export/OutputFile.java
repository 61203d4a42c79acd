package io.soundtracker.reports.export;

import io.soundtracker.core.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.function.Function;

/**
 * A file that is written whole or not at all: beside its place first, under another name, and then
 * moved there. UTF-8. A file that was there keeps its permissions; a new one gets what the process
 * gives every file. A link stays one, and what is no file, such as a pipe, is written to directly.
 */
public final class OutputFile {
  private final Path file;

  /**
   * Names one; nothing is written yet.
   *
   * @throws InvalidInputException when it is a folder, or in none
   */
  public OutputFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidInputException(
          file + " is a folder", "Name a file, for example " + file.resolve("export.csv"));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "There is no folder " + folder + " for " + file.getFileName(),
          "Create the folder, or name another one");
    }
    this.file = file.toAbsolutePath();
  }

  /**
   * Writes it.
   *
   * @param content writes to the writer that it is given, and need not flush it
   * @return what the content returns
   * @throws OutputFileException when it cannot be written
   */
  public <T> T write(Function<Writer, T> content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          return write(out, content);
        }
      }
      return replace(Files.exists(file) ? file.toRealPath() : file, content);
    } catch (UncheckedIOException failure) {
      throw failed(failure.getCause());
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private static <T> T replace(Path target, Function<Writer, T> content) throws IOException {
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Files.deleteIfExists(part);
    Thread tidying = new Thread(() -> discard(part));
    Runtime.getRuntime().addShutdownHook(tidying);
    try {
      T result;
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        keepPermissions(target, part);
        result = write(Channels.newOutputStream(channel), content);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      discard(part);
      forget(tidying);
    }
  }

  private static <T> T write(OutputStream out, Function<Writer, T> content) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    T result = content.apply(writer);
    writer.flush();
    return result;
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      // Hidden, and named for what it is: the next export of this name takes nothing from it.
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
