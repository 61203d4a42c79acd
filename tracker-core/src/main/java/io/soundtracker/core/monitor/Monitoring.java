package io.soundtracker.core.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Figures about collecting itself. Each answer is of the moment it is asked for. Safe for use by
 * several threads.
 */
public interface Monitoring {

  /** The listings read in a window. */
  ListingTally listings(Window window);

  /** The sessions that began in a window and have ended. */
  SessionTally sessions(Window window);

  /** When a session that read something last ended; empty when none ever did. */
  Optional<Instant> lastSessionEnd();

  /** All videos that are not known to be deleted. */
  VideoTally videos();

  /** Those of them that a listing first showed in a window. */
  VideoTally videosFirstSeen(Window window);

  /** The accounts that failed the last time they were tried: by since when, then by handle. */
  List<FailingAccount> failing();

  /** When the first of the active accounts was added; empty when no account is active. */
  Optional<Instant> trackedSince();
}
