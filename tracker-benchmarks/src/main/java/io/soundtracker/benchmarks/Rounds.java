package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times both sides of a benchmark in turn. */
final class Rounds {
  /** Characters on both sides of a difference. */
  private static final int EXCERPT = 40;

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
