package io.soundtracker.reports.html.view;

import io.soundtracker.core.video.Metrics;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The known rates of the videos that were read, for their median. For one thread. */
final class RatesSeen {
  private static final int SOME = 16;

  private double[] rates = new double[SOME];
  private int size;

  void add(Metrics metrics) {
    OptionalDouble rate = metrics.engagementRate();
    if (rate.isEmpty()) {
      return;
    }
    if (size == rates.length) {
      rates = Arrays.copyOf(rates, size * 2);
    }
    rates[size++] = rate.getAsDouble();
  }

  /** The rate in the middle, or the mean of the two in the middle; empty when none is known. */
  OptionalDouble median() {
    if (size == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = Arrays.copyOf(rates, size);
    Arrays.sort(sorted);
    int middle = size / 2;
    return OptionalDouble.of(
        size % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2);
  }
}
