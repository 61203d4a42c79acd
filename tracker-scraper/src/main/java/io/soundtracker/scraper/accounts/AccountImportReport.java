package io.soundtracker.scraper.accounts;

import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import of accounts did, or would do.
 *
 * @param file the file
 * @param rows every entry of it, in its order
 */
public record AccountImportReport(Path file, List<AccountRow> rows) {

  /** Copies the rows. */
  public AccountImportReport {
    rows = List.copyOf(rows);
  }

  /** How many entries have a verdict, ≥ 0. */
  public long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** Whether every entry names an account. */
  public boolean isClean() {
    return rows.stream().allMatch(row -> row.verdict().namesAccount());
  }
}
