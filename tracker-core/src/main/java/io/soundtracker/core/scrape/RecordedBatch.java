package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import org.jspecify.annotations.Nullable;

/**
 * What recording a batch did.
 *
 * @param found videos in the batch, ≥ 0
 * @param added those that were not known before, ≥ 0
 * @param changed those known before of which something changed, ≥ 0
 * @param newHandle the handle the account has got by it, null when it kept its own
 */
public record RecordedBatch(int found, int added, int changed, @Nullable AccountHandle newHandle) {

  /** What recording did to an account that kept its handle. */
  public RecordedBatch(int found, int added, int changed) {
    this(found, added, changed, null);
  }

  /** The same, for an account that has got a handle by it. */
  public RecordedBatch withHandle(AccountHandle handle) {
    return new RecordedBatch(found, added, changed, handle);
  }
}
