package io.soundtracker.daemon.notify;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.scraper.ScrapeReport;
import java.util.List;

/**
 * An account that a session could not read.
 *
 * @param account which one
 * @param reason why, one line
 */
public record FailedAccount(AccountHandle account, String reason) {

  /** Those of a run, in the order they ended. */
  public static List<FailedAccount> of(ScrapeReport report) {
    return report.accounts().stream()
        .filter(each -> each.outcome().status() == LogStatus.FAILED)
        .map(each -> new FailedAccount(each.account(), each.outcome().message()))
        .toList();
  }
}
