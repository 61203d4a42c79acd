package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.ScrapeSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param session the session as it was closed; null when there was nothing to record
 * @param files file by file, in their order; those after an interruption are not among them
 * @param added accounts that were not known, in the order they were met
 * @param interrupted whether it was stopped before its end
 */
public record ImportReport(
    @Nullable ScrapeSession session,
    List<ImportedFile> files,
    List<AccountHandle> added,
    boolean interrupted) {

  /** Copies the lists. */
  public ImportReport {
    files = List.copyOf(files);
    added = List.copyOf(added);
  }

  /** The files that were not read, or not to their end. */
  public List<ImportedFile> failed() {
    return files.stream().filter(file -> file.problem() != null).toList();
  }
}
