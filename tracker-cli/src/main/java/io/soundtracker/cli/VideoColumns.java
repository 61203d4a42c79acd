package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.reports.rows.Column;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell programs of a video. */
final class VideoColumns {
  private VideoColumns() {}

  /** The columns for videos of one account. */
  static List<Column<Video>> of(AccountHandle account) {
    return List.of(
        Column.id("videoId", "Video", video -> video.id().toString()),
        Column.id("account", "Account", video -> account.toString()),
        Column.day("uploadDate", "Upload date (UTC)", Video::uploadDate),
        Column.moment("uploadedAt", "Posted", Video::uploadedAt),
        count("views", "Views", Metrics::views),
        count("likes", "Likes", Metrics::likes),
        count("comments", "Comments", Metrics::comments),
        count("shares", "Shares", Metrics::shares),
        count("saves", "Saves", Metrics::saves),
        Column.rate("engagement", "Engagement", video -> video.metrics().engagementRate()),
        Column.text("soundKey", "Sound", sound(sound -> sound.key().value())),
        Column.text("title", "Title", sound(Sound::title)),
        Column.text("artist", "Artist", sound(Sound::artist)),
        Column.id("musicId", "Music id", VideoColumns::musicId),
        Column.id("soundLink", "Sound link", VideoColumns::soundLink),
        Column.id("link", "Link", video -> account.videoUrl(video.id()).toString()),
        Column.duration("seconds", "Length", Video::duration),
        Column.text("caption", "Caption", Video::caption));
  }

  /** The page of the clip that a video plays, null when the listing did not name it. */
  static @Nullable String soundLink(Video video) {
    MusicId id = video.musicId();
    Sound sound = video.sound();
    return id == null ? null : id.link(sound == null ? "" : sound.title()).toString();
  }

  private static @Nullable String musicId(Video video) {
    return video.musicId() == null ? null : video.musicId().value();
  }

  private static Column<Video> count(
      String key, String header, Function<Metrics, @Nullable Long> count) {
    return Column.volume(
        key,
        header,
        video -> {
          Long known = count.apply(video.metrics());
          return known == null ? OptionalLong.empty() : OptionalLong.of(known);
        });
  }

  private static Function<Video, @Nullable String> sound(
      Function<Sound, @Nullable String> property) {
    return video -> video.sound() == null ? null : property.apply(video.sound());
  }
}
