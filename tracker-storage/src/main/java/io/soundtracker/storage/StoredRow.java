package io.soundtracker.storage;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code videos} as it was before a batch.
 *
 * @param id the row's number
 * @param account the account it is counted for
 * @param columns what a listing can change
 * @param missed how many listings that should have shown it did not
 * @param deleted whether it is known to be gone
 * @param lastChange when its newest history row was read, null when it has none
 * @param accountReadAt when a listing of its account last brought an answer
 */
record StoredRow(
    long id,
    long account,
    VideoColumns columns,
    int missed,
    boolean deleted,
    @Nullable String lastChange,
    @Nullable String accountReadAt) {

  /**
   * Whether a reading shows that the video is still there. One that is older than the account's
   * latest listing does not, since that one may have missed it.
   */
  boolean isThereBy(String readAt) {
    return accountReadAt == null || readAt.compareTo(accountReadAt) >= 0;
  }
}
