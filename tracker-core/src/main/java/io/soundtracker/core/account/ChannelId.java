package io.soundtracker.core.account;

import java.util.regex.Pattern;

/**
 * TikTok's stable identity of a profile (its {@code secUid}, yt-dlp's {@code channel_id}). It
 * survives a change of handle.
 *
 * @param value letters, digits, underscores and hyphens, at most 200
 */
public record ChannelId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public ChannelId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a channel id");
    }
  }

  /** Whether a text has the form of a channel id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
