package io.soundtracker.core.scrape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What collecting has come to so far, for those who decide how to go on. */
public interface ScrapeHistory {

  /** How it has gone with every active account, by handle. */
  List<AccountStanding> standings();

  /** What the listings that began after a moment cost, oldest first; imports cost nothing. */
  List<SpentRequests> requestsSince(Instant moment);

  /**
   * The blocks that no session has followed which read anything without being blocked; empty when
   * there is none.
   */
  Optional<Block> block();
}
