package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody should look at, since it cannot be listed as it is.
 *
 * @param account its present handle
 * @param reason the class of the last such outcome, see {@link FetchOutcome#code()}
 * @param message what happened then, null when nothing is known
 * @param since the first such failure since its last answer
 * @param attempts how many there were since, ≥ 1
 * @param nextTry when it is due again; in the past when it is due already
 */
public record Attention(
    AccountHandle account,
    String reason,
    @Nullable String message,
    Instant since,
    int attempts,
    Instant nextTry) {}
