package io.soundtracker.core.scrape;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.account.AccountHandle;

/** The listing of another channel was to be stored for an account. */
public final class ForeignChannelException extends TrackerException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ForeignChannelException(AccountHandle account) {
    super(
        "The listing of " + account + " is another channel's, so nothing of it was stored",
        "Find out the account's new handle and add that: tracker accounts add @name",
        null);
  }
}
