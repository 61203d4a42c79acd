package io.soundtracker.scraper.ytdlp;

import java.util.regex.Pattern;

/**
 * What yt-dlp's messages can mean, the most telling first: where several apply, the first wins.
 *
 * <p>The texts are those of yt-dlp 2023 to 2026, over either of its two ways to send requests. No
 * pattern can match inside a handle, which yt-dlp repeats in its messages.
 */
enum Complaint {
  /** The program or its settings are at fault; every listing would fail alike. */
  TOOL(
      "no such option: |has been marked as broken|^ERROR: No suitable extractor|"
          + "^ERROR: Unsupported URL|Impersonate target \".*\" is not available|"
          + "failed to load cookies|Netscape format cookies|Invalid plugin directory|"
          + "option requires .* argument|^\\S*: error: "),
  /** The user pressed Ctrl-C. */
  INTERRUPTED("^ERROR: Interrupted by user"),
  /** There is no such profile page. */
  NOT_FOUND("Unable to download user webpage: HTTP Error 404"),
  /** TikTok refuses. */
  REFUSED("HTTP Error (?:401|403|429)\\b"),
  /** TikTok fails, or answers what nobody expects. */
  SERVER_ERROR("HTTP Error \\d{3}\\b"),
  /** TikTok was not reached, or not heard to the end. */
  NETWORK(
      "timed out|[Cc]onnection (?:refused|reset|aborted|broken)|Connection to .* failed|"
          + "Name or service not known|nodename nor servname|NameResolutionError|"
          + "name resolution|getaddrinfo failed|No address associated|"
          + "[Uu]nable to connect to proxy|Tunnel connection failed|ProxyError|"
          + "CERTIFICATE_VERIFY_FAILED|SSLError|\\[SSL|EOF occurred in violation|"
          + "Remote end closed connection|RemoteDisconnected|"
          + "Network is unreachable|No route to host|Host is down|"
          + "IncompleteRead|bytes read, \\d+ more expected|Error reading response|"
          + "\\[Errno -\\d+]|\\[WinError 100\\d\\d]|<urlopen error"),
  /** An answer without content, which TikTok gives to those who ask too much. */
  EMPTY_ANSWER("Failed to parse JSON.*Expecting value.*\\(char 0\\)"),
  /** An answer that is no JSON. */
  UNREADABLE_ANSWER("Failed to parse JSON|keeps sending the same page"),
  /** The account, or all that it shows, is private. */
  PRIVATE("account is private|likely either private or all of their videos"),
  /** There is nothing to list. */
  NO_VIDEOS("does not have any videos posted"),
  /** The profile page says nothing about its channel. */
  NO_CHANNEL("Unable to extract secondary user ID");

  private final Pattern pattern;

  Complaint(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  boolean isIn(String line) {
    return pattern.matcher(line).find();
  }
}
