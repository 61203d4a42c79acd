package io.soundtracker.cli.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How yt-dlp is called.
 *
 * @param command the program: a name to be found on the PATH, or an absolute path; null to look for
 *     {@code yt-dlp}
 * @param proxy the address of a proxy, possibly with credentials; null for none
 * @param cookies a cookie file in Netscape format; null for none
 * @param sleepRequests the pause between two requests, ≥ 0
 * @param timeout the longest one account may take, &gt; 0
 * @param extraArgs passed on as they are
 */
public record YtDlpSettings(
    @Nullable String command,
    @Nullable String proxy,
    @Nullable Path cookies,
    Duration sleepRequests,
    Duration timeout,
    List<String> extraArgs) {

  /** Copies the list. */
  public YtDlpSettings {
    extraArgs = List.copyOf(extraArgs);
  }

  static YtDlpSettings read(Section section) {
    return new YtDlpSettings(
        section.find("command", Types.PROGRAM),
        section.find("proxy", Types.PROXY),
        section.find("cookies", Types.PATH),
        section.get("sleepRequests", Types.DURATION, Duration.ofSeconds(1)),
        section.get("timeout", Types.POSITIVE_DURATION, Duration.ofMinutes(10)),
        section.list("extraArgs", Types.ARGUMENT));
  }
}
