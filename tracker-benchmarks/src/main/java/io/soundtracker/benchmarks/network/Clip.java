package io.soundtracker.benchmarks.network;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video of the network. What it shows depends on when one looks: it is watched for weeks, most at
 * first.
 *
 * @param sound the number of its sound, -1 when TikTok does not name it
 * @param own whether the sound is this account's alone
 * @param views how many it will have in the end
 * @param liked the part of the viewers who like it
 */
public record Clip(
    int account, int index, Instant uploadedAt, int sound, boolean own, long views, double liked) {
  private static final double DAYS_TO_FADE = 20;

  /** What a listing shows of it at a moment. */
  public Video at(Instant moment) {
    return new Video(
        id(),
        uploadedAt,
        Sound.identify(title(), artist(), false).orElse(null),
        musicId(),
        counts(moment).metrics(),
        caption(),
        hashtags(),
        Duration.ofSeconds(seconds()),
        false,
        false);
  }

  /** Its id, which tells when it was uploaded, as TikTok's do. */
  public VideoId id() {
    long unique = (long) account * 100_000 + index;
    return new VideoId(Long.toString((uploadedAt.getEpochSecond() << 32) + unique));
  }

  /** The clip it plays: of each sound there are several. */
  public MusicId musicId() {
    long clip = sound < 0 ? 9_000_000_000L + index : sound * 1_000L + (own ? account : index % 3);
    return new MusicId(Long.toString(7_300_000_000_000_000_000L + clip));
  }

  /** The title of its sound, null when it is not known. */
  public @Nullable String title() {
    return sound < 0
        ? null
        : own ? "Cut %d of @bench%03d".formatted(sound, account) : "Song " + sound;
  }

  /** Who made it, null when it is not known. */
  public @Nullable String artist() {
    return sound < 0 ? null : "Artist " + sound % 3_000;
  }

  /** What is said under it. */
  public String caption() {
    return "Number %d of ours, \"live\" from the harbour & friends – listen to it twice #fyp #song%d"
        .formatted(index, sound);
  }

  /** The words marked in the caption. */
  List<String> hashtags() {
    return List.of("fyp", "song" + sound);
  }

  /** How long it plays. */
  int seconds() {
    return 9 + index % 50;
  }

  /** The counts at a moment. */
  Counts counts(Instant moment) {
    double days = Duration.between(uploadedAt, moment).toSeconds() / 86_400.0;
    long seen = 1 + (long) (views * -Math.expm1(-(days + 1) / DAYS_TO_FADE));
    long likes = (long) (seen * liked);
    return new Counts(seen, likes, likes / 20, likes / 12, likes / 8);
  }

  /** All of them known. */
  record Counts(long views, long likes, long comments, long shares, long saves) {
    Metrics metrics() {
      return new Metrics(views, likes, comments, shares, saves);
    }
  }
}
