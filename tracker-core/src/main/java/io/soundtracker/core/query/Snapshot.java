package io.soundtracker.core.query;

import java.util.stream.Stream;

/**
 * The database as it is at one moment, whatever is written meanwhile. Streams read as they go and
 * must be closed, at the latest with the snapshot. For one thread.
 */
public interface Snapshot extends AutoCloseable {

  /** What the database holds as a whole. */
  NetworkTotals totals();

  /** Every sound in use, over all dates, in no particular order. */
  Stream<SoundUsage> soundUsage();

  @Override
  void close();

  /** Opens snapshots. Safe for use by several threads. */
  @FunctionalInterface
  interface Source {
    /** Opens one, to be closed by the caller. */
    Snapshot open();
  }
}
