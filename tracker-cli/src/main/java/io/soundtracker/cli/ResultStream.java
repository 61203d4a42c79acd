package io.soundtracker.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Standard output that does not keep its failures to itself, as {@link java.io.PrintWriter} would:
 * a full disk must not look like success, and when the reader has gone nobody needs the rest.
 */
final class ResultStream extends FilterOutputStream {

  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }

  /** Results could not be written. */
  static final class LostOutputException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    LostOutputException(IOException cause) {
      super(cause);
      this.reason = String.valueOf(cause.getMessage());
    }

    /** Whether whoever read them has simply had enough, as {@code head} does. */
    boolean readerHasGone() {
      return reason().contains("Broken pipe") || reason().contains("pipe is being closed");
    }

    /** What the system said. */
    String reason() {
      return reason;
    }
  }
}
