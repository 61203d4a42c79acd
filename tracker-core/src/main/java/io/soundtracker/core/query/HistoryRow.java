package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.VideoId;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a video changed. A reading that changed nothing has no row.
 *
 * @param account the account that posted the video
 * @param video the video
 * @param session the session that read it
 * @param readAt when
 * @param metrics its counts from then on
 * @param countsExact whether none of them is one that TikTok may have rounded; null when unknown
 */
public record HistoryRow(
    AccountHandle account,
    VideoId video,
    SessionId session,
    Instant readAt,
    Metrics metrics,
    @Nullable Boolean countsExact) {

  /** The engagement rate of then, see {@link Metrics#engagementRate}. */
  public OptionalDouble engagementRate() {
    return metrics.engagementRate();
  }

  /** The video's page on TikTok. */
  public URI link() {
    return account.videoUrl(video);
  }
}
