package io.soundtracker.cli;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.news.FirstUse;
import io.soundtracker.analysis.news.GoneQuiet;
import io.soundtracker.analysis.news.News;
import io.soundtracker.analysis.news.PickedUp;
import io.soundtracker.analysis.news.SoundVideos;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news as a row of a table.
 *
 * @param kind what kind of news it is, the name of its section for programs
 * @param video the video that it is about, null when it is about a sound
 * @param sound the sums of its sound; null for a video whose sound has none here
 * @param by the accounts that it is about, and how often they use the sound
 * @param accountsBefore how many accounts used the sound before; null when it is not about that
 * @param notFresh the accounts that were not read lately
 */
record NewsRow(
    String kind,
    @Nullable VideoRow video,
    @Nullable SoundUsage sound,
    List<SoundUse> by,
    @Nullable Integer accountsBefore,
    List<CoveredAccount> notFresh) {
  static final String NEW = "new";
  static final String NEWLY_SEEN = "newlySeen";
  static final String FIRST_USED = "firstUsed";
  static final String PICKED_UP = "pickedUp";
  static final String GONE_QUIET = "goneQuiet";

  /** Everything, kind by kind. */
  static List<NewsRow> all(News news) {
    return Stream.of(
            uploaded(news), newlySeen(news), firstUsed(news), pickedUp(news), goneQuiet(news))
        .flatMap(List::stream)
        .toList();
  }

  static List<NewsRow> uploaded(News news) {
    return news.uploaded().stream()
        .flatMap(group -> group.videos().stream().map(row -> of(NEW, row, group)))
        .toList();
  }

  static List<NewsRow> newlySeen(News news) {
    return news.newlySeen().stream()
        .map(row -> new NewsRow(NEWLY_SEEN, row, null, List.of(), null, List.of()))
        .toList();
  }

  static List<NewsRow> firstUsed(News news) {
    return news.firstUsed().stream().map(NewsRow::of).toList();
  }

  static List<NewsRow> pickedUp(News news) {
    return news.pickedUp().stream().map(NewsRow::of).toList();
  }

  static List<NewsRow> goneQuiet(News news) {
    return news.goneQuiet().stream().map(NewsRow::of).toList();
  }

  /** The sound that it is about, null when that is unidentified. */
  @Nullable Sound named() {
    if (sound != null) {
      return new Sound(sound.key(), sound.title(), sound.artist(), sound.original());
    }
    return video == null ? null : video.video().sound();
  }

  /** The clip to link to: the sound's most used one, else the video's own; null when unknown. */
  @Nullable MusicId clip() {
    if (sound != null) {
      return sound.musicId();
    }
    return video == null ? null : video.video().musicId();
  }

  private static NewsRow of(String kind, VideoRow row, SoundVideos group) {
    return new NewsRow(kind, row, group.sound(), List.of(), null, List.of());
  }

  private static NewsRow of(FirstUse news) {
    return new NewsRow(FIRST_USED, null, news.sound(), news.by(), null, List.of());
  }

  private static NewsRow of(PickedUp news) {
    return new NewsRow(
        PICKED_UP, null, news.sound(), news.newcomers(), news.accountsBefore(), List.of());
  }

  private static NewsRow of(GoneQuiet news) {
    return new NewsRow(GONE_QUIET, null, news.sound(), news.by(), null, news.notFresh());
  }
}
