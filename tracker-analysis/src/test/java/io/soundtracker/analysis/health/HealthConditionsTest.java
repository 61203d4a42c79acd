package io.soundtracker.analysis.health;

import static io.soundtracker.analysis.health.SomeVitals.lines;
import static io.soundtracker.analysis.health.SomeVitals.someVitals;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.monitor.VideoTally;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each condition where it becomes true, where it is true no more, and where nothing can be told.
 */
class HealthConditionsTest {
  private static final Duration MINUTES = Duration.ofMinutes(10);

  @Test
  void alertsWhenTooFewAccountsWereReadInTheLastThreeSessions() {
    HealthCondition condition = new SuccessRate(80);

    assertThat(condition.judge(someVitals().build()).summary()).isEqualTo("no session yet");
    assertThat(state(condition, someVitals())).isEqualTo(State.UNKNOWN);
    // 24 of 30, which is 80 % to the point; the fourth session counts no more.
    assertThat(
            state(
                condition,
                someVitals()
                    .session(10, 6, MINUTES)
                    .session(10, 0, MINUTES)
                    .session(10, 0, MINUTES)
                    .session(10, 10, MINUTES)))
        .isEqualTo(State.OK);
    Finding alert =
        condition.judge(
            someVitals()
                .session(10, 6, MINUTES)
                .session(10, 0, MINUTES)
                .session(11, 1, MINUTES)
                .session(10, 1, MINUTES)
                .build());
    assertThat(alert.state()).isEqualTo(State.ALERT);
    assertThat(alert.summary())
        .isEqualTo(
            "77.4 % of the accounts read (24 of 31, last 3 sessions); at least 80.0 %;"
                + " before: 90.0 %");
    assertThat(alert.evidence())
        .isEqualTo(new Evidence(Unit.PERCENT, 100 * 24 / 31.0, 80, 90.0, "last 3 sessions"));
  }

  @Test
  void alertsWhenEverySessionFailed() {
    assertThat(state(new SuccessRate(80), someVitals().session(3, 3, MINUTES)))
        .isEqualTo(State.ALERT);
    assertThat(state(new SlowSession(2), someVitals().session(3, 3, MINUTES)))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void alertsWhenTheLastSessionTookMuchLonger() {
    HealthCondition condition = new SlowSession(2);
    SomeVitals three = someVitals().session(1, 0, MINUTES.multipliedBy(9));

    assertThat(state(condition, three.session(1, 0, MINUTES).session(1, 0, MINUTES)))
        .isEqualTo(State.UNKNOWN);
    Finding alert = condition.judge(three.session(1, 0, MINUTES).build());
    assertThat(alert.state()).isEqualTo(State.ALERT);
    assertThat(alert.summary())
        .isEqualTo("last session took 1 h 30 min; at most 20 min; before: 10 min on average");
    assertThat(state(condition, sessionsOf(Duration.ofMinutes(20), MINUTES))).isEqualTo(State.OK);
    assertThat(state(condition, sessionsOf(Duration.ofMinutes(20).plusMillis(1), MINUTES)))
        .isEqualTo(State.ALERT);
  }

  @Test
  void comparesNoSessionsThatFailed() {
    SomeVitals vitals =
        someVitals()
            .session(1, 1, MINUTES.multipliedBy(50))
            .session(1, 0, MINUTES)
            .session(1, 1, Duration.ofDays(20))
            .session(1, 0, MINUTES)
            .session(1, 0, MINUTES)
            .session(1, 0, MINUTES);

    assertThat(new SlowSession(2).judge(vitals.build()).evidence())
        .isEqualTo(
            new Evidence(Unit.SECONDS, 600, 1200, 600.0, "last session, and the 3 before it"));
  }

  @Test
  void callsNobodyForASessionOfLessThanAMinute() {
    assertThat(state(new SlowSession(2), sessionsOf(Duration.ofSeconds(60), Duration.ofSeconds(1))))
        .isEqualTo(State.OK);
    assertThat(state(new SlowSession(2), sessionsOf(Duration.ofSeconds(61), Duration.ofSeconds(1))))
        .isEqualTo(State.ALERT);
  }

  @Test
  void alertsWhenNoSessionHasReadAnythingForLong() {
    HealthCondition condition = new Silent(Duration.ofDays(2));
    Duration month = Duration.ofDays(30);
    Duration limit = Duration.ofDays(2);

    assertThat(state(condition, someVitals().trackedFor(month).lastSessionEnd(limit)))
        .isEqualTo(State.OK);
    assertThat(
            condition.judge(
                someVitals().trackedFor(month).lastSessionEnd(limit.plusSeconds(1)).build()))
        .isEqualTo(
            new Finding(
                State.ALERT,
                "silent",
                "2 d since a session last read something; at most 2 d",
                new Evidence(
                    Unit.SECONDS, 172_801, 172_800, null, "since a session last read something")));
  }

  @Test
  void isSilentWhenNoSessionEverReadAnythingAlthoughThereAreAccounts() {
    HealthCondition condition = new Silent(Duration.ofDays(2));

    assertThat(state(condition, someVitals())).isEqualTo(State.UNKNOWN);
    assertThat(state(condition, someVitals().trackedFor(Duration.ofDays(2))))
        .isEqualTo(State.UNKNOWN);
    assertThat(state(condition, someVitals().trackedFor(Duration.ofDays(2).plusMillis(1))))
        .isEqualTo(State.ALERT);
    assertThat(state(condition, someVitals().lastSessionEnd(Duration.ofDays(9))))
        .as("nothing is scraped any more")
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void alertsWhenTheDatabaseIsLarge() {
    HealthCondition condition = new DatabaseSize(500_000_000);

    assertThat(state(condition, someVitals().bytes(500_000_000))).isEqualTo(State.OK);
    assertThat(condition.judge(someVitals().bytes(612_345_678).build()))
        .isEqualTo(
            new Finding(
                State.ALERT,
                "database-size",
                "612.3 MB; at most 500.0 MB",
                new Evidence(Unit.BYTES, 612_345_678, 500_000_000, null, "now")));
  }

  @Test
  void alertsWhenYtDlpIsOld() {
    HealthCondition condition = new YtDlpAge(Duration.ofDays(60));

    assertThat(state(condition, someVitals().ytDlp(LocalDate.parse("2026-09-23"), "")))
        .isEqualTo(State.OK);
    Finding alert = condition.judge(someVitals().ytDlp(LocalDate.parse("2026-09-22"), "").build());
    assertThat(alert.state()).isEqualTo(State.ALERT);
    assertThat(alert.summary()).isEqualTo("61 days since version 2026.09.22; at most 60 d");
    assertThat(condition.judge(someVitals().ytDlp(null, "There is no yt-dlp").build()))
        .isEqualTo(new Finding(State.UNKNOWN, "ytdlp-age", "There is no yt-dlp", null));
  }

  @Test
  void alertsWhenTheDiskIsNearlyFullByBytesOrByShare() {
    long mega = 1_000_000;
    HealthCondition both = new DiskFull(500 * mega, 5.0);

    assertThat(state(both, someVitals())).isEqualTo(State.UNKNOWN);
    assertThat(state(both, someVitals().disk(500 * mega, 10_000 * mega))).isEqualTo(State.OK);
    assertThat(state(both, someVitals().disk(499 * mega, 1_000 * mega))).isEqualTo(State.ALERT);
    assertThat(state(both, someVitals().disk(600 * mega, 20_000 * mega))).isEqualTo(State.ALERT);
    assertThat(state(new DiskFull(500 * mega, null), someVitals().disk(600 * mega, 20_000 * mega)))
        .isEqualTo(State.OK);
    assertThat(state(new DiskFull(null, 5.0), someVitals().disk(499 * mega, 1_000 * mega)))
        .isEqualTo(State.OK);
    assertThat(state(both, someVitals().disk(600 * mega, 0))).isEqualTo(State.OK);
  }

  @Test
  void alertsWhenAFieldThatUsedToBeThereIsMissing() {
    HealthCondition condition = new PluginFieldsGone(50);

    assertThat(
            condition.judge(
                someVitals()
                    .listings(
                        lines(100, Map.of("track", 51L, "soundtracker", 90L, "uploader", 7L)),
                        lines(1000, Map.of("track", 100L)))
                    .build()))
        .isEqualTo(
            new Finding(
                State.ALERT,
                "plugin-fields",
                "soundtracker, track missing in up to 90.0 % of the lines; at most 50.0 %;"
                    + " before: 0.0 %",
                new Evidence(
                    Unit.PERCENT, 90, 50, 0.0, "last day of listings, and the 28 days before")));
    assertThat(
            state(
                condition,
                someVitals().listings(lines(100, Map.of("track", 50L)), lines(100, Map.of()))))
        .isEqualTo(State.OK);
    assertThat(state(condition, someVitals().listings(lines(99, Map.of()), lines(99, Map.of()))))
        .isEqualTo(State.OK);
  }

  @Test
  void saysNothingOfFieldsThatWereNeverThereOrOfTooFewLines() {
    HealthCondition condition = new PluginFieldsGone(50);
    Map<String, Long> all = Map.of("soundtracker", 100L);

    assertThat(state(condition, someVitals().listings(lines(100, all), lines(100, all))))
        .isEqualTo(State.OK);
    assertThat(state(condition, someVitals().listings(lines(19, all), lines(100, Map.of()))))
        .isEqualTo(State.UNKNOWN);
    assertThat(state(condition, someVitals().listings(lines(100, all), lines(19, Map.of()))))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void alertsWhenMoreSoundsCannotBeTold() {
    HealthCondition condition = new UnidentifiedSounds(1.5, 10);

    Finding alert =
        condition.judge(someVitals().newVideos(videos(200, 31), videos(100, 10)).build());
    assertThat(alert.state()).isEqualTo(State.ALERT);
    assertThat(alert.summary())
        .isEqualTo(
            "15.5 % of 200 new videos without a known sound; at most 15.0 %; before: 10.0 %");
    assertThat(state(condition, someVitals().newVideos(videos(200, 30), videos(100, 10))))
        .isEqualTo(State.OK);
    assertThat(state(condition, someVitals().newVideos(videos(200, 20), videos(100, 0))))
        .isEqualTo(State.OK);
    assertThat(state(condition, someVitals().newVideos(videos(200, 21), videos(100, 0))))
        .isEqualTo(State.ALERT);
    assertThat(state(condition, someVitals().newVideos(videos(19, 19), videos(100, 0))))
        .isEqualTo(State.UNKNOWN);
    assertThat(state(condition, someVitals().newVideos(videos(200, 90), videos(19, 0))))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void haveStableNamesAndCanBeSwitchedOff() {
    assertThat(HealthThresholds.defaults().conditions())
        .extracting(HealthCondition::name)
        .containsExactly(
            "success-rate",
            "slow-session",
            "silent",
            "database-size",
            "ytdlp-age",
            "disk-full",
            "plugin-fields",
            "unidentified-sounds");
    assertThat(
            new HealthThresholds(null, null, null, null, null, null, null, null, null, 10)
                .conditions())
        .isEmpty();
    assertThat(
            new HealthThresholds(null, null, null, null, null, null, 5.0, null, null, 10)
                .conditions())
        .isEqualTo(List.of(new DiskFull(null, 5.0)));
  }

  private static VideoTally videos(long all, long unidentified) {
    return new VideoTally(all, unidentified, 0, 0);
  }

  private static SomeVitals sessionsOf(Duration last, Duration before) {
    return someVitals()
        .session(1, 0, last)
        .session(1, 0, before)
        .session(1, 0, before)
        .session(1, 0, before);
  }

  private static State state(HealthCondition condition, SomeVitals vitals) {
    Finding finding = condition.judge(vitals.build());
    assertThat(finding.evidence() == null).isEqualTo(finding.state() == State.UNKNOWN);
    return finding.state();
  }
}
