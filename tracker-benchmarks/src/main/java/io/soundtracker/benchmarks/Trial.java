package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Sample;

/** Two ways of doing one thing, ready to be timed as often as wanted. */
public interface Trial extends AutoCloseable {

  /** Does it our way, once. */
  Sample ours();

  /** Does it the peer's way, once. */
  Sample peer();

  @Override
  default void close() {}
}
