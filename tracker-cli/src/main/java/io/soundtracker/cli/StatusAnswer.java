package io.soundtracker.cli;

import io.soundtracker.analysis.health.Machine;
import io.soundtracker.analysis.health.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that {@code tracker status} tells.
 *
 * @param status how collecting has gone
 * @param machine what it runs on
 * @param next which account is scraped next, null when none is
 */
record StatusAnswer(Status status, Machine machine, @Nullable NextDue next) {

  /** How long ago something was, which a wrong clock does not make negative. */
  Duration since(Instant moment) {
    Duration age = Duration.between(moment, status.at());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
