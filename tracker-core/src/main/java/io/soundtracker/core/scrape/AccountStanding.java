package io.soundtracker.core.scrape;

import io.soundtracker.core.account.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How collecting from an account has gone, as far as it matters for the next attempt.
 *
 * @param account the account
 * @param retryAskedAt when somebody last asked to try it again at once, null when never
 * @param failures what was tried since the last answer, oldest first
 */
public record AccountStanding(
    Account account, @Nullable Instant retryAskedAt, List<FailedAttempt> failures) {

  /** Copies the list. */
  public AccountStanding {
    failures = List.copyOf(failures);
  }

  /** Those of its failures that speak against the account itself. */
  public List<FailedAttempt> permanentFailures() {
    return failures.stream().filter(FailedAttempt::permanent).toList();
  }
}
