package io.soundtracker.reports.html.view;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.reports.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a report: the videos that a listing first showed since a moment. The first listing
 * of an account shows what was there already; none of that is new.
 */
final class News {
  private static final int SHOWN = 24;

  private final Map<SoundKey, Integer> bySound = new HashMap<>();
  private final Map<AccountHandle, Integer> byAccount = new HashMap<>();
  private final Set<SoundKey> known = new HashSet<>();
  private final List<VideoRow> latest = new ArrayList<>();
  private int videos;

  private News() {}

  /** Nothing. */
  static News none() {
    return new News();
  }

  /**
   * Reads what is new.
   *
   * @param firstSeen when a video of each account was first seen
   */
  static News since(Instant moment, Report report, Map<AccountHandle, Instant> firstSeen) {
    News news = new News();
    try (Stream<VideoRow> all = report.videos(VideoOrder.NEWEST_FIRST)) {
      all.forEach(
          row -> {
            Instant first = firstSeen.get(row.account());
            boolean readBefore = first != null && first.isBefore(moment);
            if (readBefore && !row.firstSeenAt().isBefore(moment)) {
              news.add(row);
            } else {
              news.addKnown(row);
            }
          });
    }
    return news;
  }

  private void add(VideoRow row) {
    videos++;
    byAccount.merge(row.account(), 1, Integer::sum);
    Sound sound = row.video().sound();
    if (sound != null) {
      bySound.merge(sound.key(), 1, Integer::sum);
    }
    if (latest.size() < SHOWN) {
      latest.add(row);
    }
  }

  private void addKnown(VideoRow row) {
    Sound sound = row.video().sound();
    if (sound != null) {
      known.add(sound.key());
    }
  }

  int videos() {
    return videos;
  }

  /** How many sounds are used for the first time. */
  long sounds() {
    return bySound.keySet().stream().filter(sound -> !known.contains(sound)).count();
  }

  /** The newest of the new videos. */
  List<VideoRow> latest() {
    return List.copyOf(latest);
  }

  /** What to say of a sound; null when nothing of it is new. */
  @Nullable String of(SoundKey sound) {
    Integer count = bySound.get(sound);
    if (count == null) {
      return null;
    }
    return known.contains(sound) ? "+" + Figures.counted(count, "new video") : "New sound";
  }

  /** What to say of an account; null when nothing of it is new. */
  @Nullable String of(AccountHandle account) {
    Integer count = byAccount.get(account);
    return count == null ? null : "+" + Figures.counted(count, "new video");
  }
}
