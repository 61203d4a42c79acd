package io.soundtracker.cli;

import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.TikTokStandIn;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real yt-dlp against the stand-in, with a mark by which its processes are found. */
final class RealTikTok implements AutoCloseable {
  private final String mark = "X-Mark:" + UUID.randomUUID();
  private final TikTokStandIn tiktok = TikTokStandIn.start();

  void shows(StandInAccount account) {
    tiktok.add(account);
  }

  /** How many pages of a profile were asked for. */
  long pages(String handle) {
    return tiktok.asked(handle).size();
  }

  /** A configuration that leads here, fast and impatient. */
  String config(List<String> accounts) {
    return """
        accounts: [%s]
        ytdlp: {extraArgs: [%s], sleepRequests: 0s}
        scrape: {retries: 0}
        """
        .formatted(
            quoted(accounts.stream()),
            quoted(Stream.concat(tiktok.arguments().stream(), Stream.of("--add-headers", mark))));
  }

  /** How many processes of yt-dlp are alive. One that has ended has no command line any more. */
  long listings() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(mark))
        .count();
  }

  @Override
  public void close() {
    tiktok.close();
  }

  private static String quoted(Stream<String> texts) {
    return texts.map(text -> '"' + text + '"').collect(Collectors.joining(", "));
  }
}
