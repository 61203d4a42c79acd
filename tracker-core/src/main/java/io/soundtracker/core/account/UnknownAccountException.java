package io.soundtracker.core.account;

import io.soundtracker.core.InvalidInputException;

/** A handle that no tracked account has or had. */
public final class UnknownAccountException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public UnknownAccountException(AccountHandle handle) {
    super(handle + " is not tracked", "Add it first: tracker accounts add " + handle);
  }
}
