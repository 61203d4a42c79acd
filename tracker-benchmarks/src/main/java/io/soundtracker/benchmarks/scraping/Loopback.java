package io.soundtracker.benchmarks.scraping;

import io.soundtracker.scraper.standin.Script;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInVideo;
import io.soundtracker.scraper.standin.TikTokStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Accounts of the stand-in for TikTok. It answers in this process, whose work is nobody's part in a
 * comparison.
 */
final class Loopback implements AutoCloseable {
  private static final int MOST_VIDEOS = 1000;
  private static final Duration BETWEEN_POSTS = Duration.ofHours(60);

  private final Instant newest = Instant.now().minus(Duration.ofHours(12));
  private final TikTokStandIn tiktok = TikTokStandIn.start();
  private final int accounts;
  private final int videos;
  private final Script script;

  /** Accounts that all show as many videos, one every two and a half days. */
  Loopback(int accounts, int videos, Script script) {
    this.accounts = accounts;
    this.videos = videos;
    this.script = script;
    forget();
  }

  List<String> handles() {
    return IntStream.range(0, accounts).mapToObj(account -> "@bench" + account).toList();
  }

  /** What yt-dlp needs to come here. */
  List<String> arguments() {
    return tiktok.arguments();
  }

  /** Begins anew: what was asked so far is remembered, and makes answers slower. */
  void forget() {
    tiktok.forget();
    for (int account = 0; account < accounts; account++) {
      tiktok.add(StandInAccount.named("bench" + account).with(videosOf(account)).playing(script));
    }
  }

  @Override
  public void close() {
    tiktok.close();
  }

  private List<StandInVideo> videosOf(int account) {
    return IntStream.range(0, videos)
        .mapToObj(
            age ->
                StandInVideo.number(
                    account * MOST_VIDEOS + videos - age,
                    newest.minus(BETWEEN_POSTS.multipliedBy(age))))
        .toList();
  }
}
