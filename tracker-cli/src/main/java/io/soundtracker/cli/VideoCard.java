package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Everything about one video, for people, on a few lines. */
final class VideoCard {
  private static final int CAPTION_COLUMNS = 80;

  private final AccountHandle account;
  private final CellText texts;

  VideoCard(AccountHandle account, CellText texts) {
    this.account = account;
    this.texts = texts;
  }

  /**
   * The lines.
   *
   * @param number its place in the listing, from 1
   */
  List<String> lines(int number, Video video) {
    Metrics counts = video.metrics();
    OptionalDouble rate = counts.engagementRate();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%3d  %s (UTC), posted %s%s"
            .formatted(
                number,
                video.uploadDate(),
                texts.moment(video.uploadedAt()),
                Boolean.TRUE.equals(video.pinned()) ? ", pinned" : ""));
    lines.add(line("Views", count(counts.views()) + "  Likes " + count(counts.likes())));
    lines.add(
        line(
            "Comments",
            count(counts.comments())
                + "  Shares "
                + count(counts.shares())
                + "  Saves "
                + count(counts.saves())));
    lines.add(
        line(
            "Engagement", rate.isPresent() ? CellText.rate(rate.getAsDouble()) : CellText.UNKNOWN));
    lines.add(line("Sound", sound(video.sound())));
    String link = VideoColumns.soundLink(video);
    if (link != null) {
      lines.add(line("", link));
    }
    lines.add(line("Video", account.videoUrl(video.id()).toString()));
    lines.add(line("Caption", caption(video.caption())));
    return lines;
  }

  private static String line(String label, String text) {
    return "     %-10s  %s".formatted(label, text);
  }

  private static String count(@Nullable Long count) {
    if (count == null) {
      return CellText.UNKNOWN;
    }
    String whole = CellText.count(count);
    String brief = CellText.volume(count);
    return whole.equals(brief) ? whole : whole + " (" + brief + ")";
  }

  private static String sound(@Nullable Sound sound) {
    if (sound == null) {
      return "not identified";
    }
    String artist = sound.artist();
    return CellText.harmless(sound.title())
        + (artist == null ? ", artist not known" : ", by " + CellText.harmless(artist));
  }

  private static String caption(@Nullable String caption) {
    if (caption == null) {
      return CellText.UNKNOWN;
    }
    return caption.isBlank() ? "(none)" : CellText.beginning(caption, CAPTION_COLUMNS);
  }
}
