package io.soundtracker.scraper.ytdlp;

import io.soundtracker.scraper.ytdlp.ProcessResult.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs yt-dlp, never through a shell, and hands on its lines while they come.
 *
 * <p>Both streams are drained. Its standard input is a pipe that nobody writes to and that closes
 * when this JVM ends in whatever way, by which the guard in our plugin knows. Safe for use by
 * several threads.
 */
final class YtDlpProcess {
  private final LiveProcesses live;
  private final LongSupplier nanoTime;

  /**
   * Runs processes that end with others.
   *
   * @param nanoTime by which limits are kept, usually {@link System#nanoTime()}
   */
  YtDlpProcess(LiveProcesses live, LongSupplier nanoTime) {
    this.live = live;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs a command until it ends, its reader has enough, a limit is reached or this thread is
   * interrupted. When this returns or throws, no process of the command is alive.
   *
   * @param command the program and its arguments
   * @param environment variables to add to our own
   * @param reader takes each line of standard output, in this thread, and says whether it wants
   *     more
   */
  ProcessResult run(
      List<String> command,
      Map<String, String> environment,
      ProcessLimits limits,
      Predicate<OutputLine> reader) {
    if (live.isClosed() || Thread.currentThread().isInterrupted()) {
      return new ProcessResult(Ending.INTERRUPTED, 0, List.of());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException failed) {
      return new ProcessResult(Ending.NOT_STARTED, 0, List.of(String.valueOf(failed.getMessage())));
    }
    return attend(process, limits, reader);
  }

  private ProcessResult attend(
      Process process, ProcessLimits limits, Predicate<OutputLine> reader) {
    ProcessTree tree = new ProcessTree(process);
    live.add(tree);
    ProcessOutput output = new ProcessOutput(process, nanoTime);
    boolean interrupted = false;
    Ending ending = Ending.INTERRUPTED;
    try {
      ending = follow(process, tree, output, limits, reader);
    } catch (InterruptedException wanted) {
      interrupted = true;
    } finally {
      if (tree.isAlive()) {
        tree.terminate();
        tree.awaitEnd(limits.grace());
      }
      output.close();
      live.remove(tree);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    int exitCode = exitCode(process);
    boolean ended = live.isClosed() && exitCode != 0;
    return new ProcessResult(ended ? Ending.INTERRUPTED : ending, exitCode, output.messages());
  }

  private Ending follow(
      Process process,
      ProcessTree tree,
      ProcessOutput output,
      ProcessLimits limits,
      Predicate<OutputLine> reader)
      throws InterruptedException {
    Watch watch = new Watch(limits, output, nanoTime);
    while (true) {
      OutputLine line = output.poll(watch.tick());
      if (line != null) {
        watch.heard();
        if (!reader.test(line)) {
          return Ending.ENOUGH;
        }
        watch.heard();
      } else if (output.isAtEnd() || watch.hasLingered(process)) {
        return exited(process, watch);
      } else if (live.isClosed()) {
        return Ending.INTERRUPTED;
      } else {
        tree.look();
      }
      Ending overdue = watch.overdue();
      if (overdue != null) {
        return overdue;
      }
    }
  }

  /** It closed its output; what is left for it to do is to end. */
  private static Ending exited(Process process, Watch watch) throws InterruptedException {
    while (!process.waitFor(watch.tick().toNanos(), TimeUnit.NANOSECONDS)) {
      Ending overdue = watch.overdue();
      if (overdue != null) {
        return overdue;
      }
    }
    return Ending.EXITED;
  }

  private static int exitCode(Process process) {
    return process.isAlive() ? 0 : process.exitValue();
  }

  /** Tells when enough is enough. */
  private static final class Watch {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final ProcessLimits limits;
    private final ProcessOutput output;
    private final LongSupplier nanoTime;
    private final long started;
    private long heard;
    private long gone;

    Watch(ProcessLimits limits, ProcessOutput output, LongSupplier nanoTime) {
      this.limits = limits;
      this.output = output;
      this.nanoTime = nanoTime;
      this.started = nanoTime.getAsLong();
      this.heard = started;
    }

    void heard() {
      heard = nanoTime.getAsLong();
    }

    /** How long to wait before looking at the clock again. */
    Duration tick() {
      long now = nanoTime.getAsLong();
      Duration rest = limits.total().minusNanos(now - started);
      Duration quiet = limits.silence().minusNanos(now - lastSign());
      Duration sooner = rest.compareTo(quiet) < 0 ? rest : quiet;
      Duration tick = sooner.compareTo(TICK) < 0 ? sooner : TICK;
      return tick.isNegative() ? Duration.ZERO : tick;
    }

    @Nullable Ending overdue() {
      long now = nanoTime.getAsLong();
      if (now - started >= limits.total().toNanos()) {
        return Ending.TIMED_OUT;
      }
      return now - lastSign() >= limits.silence().toNanos() ? Ending.STALLED : null;
    }

    /** Whether the process is gone for a while, and only its children hold its output open. */
    boolean hasLingered(Process process) {
      if (process.isAlive()) {
        return false;
      }
      if (gone == 0) {
        gone = System.nanoTime();
      }
      return System.nanoTime() - gone >= LINGER.toNanos();
    }

    private long lastSign() {
      long sign = output.lastSign();
      return sign - heard > 0 ? sign : heard;
    }
  }
}
