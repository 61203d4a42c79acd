package io.soundtracker.scraper.ytdlp;

import java.util.regex.Pattern;

/**
 * Makes a line of yt-dlp's fit for logs and screens: one line, without addresses that carry
 * signatures, credentials, cookies or the user's folders, and not too long.
 */
final class SafeMessage {
  private static final int LONGEST = 240;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
  private static final Pattern LABEL = Pattern.compile("^(?:ERROR|WARNING): *(?:\\[[a-z:+]+] *)?");
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?:[;.] (?:please report|Log into|Use --cookies|See +https?:|Confirm you are)"
              + "| ?\\(caused by ).*");
  private static final Pattern CREDENTIALS = Pattern.compile("(://)[^/@\\s'\"]+@");
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?#'\"]*)[?#][^\\s'\")]*");
  private static final Pattern BARE_QUERY = Pattern.compile("(?<=[\\w/])\\?[\\w.%-]+=[^\\s'\")]*");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(session\\w*|sid_\\w+|\\w*token|\\w*cookies?|password|passwd|authorization)"
              + "(\\s*[=:]\\s*)[^\\s;,'\"]+");
  private static final Pattern HOME =
      Pattern.compile("(?:/home/|/Users/|[A-Za-z]:\\\\Users\\\\)[^/\\\\\\s'\"]+|/root(?=/)");

  private SafeMessage() {}

  static String of(String line) {
    String text = CleanText.of(COLOUR.matcher(line).replaceAll(""));
    text = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    text = LABEL.matcher(text).replaceFirst("");
    text = CREDENTIALS.matcher(text).replaceAll("$1");
    text = QUERY.matcher(text).replaceAll("$1");
    text = BARE_QUERY.matcher(text).replaceAll("");
    text = SECRET.matcher(text).replaceAll("$1$2***");
    text = withoutHome(text);
    text = ADVICE.matcher(text).replaceFirst("");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "...";
  }

  private static String withoutHome(String text) {
    String home = System.getProperty("user.home", "");
    String shorter = home.length() > 1 ? text.replace(home, "~") : text;
    return HOME.matcher(shorter).replaceAll("~");
  }
}
