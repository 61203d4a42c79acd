package io.soundtracker.core.account;

import io.soundtracker.core.video.VideoId;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public name of a TikTok profile: 1 to 24 lower-case letters, digits, underscores and periods,
 * not ending with a period. Handles change; {@link ChannelId} does not.
 *
 * @param name the handle without its {@code @}
 */
public record AccountHandle(String name) implements Comparable<AccountHandle> {
  private static final int LONGEST = 24;
  private static final int SHOWN_AT_MOST = 60;
  private static final Pattern URL =
      Pattern.compile(
          "(?:https?://)?(?<host>[a-z0-9.-]+\\.[a-z]{2,})(?::\\d+)?(?<path>/[^?#]*)?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What would break a line, hide text, or turn the direction of what follows. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final String ASIDE = ".aside.";

  private static final Pattern EMAIL = Pattern.compile("[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+");

  /**
   * Checks a name that is already in its normal form.
   *
   * @throws InvalidHandleException when it is not
   */
  public AccountHandle {
    check(name, name);
  }

  /**
   * Reads a handle as people write it: {@code @name}, {@code name}, or the address of a profile or
   * of one of its videos, with or without scheme and query. Outer white space and letter case do
   * not matter.
   *
   * @throws InvalidHandleException when the text names no profile
   */
  public static AccountHandle of(String text) {
    String trimmed = text.strip();
    if (trimmed.indexOf('@') > 0 && EMAIL.matcher(trimmed).matches()) {
      throw refuse(trimmed, "it is an e-mail address");
    }
    String name = trimmed.toLowerCase(Locale.ROOT);
    if (name.contains("/")) {
      name = nameInUrl(trimmed);
    } else {
      name = beforeQuery(name);
    }
    if (name.startsWith("@")) {
      name = name.substring(1);
    }
    check(name, trimmed);
    return new AccountHandle(name);
  }

  /**
   * The name of an account whose handle another one has got, until it is listed by its channel and
   * shows its new one. A name that nobody is likely to have; whoever had it would be told apart by
   * the channel.
   *
   * @param number ≥ 0, usually the account's row
   * @throws InvalidHandleException when the number has more than 17 digits
   */
  public static AccountHandle aside(long number) {
    return new AccountHandle(ASIDE + number);
  }

  /** Whether it is no handle of TikTok's but one that {@link #aside} made. */
  public boolean isAside() {
    return name.startsWith(ASIDE);
  }

  /** The address of the profile page. */
  public URI profileUrl() {
    return URI.create(profile());
  }

  /**
   * The address of one of its videos. TikTok looks only at the number; an old handle leads there.
   */
  public URI videoUrl(VideoId video) {
    return URI.create(profile() + "/video/" + video);
  }

  private String profile() {
    return "https://www.tiktok.com/" + this;
  }

  /** The handle as it is stored and shown, with its {@code @}. */
  @Override
  public String toString() {
    return "@" + name;
  }

  @Override
  public int compareTo(AccountHandle other) {
    return name.compareTo(other.name);
  }

  private static String nameInUrl(String text) {
    if (text.startsWith("@") && text.indexOf('/') == text.length() - 1) {
      return text.substring(0, text.length() - 1).toLowerCase(Locale.ROOT);
    }
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      throw refuse(text, "it is neither a handle nor a web address");
    }
    String host = url.group("host").toLowerCase(Locale.ROOT);
    if (host.equals("vm.tiktok.com") || host.equals("vt.tiktok.com")) {
      throw refuse(text, "it is a short link; open it and copy the address it leads to");
    }
    if (!host.equals("tiktok.com") && !host.endsWith(".tiktok.com")) {
      throw refuse(text, "it is an address outside tiktok.com");
    }
    String path = url.group("path");
    if (path == null || !path.startsWith("/@")) {
      throw refuse(text, "the address is not a profile's");
    }
    String name = path.substring(1).toLowerCase(Locale.ROOT);
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  private static String beforeQuery(String text) {
    int end = text.indexOf('?');
    return end < 0 ? text : text.substring(0, end);
  }

  private static void check(String name, String shown) {
    if (name.isEmpty()) {
      throw refuse(shown, "it is empty");
    }
    if (!isAllowed(name)) {
      throw refuse(shown, "handles have only letters a-z, digits, underscores and periods");
    }
    if (name.endsWith(".")) {
      throw refuse(shown, "a handle does not end with a period");
    }
    if (name.length() > LONGEST) {
      throw refuse(shown, "it is longer than " + LONGEST + " characters");
    }
  }

  /** Without a regular expression, since every row of an answer has a handle. */
  private static boolean isAllowed(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static InvalidHandleException refuse(String text, String reason) {
    String oneLine = UNPRINTABLE.matcher(text).replaceAll(" ");
    if (oneLine.codePointCount(0, oneLine.length()) > SHOWN_AT_MOST) {
      oneLine = oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN_AT_MOST)) + "...";
    }
    return new InvalidHandleException(oneLine, reason);
  }
}
