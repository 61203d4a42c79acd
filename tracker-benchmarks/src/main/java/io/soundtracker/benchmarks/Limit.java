package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;
import java.util.function.ToDoubleFunction;

/**
 * How ours should compare with the peer's.
 *
 * @param measure what is compared
 * @param must the most that ours may be of the peer's; infinite when there is no such limit
 * @param goal what we would like it to be
 */
public record Limit(Measure measure, double must, double goal) {

  /** A comparison for information. */
  public static final Limit NONE =
      new Limit(Measure.TIME, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** What of a sample is compared. */
  public enum Measure {
    /** Time that passed. */
    TIME(Sample::seconds),
    /** Work of the processors. */
    CPU(Sample::cpuSeconds),
    /** Memory. */
    MEMORY(Sample::megabytes);

    @SuppressWarnings("ImmutableEnumChecker") // A method reference is.
    private final ToDoubleFunction<Sample> value;

    Measure(ToDoubleFunction<Sample> value) {
      this.value = value;
    }

    double of(Sample sample) {
      return value.applyAsDouble(sample);
    }
  }

  /** Limits on time. */
  public static Limit time(double must, double goal) {
    return new Limit(Measure.TIME, must, goal);
  }
}
