package io.soundtracker.scraper.accounts;

import io.soundtracker.core.account.AccountHandle;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of an account list. It never carries text of the file other than the
 * handle of an account: passwords and e-mail addresses sit in the same files.
 *
 * @param line where its row starts in the file, 1 for the first line
 * @param verdict what became of it
 * @param handle the account, null exactly when the verdict names none
 * @param reason why, a clause that is safe to print anywhere; may be empty when accepted
 */
public record AccountRow(
    long line, Verdict verdict, @Nullable AccountHandle handle, String reason) {

  /** Checks that there is an account exactly when the verdict says so. */
  public AccountRow {
    if (line < 1) {
      throw new IllegalArgumentException("lines count from 1, not from " + line);
    }
    if (verdict.namesAccount() != (handle != null)) {
      throw new IllegalArgumentException(verdict + " with handle " + handle);
    }
  }

  AccountRow with(Verdict other, String why) {
    return new AccountRow(line, other, handle, why);
  }

  /** What can become of an entry. */
  public enum Verdict {
    /** It names an account that was not known. */
    ACCEPTED,
    /** It names an account that an earlier line has, or that is tracked already. */
    DUPLICATE,
    /** It names no TikTok account, or one cannot be sure which. */
    REJECTED,
    /** It may name an account, but only TikTok can say which. */
    UNRESOLVED;

    /** Whether a row of this verdict has a handle. */
    public boolean namesAccount() {
      return this == ACCEPTED || this == DUPLICATE;
    }
  }
}
