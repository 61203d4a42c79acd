package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.RecordedBatch;
import java.time.Duration;

/**
 * What a run did about one account.
 *
 * @param account whose listing it was
 * @param recorded what was stored
 * @param outcome how the listing ended
 * @param took how long it lasted
 * @param details what else is worth knowing
 */
public record AccountResult(
    AccountHandle account,
    RecordedBatch recorded,
    FetchOutcome outcome,
    Duration took,
    ListingDetails details) {}
