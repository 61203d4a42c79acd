package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.RecordedBatch;
import java.time.Duration;

/**
 * What a run did about one account.
 *
 * @param account whose listing it was, under the handle it had when the run began
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
    ListingDetails details) {

  /** The same, under the handle that the run knows the account by. */
  AccountResult under(AccountHandle handle) {
    return new AccountResult(handle, recorded, outcome, took, details);
  }
}
