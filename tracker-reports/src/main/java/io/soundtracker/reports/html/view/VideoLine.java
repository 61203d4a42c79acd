package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video in a table.
 *
 * @param account whose it is
 * @param day the UTC day of its upload
 * @param caption how its caption begins; null when it has none, or it is not known
 * @param sound what it plays; null when unidentified
 * @param counts views, likes, comments and shares
 * @param badge its engagement rate
 * @param link its page on TikTok
 */
public record VideoLine(
    String account,
    String day,
    @Nullable String caption,
    @Nullable String sound,
    List<Figure> counts,
    Badge badge,
    String link) {
  private static final int CAPTION = 80;

  /** Copies the list. */
  public VideoLine {
    counts = List.copyOf(counts);
  }

  static VideoLine of(VideoRow row, EngagementLevels levels) {
    Metrics metrics = row.video().metrics();
    Sound sound = row.video().sound();
    return new VideoLine(
        row.account().toString(),
        row.video().uploadDate().toString(),
        DisplayText.beginningOrNull(row.video().caption(), CAPTION),
        sound == null ? null : DisplayText.beginning(sound.key().value(), CAPTION),
        List.of(
            Figure.shown(metrics.views()),
            Figure.shown(metrics.likes()),
            Figure.shown(metrics.comments()),
            Figure.shown(metrics.shares())),
        Badge.of(metrics.engagementRate(), levels),
        row.link().toString());
  }
}
