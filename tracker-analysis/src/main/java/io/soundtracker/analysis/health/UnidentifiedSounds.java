package io.soundtracker.analysis.health;

import io.soundtracker.core.monitor.VideoTally;

/**
 * More of the new videos than before play a sound that cannot be told.
 *
 * @param factor how many times the share before
 * @param share up to which share it never matters, percent
 */
record UnidentifiedSounds(double factor, double share) implements HealthCondition {
  private static final long FEWEST_VIDEOS = 20;
  private static final double ALL = 100;
  private static final String WINDOW = "videos first seen in the last 7 days, and in the 7 before";

  @Override
  public String name() {
    return "unidentified-sounds";
  }

  @Override
  public Finding judge(Vitals vitals) {
    VideoTally now = vitals.newVideos();
    VideoTally before = vitals.newVideosBefore();
    if (now.videos() < FEWEST_VIDEOS || before.videos() < FEWEST_VIDEOS) {
      return Finding.unknown(
          this,
          "too few new videos to compare: %s in the last 7 days, %s in the 7 before"
              .formatted(Unit.count(now.videos()), Unit.count(before.videos())));
    }
    double rate = unidentified(now).percent().orElseThrow();
    double earlier = unidentified(before).percent().orElseThrow();
    double threshold = Math.min(ALL, Math.max(share, factor * earlier));
    return Finding.of(
        this,
        rate > threshold,
        "%s of %s new videos without a known sound; at most %s; before: %s"
            .formatted(
                Unit.PERCENT.text(rate),
                Unit.count(now.videos()),
                Unit.PERCENT.text(threshold),
                Unit.PERCENT.text(earlier)),
        new Evidence(Unit.PERCENT, rate, threshold, earlier, WINDOW));
  }

  private static Share unidentified(VideoTally tally) {
    return new Share(tally.unidentified(), tally.videos());
  }
}
