package io.soundtracker.reports.export;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.reports.rows.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a video. */
final class VideoExport {
  private VideoExport() {}

  static List<Column<VideoRow>> columns(NetworkCoverage coverage) {
    List<Column<VideoRow>> columns =
        new ArrayList<>(
            List.of(
                Column.id("videoId", "Video", row -> row.video().id().toString()),
                Column.id("account", "Account", row -> row.account().toString()),
                Column.flag("target", "Target", VideoRow::target),
                Column.id("link", "Link", row -> row.link().toString()),
                Column.day("uploadDate", "Upload date (UTC)", row -> row.video().uploadDate()),
                Column.moment("uploadedAt", "Posted", row -> row.video().uploadedAt()),
                Column.moment("firstSeenAt", "First seen", VideoRow::firstSeenAt)));
    columns.addAll(Counts.of(row -> row.video().metrics()));
    columns.add(
        Column.rate("engagement", "Engagement", row -> row.video().metrics().engagementRate()));
    columns.add(
        Column.maybe(
            "countsExact",
            "Counts exact",
            row -> row.video().metrics().countsExact().orElse(null)));
    columns.addAll(sound());
    columns.addAll(
        List.of(
            Column.text("caption", "Caption", row -> row.video().caption()),
            Column.list("hashtags", "Hashtags", row -> row.video().hashtags()),
            Column.duration("seconds", "Length", row -> row.video().duration()),
            Column.maybe("pinned", "Pinned", row -> row.video().pinned()),
            Column.maybe("slideshow", "Slideshow", row -> row.video().slideshow())));
    columns.addAll(new KnownAccounts(coverage).inBrief(VideoRow::account));
    return List.copyOf(columns);
  }

  private static List<Column<VideoRow>> sound() {
    return List.of(
        Column.text("soundKey", "Sound", of(sound -> sound.key().value())),
        Column.text("title", "Title", of(Sound::title)),
        Column.text("artist", "Artist", of(Sound::artist)),
        Column.maybe("original", "Original", of(Sound::original)),
        Column.id("musicId", "Music id", VideoExport::musicId),
        Column.id("soundLink", "Sound link", VideoExport::soundLink));
  }

  private static <V> Function<VideoRow, @Nullable V> of(Function<Sound, @Nullable V> property) {
    return row -> {
      Sound sound = row.video().sound();
      return sound == null ? null : property.apply(sound);
    };
  }

  private static @Nullable String musicId(VideoRow row) {
    MusicId id = row.video().musicId();
    return id == null ? null : id.value();
  }

  private static @Nullable String soundLink(VideoRow row) {
    MusicId id = row.video().musicId();
    Sound sound = row.video().sound();
    return id == null ? null : id.link(sound == null ? "" : sound.title()).toString();
  }
}
