package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.scrape.ListingRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the arguments of a listing.
 *
 * <p>Never {@code --no-warnings}: the warnings hold the only cause of some failures. Never {@code
 * --ignore-errors}, which hides how a listing ended.
 */
final class YtDlpArguments {
  private static final String SOCKET_TIMEOUT_SECONDS = "15";
  private static final int MILLI_DIGITS = 3;

  private final YtDlpConfig config;

  YtDlpArguments(YtDlpConfig config) {
    this.config = config;
  }

  /** What to list: the profile page, or the channel, which survives a change of handle. */
  static String address(ListingRequest request) {
    return request.channel() == null
        ? request.account().profileUrl().toString()
        : "tiktokuser:" + request.channel();
  }

  /**
   * The arguments of one listing, without the command itself.
   *
   * @param plugins the folder of our plugin, null to leave plugins alone
   * @param cookies the listing's own copy of the cookies, which yt-dlp rewrites; null for none
   * @param limit the most videos to list, null for no limit
   * @param address what to list
   */
  List<String> listing(
      @Nullable Path plugins, @Nullable Path cookies, @Nullable Integer limit, String address) {
    List<String> arguments = new ArrayList<>(undisturbed(plugins));
    arguments.addAll(List.of("--no-cache-dir", "--flat-playlist", "--lazy-playlist"));
    arguments.addAll(List.of("--print-json", "--socket-timeout", SOCKET_TIMEOUT_SECONDS));
    if (!config.sleepRequests().isZero()) {
      arguments.addAll(List.of("--sleep-requests", seconds(config.sleepRequests())));
    }
    if (limit != null) {
      arguments.addAll(List.of("--playlist-end", limit.toString()));
    }
    if (config.proxy() != null) {
      arguments.addAll(List.of("--proxy", config.proxy()));
    }
    if (cookies != null) {
      arguments.addAll(List.of("--cookies", cookies.toString()));
    }
    arguments.addAll(config.extraArgs());
    arguments.addAll(List.of("--", address));
    return arguments;
  }

  /**
   * What keeps a run free of the user's own settings, and from answering for anything but TikTok
   * profiles; it also makes yt-dlp start three times as fast.
   */
  static List<String> undisturbed(@Nullable Path plugins) {
    List<String> arguments = new ArrayList<>(List.of("--ignore-config", "--no-update"));
    if (plugins != null) {
      arguments.addAll(List.of("--no-plugin-dirs", "--plugin-dirs", plugins.toString()));
    }
    arguments.addAll(List.of("--ies", "tiktok:user"));
    return arguments;
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), MILLI_DIGITS)
        .stripTrailingZeros()
        .toPlainString();
  }
}
