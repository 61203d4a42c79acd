package io.soundtracker.core.scrape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a listing speaks for: every video uploaded at or after {@code listedBackTo} was shown, or is
 * not there.
 *
 * @param complete whether the listing went as far as it was meant to
 * @param listedBackTo the oldest moment covered; {@link Instant#EPOCH} for the whole profile, null
 *     when nothing was read
 */
public record Coverage(boolean complete, @Nullable Instant listedBackTo) {

  /** A listing that read nothing. */
  public static final Coverage NONE = new Coverage(false, null);

  /** A listing of the whole profile. */
  public static final Coverage WHOLE_PROFILE = new Coverage(true, Instant.EPOCH);
}
