package io.soundtracker.scraper.recorded;

import io.soundtracker.core.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens a recorded file, plain or gzipped (told by its first bytes, not by its name). */
final class RecordedStream {
  private static final int BUFFER = 64 * 1024;
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private RecordedStream() {}

  static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw unreadable(file, "it is a directory", null);
    }
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      in.mark(3);
      byte[] start = in.readNBytes(3);
      in.reset();
      if (starts(start, GZIP_1, GZIP_2)) {
        return new GZIPInputStream(in, BUFFER);
      }
      if (starts(start, 0xff, 0xfe) || starts(start, 0xfe, 0xff)) {
        throw unreadable(
            file, "it is UTF-16 text, as some Windows shells write; save it as UTF-8", null);
      }
      if (starts(start, 0xef, 0xbb, 0xbf)) {
        in.skipNBytes(start.length);
      }
      return in;
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  static InvalidInputException unreadable(Path file, String why, @Nullable Throwable cause) {
    return new InvalidInputException(
        "Cannot read " + file + ": " + why,
        "Check the path, and that you may read the file",
        cause);
  }

  static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(failed.getMessage());
  }

  private static boolean starts(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int at = 0; at < expected.length; at++) {
      if ((bytes[at] & 0xff) != expected[at]) {
        return false;
      }
    }
    return true;
  }
}
