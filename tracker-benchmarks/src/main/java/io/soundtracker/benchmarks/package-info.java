/**
 * How fast the tracker is beside others that do the same work on the same data.
 *
 * <p>A {@link io.soundtracker.benchmarks.Benchmark} prepares a {@link
 * io.soundtracker.benchmarks.Trial}; its two sides are timed in turn, and what counts is the ratio.
 */
@NullMarked
package io.soundtracker.benchmarks;

import org.jspecify.annotations.NullMarked;
