package io.soundtracker.core.video;

import java.time.Instant;
import java.util.Optional;

/**
 * TikTok's number of a video.
 *
 * @param value 1 to 20 digits that fit 64 bits; a text, since it does not fit a spreadsheet's
 *     number
 */
public record VideoId(String value) implements Comparable<VideoId> {
  private static final int MOST_DIGITS = 20;
  private static final int CLOCK_SHIFT = 32;

  /** TikTok's predecessors opened in 2014; an id that claims to be older carries no time. */
  private static final Instant FIRST_PLAUSIBLE = Instant.parse("2014-01-01T00:00:00Z");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public VideoId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a video id");
    }
  }

  /** Whether a text has the form of a video id. */
  public static boolean isValid(String text) {
    if (text.length() > MOST_DIGITS || !isNumber(text)) {
      return false;
    }
    try {
      Long.parseUnsignedLong(text);
      return true;
    } catch (NumberFormatException tooLarge) {
      return false;
    }
  }

  /** Without a regular expression, since every row of an answer has an id. */
  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * When the video was made: the upper 32 bits of the number are Unix seconds.
   *
   * @return empty when those bits are no plausible time
   */
  public Optional<Instant> createdAt() {
    Instant time = Instant.ofEpochSecond(Long.parseUnsignedLong(value) >>> CLOCK_SHIFT);
    return time.isBefore(FIRST_PLAUSIBLE) ? Optional.empty() : Optional.of(time);
  }

  @Override
  public int compareTo(VideoId other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(value), Long.parseUnsignedLong(other.value));
  }

  @Override
  public String toString() {
    return value;
  }
}
