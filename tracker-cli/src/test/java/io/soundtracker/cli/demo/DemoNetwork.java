package io.soundtracker.cli.demo;

import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up what the accounts have posted, the same every time. */
final class DemoNetwork {
  private static final int ODD_EVERY = 41;
  private static final double RISING_BEFORE = 0.1;
  private static final double RISING_AFTER = 0.4;
  private static final double OWN_RECORDING = 0.11;
  private static final double SILENT = 0.03;
  private static final double PREFERRED = 7;
  private static final double FOREIGN = 0.2;

  private final List<DemoSound> catalogue = DemoSound.catalogue();
  private final Map<DemoAccount, List<DemoVideo>> videos = new LinkedHashMap<>();
  private int made;

  DemoNetwork() {
    for (DemoAccount account : DemoAccount.all()) {
      videos.put(account, post(account));
    }
  }

  List<DemoAccount> accounts() {
    return List.copyOf(videos.keySet());
  }

  /** What a profile shows: pinned videos, then newest to oldest. */
  List<DemoVideo> listing(DemoAccount account, DemoPass pass) {
    return videos.get(account).stream().filter(video -> video.isListedIn(pass)).toList();
  }

  private List<DemoVideo> post(DemoAccount account) {
    Random chance = account.chance("posts");
    DemoCaptions captions = new DemoCaptions(account);
    List<Instant> moments = moments(account, chance);
    List<DemoVideo> posts = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      boolean pinned = i > moments.size() - 1 - 9 * account.pinned() && i % 9 == 0;
      posts.add(video(account, moments.get(i), pinned, captions, chance));
    }
    posts.sort(
        Comparator.comparing(DemoVideo::pinned).thenComparing(DemoVideo::uploadedAt).reversed());
    return posts;
  }

  /** Newest first. */
  private static List<Instant> moments(DemoAccount account, Random chance) {
    List<Instant> moments = new ArrayList<>();
    Instant moment = account.lastPost().minus(Duration.ofMinutes(2 + chance.nextInt(400)));
    while (moments.size() < account.videos()) {
      moments.add(moment.truncatedTo(ChronoUnit.SECONDS));
      double wait = -StrictMath.log(1 - chance.nextDouble());
      long seconds = (long) (account.gap().toSeconds() * (0.25 + 0.75 * wait));
      moment = moment.minusSeconds(Math.max(61, seconds));
    }
    return moments;
  }

  private DemoVideo video(
      DemoAccount account,
      Instant uploadedAt,
      boolean pinned,
      DemoCaptions captions,
      Random chance) {
    DemoSound sound = sound(account, uploadedAt, chance);
    String clip = clip(sound, chance);
    boolean slideshow = chance.nextInt(14) == 0;
    int seconds = 7 + chance.nextInt(slideshow ? 50 : 80);
    boolean odd = ++made % ODD_EVERY == 0;
    DemoReach reach =
        DemoReach.of(account, sound != null && sound.equals(catalogue.get(0)), chance);
    return new DemoVideo(
        new VideoId(Long.toString((uploadedAt.getEpochSecond() << 32) | chance.nextInt(1 << 30))),
        uploadedAt,
        sound,
        clip,
        odd ? captions.odd(made / ODD_EVERY, sound) : captions.next(sound),
        seconds,
        slideshow,
        pinned,
        unknown(chance),
        !pinned && made % 263 == 0,
        reach);
  }

  /** Half of the videos without a named sound play a clip all the same. */
  private static String clip(DemoSound sound, Random chance) {
    if (sound == null) {
      return chance.nextBoolean() ? DemoSound.clip(chance) : null;
    }
    return sound.clips().get(chance.nextInt(sound.clips().size()));
  }

  private static DemoVideo.Count unknown(Random chance) {
    if (chance.nextInt(60) > 0) {
      return null;
    }
    DemoVideo.Count[] counts = DemoVideo.Count.values();
    return counts[chance.nextInt(counts.length)];
  }

  private DemoSound sound(DemoAccount account, Instant moment, Random chance) {
    double fate = chance.nextDouble();
    if (fate < SILENT) {
      return null;
    }
    if (fate < SILENT + OWN_RECORDING) {
      return DemoSound.recordedBy(account, chance);
    }
    boolean after = moment.isAfter(DemoPass.FIRST.readAt());
    boolean dormant = account.lastPost().isBefore(DemoPass.FIRST.readAt());
    if (!dormant
        && !moment.isBefore(catalogue.get(0).since())
        && chance.nextDouble() < (after ? RISING_AFTER : RISING_BEFORE)) {
      return catalogue.get(0);
    }
    return drawn(account, moment, chance);
  }

  private DemoSound drawn(DemoAccount account, Instant moment, Random chance) {
    double[] weights = new double[catalogue.size()];
    double total = 0;
    for (int i = 1; i < weights.length; i++) {
      weights[i] = weight(account, catalogue.get(i), i, moment);
      total += weights[i];
    }
    double mark = chance.nextDouble() * total;
    for (int i = 1; i < weights.length; i++) {
      mark -= weights[i];
      if (mark < 0) {
        return catalogue.get(i);
      }
    }
    throw new AssertionError("a mark beyond the total");
  }

  private static double weight(DemoAccount account, DemoSound sound, int rank, Instant moment) {
    if (!account.mayUse(sound.audience()) || moment.isBefore(sound.since())) {
      return 0;
    }
    double weight = 1 / (rank + 4.0);
    if (sound.since().isAfter(Instant.EPOCH)) {
      weight *= PREFERRED;
    }
    if (sound.language().equals("-")) {
      return weight;
    }
    return sound.language().equals(account.language()) ? weight * PREFERRED : weight * FOREIGN;
  }
}
