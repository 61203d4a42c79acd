package io.soundtracker.cli;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.rows.Column;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a ranked sound. */
final class SoundColumns {
  private static final Column<RankedSound> RANK = Column.count("rank", "#", RankedSound::rank);
  private static final Column<RankedSound> KEY =
      Column.text("soundKey", "Sound", sound -> sound.usage().key().value());
  private static final Column<RankedSound> USES =
      Column.count("uses", "Uses", sound -> sound.usage().uses());
  private static final Column<RankedSound> ACCOUNTS =
      Column.count("accounts", "Accounts", sound -> sound.usage().accounts());
  private static final Column<RankedSound> VIEWS =
      Column.volume("views", "Views", RankedSound::views);
  private static final Column<RankedSound> POOLED =
      Column.rate("pooledEngagement", "Engagement", RankedSound::pooledEngagement);
  private static final Column<RankedSound> MEAN =
      Column.rate("meanEngagement", "Mean", RankedSound::meanEngagement);
  private static final Column<RankedSound> FIRST =
      Column.day("firstUsed", "First use (UTC)", sound -> sound.usage().firstUsed());
  private static final Column<RankedSound> LAST =
      Column.day("lastUsed", "Last use (UTC)", sound -> sound.usage().lastUsed());

  static final List<Column<RankedSound>> FOR_PEOPLE =
      List.of(RANK, KEY, USES, ACCOUNTS, VIEWS, POOLED, MEAN, LAST);

  static final List<Column<RankedSound>> FOR_PROGRAMS =
      List.of(
          RANK,
          KEY,
          Column.text("title", "Title", sound -> sound.usage().title()),
          Column.text("artist", "Artist", sound -> sound.usage().artist()),
          Column.flag("original", "Original", sound -> sound.usage().original()),
          Column.id("musicId", "Music id", sound -> id(sound.usage())),
          Column.id("link", "Link", sound -> link(sound.usage())),
          USES,
          ACCOUNTS,
          VIEWS,
          sum("likes", "Likes", SoundUsage::likes),
          sum("comments", "Comments", SoundUsage::comments),
          sum("shares", "Shares", SoundUsage::shares),
          sum("saves", "Saves", SoundUsage::saves),
          POOLED,
          MEAN,
          Column.count("ratedUses", "Rated uses", sound -> sound.usage().rated().videos()),
          FIRST,
          LAST);

  private SoundColumns() {}

  private static Column<RankedSound> sum(
      String key, String header, Function<SoundUsage, KnownSum> sum) {
    return Column.volume(key, header, sound -> known(sum.apply(sound.usage())));
  }

  private static OptionalLong known(KnownSum sum) {
    return sum.known() == 0 ? OptionalLong.empty() : OptionalLong.of(sum.sum());
  }

  private static @Nullable String id(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.value();
  }

  private static @Nullable String link(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.link(usage.title()).toString();
  }
}
