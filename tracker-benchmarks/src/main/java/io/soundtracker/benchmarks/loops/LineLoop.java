package io.soundtracker.benchmarks.loops;

import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.network.Recording;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.scraper.ytdlp.InfoDictReader;
import io.soundtracker.scraper.ytdlp.RejectedLineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A line of yt-dlp's becomes a video. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LineLoop {
  private final InfoDictReader reader = InfoDictReader.of(Clock.systemUTC());
  private List<String> lines = List.of();
  private int next;

  /** Begins anew. */
  public LineLoop() {}

  /** Writes some lines and reads them. */
  @Setup
  public void write() throws IOException {
    Path file = Files.createTempFile("lines", ".jsonl");
    Recording.write(Network.of(1_000), file);
    lines = Files.readAllLines(file);
    Files.delete(file);
  }

  /** Reads the next one. */
  @Benchmark
  public ListingEntry read() throws RejectedLineException {
    next = (next + 1) % lines.size();
    return reader.read(lines.get(next), null);
  }
}
