package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;

/** Times both sides of a benchmark in turn. */
final class Rounds {
  private final int number;

  Rounds(int number) {
    this.number = number;
  }

  /**
   * Runs both once to warm up, then round by round; who begins alternates.
   *
   * @throws IllegalStateException when the two do not come to the same answer
   */
  Comparison of(Benchmark benchmark, Workbench workbench) {
    List<Sample> ours = new ArrayList<>();
    List<Sample> peer = new ArrayList<>();
    try (Trial trial = benchmark.prepare(workbench)) {
      requireSame(benchmark, trial.ours(), trial.peer());
      for (int round = 0; round < number; round++) {
        if (round % 2 == 0) {
          ours.add(trial.ours());
          peer.add(trial.peer());
        } else {
          peer.add(trial.peer());
          ours.add(trial.ours());
        }
        requireSame(benchmark, ours.get(round), peer.get(round));
      }
    }
    return new Comparison(benchmark, ours, peer);
  }

  private static void requireSame(Benchmark benchmark, Sample ours, Sample peer) {
    if (!ours.answer().equals(peer.answer())) {
      throw new IllegalStateException(
          benchmark.name() + ": we say " + ours.answer() + ", the peer says " + peer.answer());
    }
  }
}
