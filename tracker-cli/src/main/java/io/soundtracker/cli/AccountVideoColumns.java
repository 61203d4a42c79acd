package io.soundtracker.cli;

import io.soundtracker.analysis.SoundProfile;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.reports.rows.Column;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of the sounds and videos that stand out in an account. */
final class AccountVideoColumns {
  static final List<Column<VideoRow>> FOR_PEOPLE =
      List.of(
          Column.day("uploadDate", "Date (UTC)", row -> row.video().uploadDate()),
          count("views", "Views", Metrics::views),
          count("likes", "Likes", Metrics::likes),
          Column.rate("engagement", "Engagement", row -> row.video().metrics().engagementRate()),
          Column.text("soundKey", "Sound", AccountVideoColumns::sound),
          Column.id("link", "Link", row -> row.link().toString()));

  static final List<Column<SoundProfile>> SOUNDS =
      List.of(
          Column.count("uses", "Uses", sound -> sound.usage().uses()),
          Column.volume("views", "Views", sound -> sound.usage().views().total()),
          Column.rate("pooledEngagement", "Engagement", sound -> sound.ranked().pooledEngagement()),
          Column.day("lastUsed", "Last (UTC)", sound -> sound.usage().lastUsed()),
          Column.text("soundKey", "Sound", sound -> sound.usage().key().value()),
          Column.id("link", "Link", AccountVideoColumns::link));

  static final List<Column<VideoRow>> FOR_PROGRAMS = forPrograms();

  private AccountVideoColumns() {}

  private static List<Column<VideoRow>> forPrograms() {
    List<Column<VideoRow>> columns =
        new ArrayList<>(
            List.of(
                Column.id("videoId", "Video", row -> row.video().id().toString()),
                Column.moment("uploadedAt", "Posted", row -> row.video().uploadedAt())));
    columns.addAll(FOR_PEOPLE.subList(0, 3));
    columns.addAll(
        List.of(
            count("comments", "Comments", Metrics::comments),
            count("shares", "Shares", Metrics::shares),
            count("saves", "Saves", Metrics::saves)));
    columns.addAll(FOR_PEOPLE.subList(3, FOR_PEOPLE.size()));
    return List.copyOf(columns);
  }

  private static @Nullable String sound(VideoRow row) {
    Sound sound = row.video().sound();
    return sound == null ? null : sound.key().value();
  }

  private static @Nullable String link(SoundProfile sound) {
    URI link = SoundColumns.link(sound.usage());
    return link == null ? null : link.toString();
  }

  private static Column<VideoRow> count(
      String key, String header, Function<Metrics, @Nullable Long> count) {
    return Column.volume(
        key,
        header,
        row -> {
          Long known = count.apply(row.video().metrics());
          return known == null ? OptionalLong.empty() : OptionalLong.of(known);
        });
  }
}
