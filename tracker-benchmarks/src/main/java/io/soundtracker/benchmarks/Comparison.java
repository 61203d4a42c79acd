package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rounds of a benchmark have shown.
 *
 * @param ours a sample of each round, in order
 * @param peer likewise
 */
public record Comparison(Benchmark benchmark, List<Sample> ours, List<Sample> peer) {

  /** Copies the lists. */
  public Comparison {
    ours = List.copyOf(ours);
    peer = List.copyOf(peer);
  }

  /** How many rounds there were. */
  public int rounds() {
    return ours.size();
  }

  /** Ours as a part of the peer's, round by round: what disturbs a round disturbs both. */
  public Spread ratio() {
    Limit.Measure measure = benchmark.limit().measure();
    return Spread.of(
        IntStream.range(0, ours.size())
            .mapToDouble(round -> measure.of(ours.get(round)) / measure.of(peer.get(round))));
  }

  /** Of what is compared. */
  public Spread oursMeasured() {
    return Spread.of(ours.stream().mapToDouble(benchmark.limit().measure()::of));
  }

  /** Of what is compared. */
  public Spread peerMeasured() {
    return Spread.of(peer.stream().mapToDouble(benchmark.limit().measure()::of));
  }

  /** The memory of ours. */
  public Spread oursMegabytes() {
    return Spread.of(ours.stream().mapToDouble(Sample::megabytes));
  }

  /** The memory of the peer's. */
  public Spread peerMegabytes() {
    return Spread.of(peer.stream().mapToDouble(Sample::megabytes));
  }
}
