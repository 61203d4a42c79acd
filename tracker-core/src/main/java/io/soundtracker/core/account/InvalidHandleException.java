package io.soundtracker.core.account;

import io.soundtracker.core.InvalidInputException;

/** A text that names no TikTok profile, with the reason. */
public final class InvalidHandleException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  InvalidHandleException(String shown, String reason) {
    super(
        "Not a TikTok handle: \"" + shown + "\" (" + reason + ")",
        "Write @name, or the profile's address: https://www.tiktok.com/@name");
    this.reason = reason;
  }

  /** Why the text was refused, a clause without the text itself: safe to print anywhere. */
  public String reason() {
    return reason;
  }
}
