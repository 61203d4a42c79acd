package io.soundtracker.scraper.ytdlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of UTF-8 text into lines without ever holding more than one line, nor a line that
 * is longer than allowed. For one thread.
 */
public final class OutputLines {
  /** Longest line kept, in bytes: a thousand times what yt-dlp prints for one video. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int next;
  private int end;
  private boolean tooLong;

  /** Splits a stream into lines of at most {@link #LONGEST} bytes. */
  public OutputLines(InputStream in) {
    this(in, LONGEST);
  }

  /**
   * Splits a stream into lines.
   *
   * @param longest the most bytes of a line to hold, ≥ 1
   */
  OutputLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Reads the next line.
   *
   * @return null at the end of the stream
   * @throws IOException when the stream fails; the lines before stand
   */
  public @Nullable OutputLine next() throws IOException {
    while (true) {
      if (next == end) {
        end = in.read(buffer, 0, BUFFER);
        next = 0;
        if (end < 0) {
          end = 0;
          return held.size() == 0 && !tooLong ? null : take(OutputLine.Kind.UNTERMINATED);
        }
      }
      int newline = next;
      while (newline < end && buffer[newline] != '\n') {
        newline++;
      }
      hold(newline - next);
      next = newline;
      if (newline < end) {
        next++;
        return take(OutputLine.Kind.COMPLETE);
      }
    }
  }

  private void hold(int length) {
    if (tooLong || held.size() + length > longest) {
      tooLong = true;
      held.reset();
    } else {
      held.write(buffer, next, length);
    }
  }

  private OutputLine take(OutputLine.Kind kind) {
    OutputLine line =
        tooLong
            ? new OutputLine(OutputLine.Kind.TOO_LONG, "")
            : new OutputLine(kind, withoutReturn(held.toString(StandardCharsets.UTF_8)));
    held.reset();
    tooLong = false;
    return line;
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
