package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Drains both streams of a process, each in a thread of its own. Lines of standard output wait in a
 * short queue, so that a slow reader slows the process down instead of filling the memory.
 */
final class ProcessOutput implements AutoCloseable {
  private static final int WAITING_AT_MOST = 16;
  private static final Duration TO_END = Duration.ofSeconds(2);

  private final Process process;
  private final LongSupplier nanoTime;

  /** What came and was not taken yet; empty for the end. */
  private final BlockingQueue<Optional<OutputLine>> lines =
      new ArrayBlockingQueue<>(WAITING_AT_MOST);

  private final Messages messages = new Messages();
  private final Thread out;
  private final Thread err;
  private volatile long lastSign;
  private boolean atEnd;

  ProcessOutput(Process process, LongSupplier nanoTime) {
    this.process = process;
    this.nanoTime = nanoTime;
    this.lastSign = nanoTime.getAsLong();
    this.out = start("out", () -> drainOut(process.getInputStream()));
    this.err = start("err", () -> drainErr(process.getErrorStream()));
  }

  /**
   * Waits for a line.
   *
   * @return null when none came within the time, or none will come any more
   */
  @Nullable OutputLine poll(Duration within) throws InterruptedException {
    if (atEnd) {
      return null;
    }
    Optional<OutputLine> line = lines.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    if (line == null) {
      return null;
    }
    atEnd = line.isEmpty();
    return line.orElse(null);
  }

  /** Whether standard output was read to its end. */
  boolean isAtEnd() {
    return atEnd;
  }

  /**
   * When a line last came from either stream, in nanoseconds of the time that limits are kept by.
   */
  long lastSign() {
    return lastSign;
  }

  /** What came on standard error so far. */
  List<String> messages() {
    return messages.lines();
  }

  /** Ends both threads; the process has ended. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    interrupted |= !join(err);
    out.interrupt();
    closeQuietly(process.getInputStream());
    closeQuietly(process.getErrorStream());
    interrupted |= !join(out);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drainOut(InputStream stream) {
    try {
      try {
        OutputLines split = new OutputLines(stream);
        for (OutputLine line = split.next(); line != null; line = split.next()) {
          lastSign = nanoTime.getAsLong();
          lines.put(Optional.of(line));
        }
      } catch (IOException closed) {
        // The process was ended; what it had to say is said.
      }
      lines.put(Optional.empty());
    } catch (InterruptedException unwanted) {
      // Nobody reads any more.
    }
  }

  private void drainErr(InputStream stream) {
    try {
      OutputLines split = new OutputLines(stream);
      for (OutputLine line = split.next(); line != null; line = split.next()) {
        lastSign = nanoTime.getAsLong();
        messages.add(line.text());
      }
    } catch (IOException closed) {
      // As above.
    }
  }

  private Thread start(String stream, Runnable work) {
    Thread thread = new Thread(work, "yt-dlp-" + process.pid() + "-" + stream);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static boolean join(Thread thread) {
    try {
      thread.join(TO_END.toMillis());
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException failed) {
      // Nothing is lost: the process has ended.
    }
  }
}
