package io.soundtracker.cli;

import io.soundtracker.analysis.Medians;
import io.soundtracker.analysis.SoundProfile;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.rows.Column;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a sound in a ranking. */
final class SoundColumns {
  private static final Column<SoundProfile> RANK =
      Column.count("rank", "#", sound -> sound.ranked().rank());
  private static final Column<SoundProfile> KEY =
      Column.<SoundProfile>text("soundKey", "Sound", sound -> sound.usage().key().value())
          .linkedTo(sound -> link(sound.usage()));
  private static final Column<SoundProfile> USES =
      Column.count("uses", "Uses", sound -> sound.usage().uses());
  private static final Column<SoundProfile> NEW =
      Column.count("newUses", "New", SoundProfile::newUses);
  private static final Column<SoundProfile> ACCOUNTS =
      Column.count("accounts", "Accounts", sound -> sound.usage().accounts());
  private static final Column<SoundProfile> VIEWS =
      Column.volume("views", "Views", sound -> sound.usage().views().total());
  private static final Column<SoundProfile> SHARE =
      Column.share("shareOfViews", "Share", SoundProfile::shareOfViews);
  private static final Column<SoundProfile> POOLED =
      Column.rate("pooledEngagement", "Engagement", sound -> sound.ranked().pooledEngagement());
  private static final Column<SoundProfile> LAST =
      Column.day("lastUsed", "Last (UTC)", sound -> sound.usage().lastUsed());

  private SoundColumns() {}

  /** As many as a normal terminal shows beside a name. */
  static List<Column<SoundProfile>> forPeople() {
    return List.of(RANK, KEY, USES, ACCOUNTS, VIEWS, SHARE, POOLED, LAST);
  }

  /** The same with new uses. */
  static List<Column<SoundProfile>> forPeopleWithNew() {
    return List.of(RANK, KEY, USES, NEW, ACCOUNTS, VIEWS, SHARE, POOLED, LAST);
  }

  /**
   * Everything.
   *
   * @param today the present UTC day
   */
  static List<Column<SoundProfile>> forPrograms(LocalDate today) {
    List<Column<SoundProfile>> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            RANK,
            KEY,
            Column.text("title", "Title", sound -> sound.usage().title()),
            Column.text("artist", "Artist", sound -> sound.usage().artist()),
            Column.flag("original", "Original", sound -> sound.usage().original()),
            Column.id("musicId", "Music id", sound -> id(sound.usage())),
            Column.id("link", "Link", sound -> text(link(sound.usage()))),
            USES,
            NEW,
            ACCOUNTS,
            VIEWS,
            SHARE));
    columns.addAll(typical("Views", SoundUsage::views, Medians::views));
    columns.addAll(counts("Likes", SoundUsage::likes, Medians::likes));
    columns.addAll(counts("Comments", SoundUsage::comments, Medians::comments));
    columns.addAll(counts("Shares", SoundUsage::shares, Medians::shares));
    columns.addAll(counts("Saves", SoundUsage::saves, Medians::saves));
    columns.addAll(
        List.of(
            POOLED,
            Column.rate("meanEngagement", "Mean", sound -> sound.ranked().meanEngagement()),
            Column.rate("medianEngagement", "Median", median(Medians::engagement)),
            Column.count("ratedUses", "Rated uses", sound -> sound.usage().rated().videos()),
            Column.day("firstUsed", "First use (UTC)", sound -> sound.usage().firstUsed()),
            Column.id("firstUser", "First user", sound -> first(sound).account().toString()),
            LAST,
            Column.count("daysSinceLastUse", "Days since", sound -> sound.daysSinceLastUse(today)),
            Column.list("topVideos", "Top videos", SoundColumns::topVideos)));
    return columns;
  }

  /** The page of a sound, null when no clip of it is known. */
  static @Nullable URI link(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.link(usage.title());
  }

  private static List<Column<SoundProfile>> counts(
      String name, Function<SoundUsage, KnownSum> sum, Function<Medians, @Nullable Double> median) {
    List<Column<SoundProfile>> columns = new ArrayList<>();
    columns.add(
        Column.volume(
            name.toLowerCase(Locale.ROOT), name, sound -> sum.apply(sound.usage()).total()));
    columns.addAll(typical(name, sum, median));
    return columns;
  }

  private static List<Column<SoundProfile>> typical(
      String name, Function<SoundUsage, KnownSum> sum, Function<Medians, @Nullable Double> median) {
    return List.of(
        Column.average("average" + name, "Average", sound -> sum.apply(sound.usage()).mean()),
        Column.average("median" + name, "Median", median(median)));
  }

  private static Function<SoundProfile, OptionalDouble> median(
      Function<Medians, @Nullable Double> median) {
    return sound -> {
      Double known = median.apply(sound.details().medians());
      return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    };
  }

  private static SoundPost first(SoundProfile sound) {
    return sound.details().first();
  }

  private static List<String> topVideos(SoundProfile sound) {
    return sound.details().top().stream().map(video -> video.link().toString()).toList();
  }

  private static @Nullable String id(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.value();
  }

  private static @Nullable String text(@Nullable URI link) {
    return link == null ? null : link.toString();
  }
}
