package io.soundtracker.benchmarks;

import java.util.stream.DoubleStream;

/** The middle and the ends of some measurements. */
public record Spread(double median, double min, double max) {

  /** Of at least one value; of an even number of them the median is the mean of the middle two. */
  public static Spread of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int n = sorted.length;
    return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }
}
