package io.soundtracker.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The log of a program that runs for months: all that happens, with the time; and the same in a
 * file that is private and starts anew when it has grown large.
 */
final class DaemonLog {
  private static final FileSize LARGE = new FileSize(10 * FileSize.MB_COEFFICIENT);
  private static final int EARLIER_FILES = 5;

  private DaemonLog() {}

  /**
   * Logs so from now on.
   *
   * @param zone of the times
   * @param file beside the console, null for none
   * @throws InvalidInputException when the file cannot be written
   */
  static void start(GlobalOptions options, PrintWriter err, ZoneId zone, @Nullable Path file) {
    String line = "%d{\"yyyy-MM-dd HH:mm:ss.SSS z\", " + zone + "} %-5level %msg%n%ex";
    LoggerContext context = Logging.to(err, line);
    Level level = options.isVerbose() ? Level.DEBUG : Level.INFO;
    context.getLogger("io.soundtracker").setLevel(options.isQuiet() ? Level.WARN : level);
    if (file != null) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context, line, file));
    }
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, String line, Path file) {
    try {
      PrivateFileAppender.create(file);
    } catch (IOException failure) {
      throw new InvalidInputException(
          "The log " + file + " cannot be written: " + failure,
          "Correct daemon.log in the configuration, or the permissions of its folder",
          failure);
    }
    PrivateFileAppender appender = new PrivateFileAppender();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(Logging.encoder(context, line));
    FixedWindowRollingPolicy naming = new FixedWindowRollingPolicy();
    naming.setContext(context);
    naming.setParent(appender);
    naming.setFileNamePattern(file + ".%i");
    naming.setMaxIndex(EARLIER_FILES);
    naming.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LARGE);
    size.start();
    appender.setRollingPolicy(naming);
    appender.setTriggeringPolicy(size);
    appender.start();
    return appender;
  }

  /** Every new file is its owner's alone from the first byte. */
  private static final class PrivateFileAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
      create(Path.of(name));
      super.openFile(name);
    }

    static void create(Path file) throws IOException {
      if (Files.exists(file)) {
        if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
          throw new IOException("it is no file that can be written");
        }
        return;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] mode =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Files.createFile(file, mode);
    }
  }
}
