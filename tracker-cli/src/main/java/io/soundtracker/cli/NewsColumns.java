package io.soundtracker.cli;

import static java.util.stream.Collectors.joining;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.reports.rows.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of a piece of news. A row about a video says nothing of the sums of its
 * sound, and the other way round.
 */
final class NewsColumns {
  private static final List<Column<NewsRow>> SOUND =
      List.of(
          Column.text("soundKey", "Sound", row -> named(row, sound -> sound.key().value())),
          Column.text("title", "Title", row -> named(row, Sound::title)),
          Column.text("artist", "Artist", row -> named(row, Sound::artist)),
          Column.id("soundLink", "Sound link", NewsColumns::soundLink));

  private static final List<Column<NewsRow>> ABOUT_THE_VIDEO =
      List.of(
          Column.id("account", "Account", row -> video(row, each -> each.account().toString())),
          Column.id("videoId", "Video", row -> video(row, each -> each.video().id().value())),
          Column.id("link", "Link", row -> video(row, each -> each.link().toString())),
          Column.moment("uploadedAt", "Uploaded", row -> video(row, r -> r.video().uploadedAt())),
          Column.moment("firstSeenAt", "First seen", row -> video(row, VideoRow::firstSeenAt)));

  private static final Column<NewsRow> VIEWS =
      count("views", "Views", Metrics::views, SoundUsage::views);
  private static final Column<NewsRow> LIKES =
      count("likes", "Likes", Metrics::likes, SoundUsage::likes);
  private static final Column<NewsRow> COMMENTS =
      count("comments", "Comments", Metrics::comments, SoundUsage::comments);
  private static final Column<NewsRow> SHARES =
      count("shares", "Shares", Metrics::shares, SoundUsage::shares);
  private static final Column<NewsRow> SAVES =
      count("saves", "Saves", Metrics::saves, SoundUsage::saves);
  private static final List<Column<NewsRow>> COUNTS =
      List.of(VIEWS, LIKES, COMMENTS, SHARES, SAVES);

  private static final Column<NewsRow> USES =
      Column.volume("uses", "Uses", row -> sum(row, usage -> usage.uses()));
  private static final Column<NewsRow> ACCOUNTS =
      Column.volume("accounts", "Accounts", row -> sum(row, usage -> (long) usage.accounts()));
  private static final Column<NewsRow> ACCOUNTS_BEFORE =
      Column.volume("accountsBefore", "Accounts before", NewsColumns::accountsBefore);
  private static final Column<NewsRow> BY = Column.id("by", "By", NewsColumns::by);
  private static final Column<NewsRow> LAST_USED =
      Column.day("lastUsed", "Last use (UTC)", NewsColumns::lastUsed);
  private static final Column<NewsRow> NOT_FRESH =
      Column.id("notFresh", "Not read lately", NewsColumns::notFresh);

  /** Of a video. */
  static final List<Column<NewsRow>> VIDEO = joined(SOUND, ABOUT_THE_VIDEO, COUNTS);

  /** Of a sound used for the first time. */
  static final List<Column<NewsRow>> FIRST_USE = joined(SOUND, List.of(USES, ACCOUNTS, BY), COUNTS);

  /** Of a sound picked up by more accounts. */
  static final List<Column<NewsRow>> PICKED_UP =
      joined(SOUND, List.of(USES, ACCOUNTS, ACCOUNTS_BEFORE, BY), COUNTS);

  /** Of a sound gone quiet. */
  static final List<Column<NewsRow>> GONE_QUIET =
      joined(SOUND, List.of(USES, ACCOUNTS, BY, LAST_USED, NOT_FRESH), COUNTS);

  /** Of any piece of news, in one table. */
  static final List<Column<NewsRow>> ALL =
      joined(
          List.of(Column.text("kind", "Kind", NewsRow::kind)),
          SOUND,
          ABOUT_THE_VIDEO,
          COUNTS,
          List.of(USES, ACCOUNTS, ACCOUNTS_BEFORE, BY, LAST_USED, NOT_FRESH));

  private NewsColumns() {}

  @SafeVarargs
  private static List<Column<NewsRow>> joined(List<Column<NewsRow>>... parts) {
    List<Column<NewsRow>> all = new ArrayList<>();
    for (List<Column<NewsRow>> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }

  /** Of the video; of all videos of the sound when the row is about the sound. */
  private static Column<NewsRow> count(
      String key,
      String header,
      Function<Metrics, @Nullable Long> ofVideo,
      Function<SoundUsage, KnownSum> ofSound) {
    return Column.volume(
        key,
        header,
        row -> {
          if (row.video() != null) {
            return known(ofVideo.apply(row.video().video().metrics()));
          }
          return sum(
              row,
              usage -> {
                KnownSum sum = ofSound.apply(usage);
                return sum.known() == 0 ? null : (Long) sum.sum();
              });
        });
  }

  private static OptionalLong sum(NewsRow row, Function<SoundUsage, @Nullable Long> sum) {
    SoundUsage sound = row.sound();
    return row.video() != null || sound == null ? OptionalLong.empty() : known(sum.apply(sound));
  }

  private static OptionalLong known(@Nullable Long count) {
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static OptionalLong accountsBefore(NewsRow row) {
    Integer accounts = row.accountsBefore();
    return accounts == null ? OptionalLong.empty() : OptionalLong.of(accounts);
  }

  private static @Nullable String named(NewsRow row, Function<Sound, @Nullable String> part) {
    Sound sound = row.named();
    return sound == null ? null : part.apply(sound);
  }

  private static @Nullable String soundLink(NewsRow row) {
    MusicId clip = row.clip();
    Sound sound = row.named();
    return clip == null ? null : clip.link(sound == null ? "" : sound.title()).toString();
  }

  private static <T> @Nullable T video(NewsRow row, Function<VideoRow, T> part) {
    VideoRow video = row.video();
    return video == null ? null : part.apply(video);
  }

  private static @Nullable String by(NewsRow row) {
    return row.by().isEmpty()
        ? null
        : row.by().stream().map(use -> use.account().toString()).collect(joining(" "));
  }

  private static @Nullable LocalDate lastUsed(NewsRow row) {
    SoundUsage sound = row.sound();
    return row.video() != null || sound == null ? null : sound.lastUsed();
  }

  private static @Nullable String notFresh(NewsRow row) {
    return row.notFresh().isEmpty()
        ? null
        : row.notFresh().stream().map(each -> each.handle().toString()).collect(joining(" "));
  }
}
