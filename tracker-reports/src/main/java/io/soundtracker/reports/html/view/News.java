package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.news.Arrivals;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is new in a report, counted by sound and by account. */
final class News {
  private static final int SHOWN = 24;

  private final Map<SoundKey, Integer> bySound = new HashMap<>();
  private final Map<AccountHandle, Integer> byAccount = new HashMap<>();
  private final Set<SoundKey> firstUsed;
  private final List<VideoRow> latest = new ArrayList<>();
  private int videos;

  private News(Set<SoundKey> firstUsed) {
    this.firstUsed = firstUsed;
  }

  /** Nothing. */
  static News none() {
    return new News(Set.of());
  }

  /** Reads what is new. */
  static News of(Arrivals arrivals) {
    News news = new News(arrivals.firstUsed());
    try (Stream<VideoRow> arrived = arrivals.videos()) {
      arrived.forEach(news::add);
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

  int videos() {
    return videos;
  }

  /** How many sounds are used for the first time. */
  long sounds() {
    return bySound.keySet().stream().filter(firstUsed::contains).count();
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
    return firstUsed.contains(sound) ? "New sound" : "+" + Figures.counted(count, "new video");
  }

  /** What to say of an account; null when nothing of it is new. */
  @Nullable String of(AccountHandle account) {
    Integer count = byAccount.get(account);
    return count == null ? null : "+" + Figures.counted(count, "new video");
  }
}
