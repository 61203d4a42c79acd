package io.soundtracker.reports.export;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.rows.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a sound. */
final class SoundExport {
  private SoundExport() {}

  static List<Column<SoundUsage>> columns(NetworkCoverage coverage) {
    List<Column<SoundUsage>> columns =
        new ArrayList<>(
            List.of(
                Column.text("soundKey", "Sound", usage -> usage.key().value()),
                Column.text("title", "Title", SoundUsage::title),
                Column.text("artist", "Artist", SoundUsage::artist),
                Column.flag("original", "Original", SoundUsage::original),
                Column.id("musicId", "Music id", SoundExport::musicId),
                Column.id("link", "Link", SoundExport::link),
                Column.count("uses", "Uses", SoundUsage::uses),
                Column.count("accounts", "Accounts", SoundUsage::accounts)));
    columns.addAll(Counts.sum("views", "Views", SoundUsage::views));
    columns.addAll(Counts.sum("likes", "Likes", SoundUsage::likes));
    columns.addAll(Counts.sum("comments", "Comments", SoundUsage::comments));
    columns.addAll(Counts.sum("shares", "Shares", SoundUsage::shares));
    columns.addAll(Counts.sum("saves", "Saves", SoundUsage::saves));
    columns.addAll(Counts.rated("ratedUses", SoundUsage::rated));
    columns.add(Column.day("firstUsed", "First use (UTC)", SoundUsage::firstUsed));
    columns.add(Column.day("lastUsed", "Last use (UTC)", SoundUsage::lastUsed));
    columns.addAll(new KnownAccounts(coverage).together());
    return List.copyOf(columns);
  }

  private static @Nullable String musicId(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.value();
  }

  private static @Nullable String link(SoundUsage usage) {
    MusicId id = usage.musicId();
    return id == null ? null : id.link(usage.title()).toString();
  }
}
