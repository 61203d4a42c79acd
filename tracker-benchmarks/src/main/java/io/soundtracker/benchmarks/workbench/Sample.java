package io.soundtracker.benchmarks.workbench;

/**
 * One run, measured. What was not measured is {@link Double#NaN}.
 *
 * @param seconds what the benchmark is about: how long it took, or the percentile it names
 * @param cpuSeconds user and system time of the process and its children
 * @param megabytes the most memory that was resident
 * @param answer what came out, in a form that both sides give; empty where that cannot be compared
 */
public record Sample(double seconds, double cpuSeconds, double megabytes, String answer) {

  /** Of a run inside a process. */
  public static Sample of(double seconds, String answer) {
    return new Sample(seconds, Double.NaN, Double.NaN, answer);
  }

  /** The same with what came out. */
  public Sample answering(String what) {
    return new Sample(seconds, cpuSeconds, megabytes, what);
  }
}
