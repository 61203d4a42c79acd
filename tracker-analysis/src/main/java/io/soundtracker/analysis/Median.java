package io.soundtracker.analysis;

import java.util.List;
import java.util.OptionalDouble;

/** The middle of a sorted list of numbers, or the mean of the two in the middle. */
final class Median {
  private Median() {}

  static OptionalDouble of(List<? extends Number> sorted) {
    return of(sorted.stream().mapToDouble(Number::doubleValue).toArray());
  }

  static OptionalDouble of(double[] sorted) {
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    int middle = sorted.length / 2;
    double upper = sorted[middle];
    // Adding halves, since the sum of two might not fit.
    return OptionalDouble.of(sorted.length % 2 == 1 ? upper : sorted[middle - 1] / 2 + upper / 2);
  }
}
