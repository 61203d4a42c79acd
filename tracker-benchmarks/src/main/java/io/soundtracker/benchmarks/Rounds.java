package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times both sides of a benchmark in turn. */
final class Rounds {
  /** Characters on both sides of a difference. */
  private static final int EXCERPT = 40;

  private final int number;
  private final Duration patience;

  /**
   * Creates them.
   *
   * @param number how many, ≥ 1
   * @param patience no round is begun that would end later than this after the first
   */
  Rounds(int number, Duration patience) {
    this.number = number;
    this.patience = patience;
  }

  /**
   * Runs both once to warm up, then round by round; who begins alternates. When there is no time
   * for another round, the first one counts.
   *
   * @throws IllegalStateException when the two do not come to the same answer
   */
  Comparison of(Benchmark benchmark, Workbench workbench) {
    List<Sample> ours = new ArrayList<>();
    List<Sample> peer = new ArrayList<>();
    try (Trial trial = benchmark.prepare(workbench)) {
      long begun = System.nanoTime();
      do {
        if (ours.size() % 2 == 0) {
          ours.add(trial.ours());
          peer.add(trial.peer());
        } else {
          peer.add(trial.peer());
          ours.add(trial.ours());
        }
        int last = ours.size() - 1;
        requireSame(benchmark, ours.get(last), peer.get(last));
      } while (ours.size() <= number && isTimeForOneMore(System.nanoTime() - begun, ours.size()));
    }
    int warmUp = ours.size() == 1 ? 0 : 1;
    return new Comparison(
        benchmark, ours.subList(warmUp, ours.size()), peer.subList(warmUp, peer.size()));
  }

  private boolean isTimeForOneMore(long nanos, int rounds) {
    return nanos + nanos / rounds <= patience.toNanos();
  }

  private static void requireSame(Benchmark benchmark, Sample ours, Sample peer) {
    int place = Arrays.mismatch(ours.answer().toCharArray(), peer.answer().toCharArray());
    if (place >= 0) {
      throw new IllegalStateException(
          "%s: at character %d we say \"%s\", the peer says \"%s\""
              .formatted(
                  benchmark.name(),
                  place,
                  excerpt(ours.answer(), place),
                  excerpt(peer.answer(), place)));
    }
  }

  private static String excerpt(String answer, int place) {
    return answer.substring(
        Math.max(0, place - EXCERPT), Math.min(answer.length(), place + EXCERPT));
  }
}
