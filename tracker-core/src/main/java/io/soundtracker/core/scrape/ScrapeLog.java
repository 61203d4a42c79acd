package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session did about one account.
 *
 * @param session the session
 * @param account the account's present handle
 * @param readAt when the listing was read
 * @param status how it ended
 * @param outcome the class of the outcome, see {@link FetchOutcome#code()}; null in adopted rows
 * @param message what happened, null when all went well
 * @param found videos listed, ≥ 0
 * @param added videos not known before, ≥ 0
 * @param changed known videos of which something changed, ≥ 0
 * @param took how long it lasted, null when unknown
 * @param coverage what the listing speaks for
 */
public record ScrapeLog(
    SessionId session,
    AccountHandle account,
    Instant readAt,
    LogStatus status,
    @Nullable String outcome,
    @Nullable String message,
    int found,
    int added,
    int changed,
    @Nullable Duration took,
    Coverage coverage) {}
