package io.soundtracker.scraper;

import io.soundtracker.core.scrape.ScrapeSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run did.
 *
 * @param session the session as it was closed; null when nothing was due, or the run had to wait,
 *     so that there was none
 * @param accounts account by account, in the order they ended
 * @param abandoned how many sessions of dead processes were closed before it began
 * @param interrupted whether it was stopped before its end
 * @param postponed why nothing was tried although accounts are due, null when that was not so
 */
public record ScrapeReport(
    @Nullable ScrapeSession session,
    List<AccountResult> accounts,
    int abandoned,
    boolean interrupted,
    @Nullable Postponement postponed) {

  /** Copies the list. */
  public ScrapeReport {
    accounts = List.copyOf(accounts);
  }
}
