package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.RecordedBatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What importing one file did.
 *
 * @param file the file
 * @param accounts whose videos it has
 * @param recorded what was stored; {@code found} counts a video again when it returns in another
 *     part of the file
 * @param quarantined how many lines were no videos, or not of the account they claim, ≥ 0
 * @param quarantine the first of them, with their numbers in the file
 * @param problem why it was not read, or not to its end; null when all went well
 */
public record ImportedFile(
    Path file,
    Set<AccountHandle> accounts,
    RecordedBatch recorded,
    int quarantined,
    List<QuarantinedLine> quarantine,
    @Nullable String problem) {

  /** Copies the collections. */
  public ImportedFile {
    accounts = Set.copyOf(accounts);
    quarantine = List.copyOf(quarantine);
  }
}
