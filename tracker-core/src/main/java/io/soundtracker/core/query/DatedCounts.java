package io.soundtracker.core.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a video's history says of the counts whose growth is asked for. Null means unknown;
 * unknown is not zero.
 *
 * @param at when they were read
 * @param views as shown, ≥ 0
 * @param likes as shown, ≥ 0
 * @param thinned whether readings that changed something were removed between this one and the next
 *     that is left: then nothing tells how long it held
 */
public record DatedCounts(Instant at, @Nullable Long views, @Nullable Long likes, boolean thinned) {

  /** Counts that held until the next ones. */
  public DatedCounts(Instant at, @Nullable Long views, @Nullable Long likes) {
    this(at, views, likes, false);
  }
}
