package io.soundtracker.analysis;

import java.util.List;
import java.util.OptionalDouble;

/** The middle of a sorted list of numbers, or the mean of the two in the middle. */
final class Median {
  private Median() {}

  static OptionalDouble of(List<? extends Number> sorted) {
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    int middle = sorted.size() / 2;
    double upper = sorted.get(middle).doubleValue();
    // Adding halves, since the sum of two might not fit.
    return OptionalDouble.of(
        sorted.size() % 2 == 1 ? upper : sorted.get(middle - 1).doubleValue() / 2 + upper / 2);
  }
}
