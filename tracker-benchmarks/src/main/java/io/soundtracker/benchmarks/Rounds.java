package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times both sides of a benchmark in turn.
 *
 * @param number how many rounds count at least, ≥ 1
 * @param warmUp rounds that end before this has passed do not count; it goes on as long again
 * @param patience no round is begun that would end later than this after the first
 */
record Rounds(int number, Duration warmUp, Duration patience) {
  /** Characters on both sides of a difference. */
  private static final int EXCERPT = 40;

  /**
   * Runs both round by round; who begins alternates. The first round never counts, unless there is
   * no time for another one.
   *
   * @throws IllegalStateException when the two do not come to the same answer
   */
  Comparison of(Benchmark benchmark, Workbench workbench) {
    List<Sample> ours = new ArrayList<>();
    List<Sample> peer = new ArrayList<>();
    int first = 0;
    try (Trial trial = benchmark.prepare(workbench)) {
      long begun = System.nanoTime();
      long passed;
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
        passed = System.nanoTime() - begun;
        if (last == 0 || passed < warmUp.toNanos()) {
          first = ours.size();
        }
      } while ((ours.size() < first + number || passed < 2 * warmUp.toNanos())
          && isTimeForOneMore(passed, ours.size()));
    }
    first = Math.min(first, ours.size() - 1);
    return new Comparison(
        benchmark, ours.subList(first, ours.size()), peer.subList(first, peer.size()));
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
