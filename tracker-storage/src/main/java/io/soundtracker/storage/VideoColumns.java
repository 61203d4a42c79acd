package io.soundtracker.storage;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a listing can change of a row in {@code videos}, as the columns hold it. Two equal ones mean
 * that nothing has to be written.
 */
record VideoColumns(
    String uploadDate,
    @Nullable String uploadedAt,
    @Nullable Long soundId,
    @Nullable String musicId,
    Metrics metrics,
    @Nullable String caption,
    @Nullable String hashtags,
    @Nullable Long duration,
    @Nullable Integer pinned,
    @Nullable Integer slideshow) {
  private static final String COMMA = ",";

  /** The columns of {@link #read}, in its order. */
  static final String SELECTED =
      """
      v.upload_date, v.uploaded_at, v.sound_id, v.music_id, v.views, v.likes, v.comments,
      v.shares, v.saves, v.caption, v.hashtags, v.duration, v.is_pinned, v.is_slideshow
      """;

  static VideoColumns of(Video video, @Nullable Long soundId) {
    MusicId musicId = video.musicId();
    Duration duration = video.duration();
    boolean noHashtags = video.caption() == null && video.hashtags().isEmpty();
    return new VideoColumns(
        video.uploadDate().toString(),
        Timestamps.text(video.uploadedAt()),
        soundId,
        musicId == null ? null : musicId.value(),
        video.metrics(),
        video.caption(),
        noHashtags ? null : String.join(COMMA, video.hashtags()),
        duration == null ? null : Long.valueOf(duration.toSeconds()),
        flag(video.pinned()),
        flag(video.slideshow()));
  }

  /** Reads the {@link #SELECTED} columns, which begin after some others. */
  static VideoColumns read(ResultSet row, int after) throws SQLException {
    return new VideoColumns(
        Cells.text(row, after + 1),
        Cells.textOrNull(row, after + 2),
        Cells.number(row, after + 3),
        Cells.textOrNull(row, after + 4),
        metrics(row, after + 5),
        Cells.textOrNull(row, after + 10),
        Cells.textOrNull(row, after + 11),
        Cells.number(row, after + 12),
        flag(Cells.number(row, after + 13)),
        flag(Cells.number(row, after + 14)));
  }

  /** The counts in five columns: views, likes, comments, shares, saves. */
  static Metrics metrics(ResultSet row, int first) throws SQLException {
    return new Metrics(
        Cells.number(row, first),
        Cells.number(row, first + 1),
        Cells.number(row, first + 2),
        Cells.number(row, first + 3),
        Cells.number(row, first + 4));
  }

  /** Yes, no, or null for unknown. */
  static @Nullable Boolean truth(ResultSet row, int column) throws SQLException {
    return truth(flag(Cells.number(row, column)));
  }

  static @Nullable Double rate(Metrics metrics) {
    return metrics.engagementRate().isPresent() ? metrics.engagementRate().getAsDouble() : null;
  }

  static @Nullable Integer exact(Metrics metrics) {
    return flag(metrics.countsExact().orElse(null));
  }

  /** What goes into the sums. */
  List<Object> sums() {
    return List.of(Optional.ofNullable(soundId), metrics, uploadDate);
  }

  /** The row as a video, without its sound. */
  Video video(VideoId id, Instant otherwiseUploadedAt) {
    return video(id, () -> otherwiseUploadedAt);
  }

  /** The same, where it is some work to find out when it was otherwise uploaded. */
  Video video(VideoId id, Supplier<Instant> otherwiseUploadedAt) {
    return new Video(
        id,
        uploadedAt == null ? otherwiseUploadedAt.get() : Timestamps.moment(uploadedAt),
        null,
        musicId == null ? null : new MusicId(musicId),
        metrics,
        caption,
        hashtags == null || hashtags.isEmpty() ? List.of() : List.of(hashtags.split(COMMA, -1)),
        duration == null ? null : Duration.ofSeconds(duration),
        truth(pinned),
        truth(slideshow));
  }

  private static @Nullable Integer flag(@Nullable Boolean value) {
    return value == null ? null : Integer.valueOf(value ? 1 : 0);
  }

  private static @Nullable Integer flag(@Nullable Long value) {
    return value == null ? null : Integer.valueOf(value.intValue());
  }

  private static @Nullable Boolean truth(@Nullable Integer value) {
    return value == null ? null : Boolean.valueOf(value != 0);
  }
}
