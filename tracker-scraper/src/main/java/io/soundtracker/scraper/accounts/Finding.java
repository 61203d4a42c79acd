package io.soundtracker.scraper.accounts;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a cell names.
 *
 * @param handle the account, null exactly when it names none
 * @param reason why it names none, safe to print; empty otherwise
 */
record Finding(Kind kind, @Nullable AccountHandle handle, String reason) {

  static Finding account(AccountHandle handle) {
    return new Finding(Kind.ACCOUNT, handle, "");
  }

  static Finding text(String reason) {
    return new Finding(Kind.TEXT, null, reason);
  }

  static Finding elsewhere(String reason) {
    return new Finding(Kind.ELSEWHERE, null, reason);
  }

  static Finding shortLink() {
    return new Finding(
        Kind.SHORT_LINK, null, "it is a short link; open it and copy the address it leads to");
  }

  AccountRow row(long line) {
    Verdict verdict =
        switch (kind) {
          case ACCOUNT -> Verdict.ACCEPTED;
          case SHORT_LINK -> Verdict.UNRESOLVED;
          case ELSEWHERE, TEXT -> Verdict.REJECTED;
        };
    return new AccountRow(line, verdict, handle, reason);
  }

  enum Kind {
    /** A profile. */
    ACCOUNT,
    /** An address that leads to one, which only TikTok knows. */
    SHORT_LINK,
    /** An address outside TikTok. */
    ELSEWHERE,
    /** Anything else. */
    TEXT
  }
}
