package io.soundtracker.core.monitor;

import io.soundtracker.core.account.AccountHandle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active account that could not be read the last time it was tried.
 *
 * @param account its present handle
 * @param since when it failed for the first time after it was last read
 * @param attempts how often it has failed since then, ≥ 1
 * @param outcome the class of the last failure; null in adopted rows
 * @param message what happened then; null in rows that do not say
 */
public record FailingAccount(
    AccountHandle account,
    Instant since,
    long attempts,
    @Nullable String outcome,
    @Nullable String message) {}
