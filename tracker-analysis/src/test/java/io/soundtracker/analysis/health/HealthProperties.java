package io.soundtracker.analysis.health;

import static io.soundtracker.analysis.health.SomeVitals.lines;
import static io.soundtracker.analysis.health.SomeVitals.someVitals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.core.monitor.VideoTally;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Ratios, compared without dividing. */
class HealthProperties {

  @Property
  void tooFewAreReadExactlyWhenTheNumbersSaySo(
      @ForAll @IntRange(min = 1, max = 500) int accounts,
      @ForAll @IntRange(max = 500) int failing,
      @ForAll @IntRange(max = 100) int least) {
    int failed = Math.min(accounts, failing);

    Finding finding =
        new SuccessRate(least)
            .judge(someVitals().session(accounts, failed, Duration.ofMinutes(1)).build());

    assertThat(finding.isAlert()).isEqualTo(100 * (accounts - failed) < least * accounts);
  }

  @Property
  void oneMoreFailureNeverMakesItWell(
      @ForAll @IntRange(min = 1, max = 60) int accounts,
      @ForAll @IntRange(max = 59) int failing,
      @ForAll @DoubleRange(max = 100) double least) {
    int failed = Math.min(accounts - 1, failing);
    HealthCondition condition = new SuccessRate(least);

    boolean fewer =
        condition.judge(someVitals().session(accounts, failed, Duration.ZERO).build()).isAlert();
    boolean more =
        condition
            .judge(someVitals().session(accounts, failed + 1, Duration.ZERO).build())
            .isAlert();

    assertThat(more || !fewer).isTrue();
  }

  @Property
  void aSessionIsSlowExactlyWhenItTookTheFactorOfTheAverage(
      @ForAll @IntRange(min = 61, max = 100_000) int last,
      @ForAll @IntRange(max = 50_000) int one,
      @ForAll @IntRange(max = 50_000) int two,
      @ForAll @IntRange(max = 50_000) int three,
      @ForAll @IntRange(min = 1, max = 5) int factor) {
    Finding finding =
        new SlowSession(factor)
            .judge(
                someVitals()
                    .session(1, 0, Duration.ofSeconds(last))
                    .session(1, 0, Duration.ofSeconds(one))
                    .session(1, 0, Duration.ofSeconds(two))
                    .session(1, 0, Duration.ofSeconds(three))
                    .build());

    // Where the two are equal but for the last bit of a fraction, either will do.
    if (3L * last != (long) factor * (one + two + three)) {
      assertThat(finding.isAlert()).isEqualTo(3L * last > (long) factor * (one + two + three));
    }
  }

  @Property
  void soundsAreLostExactlyWhenBothTheShareAndItsGrowthSaySo(
      @ForAll @LongRange(min = 20, max = 5_000) long now,
      @ForAll @LongRange(max = 5_000) long lost,
      @ForAll @LongRange(min = 20, max = 5_000) long before,
      @ForAll @LongRange(max = 5_000) long lostBefore) {
    long some = Math.min(now, lost);
    long someBefore = Math.min(before, lostBefore);

    Finding finding =
        new UnidentifiedSounds(2, 10)
            .judge(
                someVitals()
                    .newVideos(
                        new VideoTally(now, some, 0, 0), new VideoTally(before, someBefore, 0, 0))
                    .build());

    if (some * before != 2 * someBefore * now && 10 * some != now) {
      assertThat(finding.isAlert())
          .isEqualTo(some * before > 2 * someBefore * now && 10 * some > now);
    }
  }

  @Property
  void aFieldIsGoneExactlyWhenMostLinesLackItThatDidNotBefore(
      @ForAll @LongRange(min = 20, max = 5_000) long now,
      @ForAll @LongRange(max = 5_000) long missing,
      @ForAll @LongRange(min = 20, max = 5_000) long before,
      @ForAll @LongRange(max = 5_000) long missingBefore) {
    long some = Math.min(now, missing);
    long someBefore = Math.min(before, missingBefore);

    Finding finding =
        new PluginFieldsGone(50)
            .judge(
                someVitals()
                    .listings(
                        lines(now, Map.of("track", some)),
                        lines(before, Map.of("track", someBefore)))
                    .build());

    assertThat(finding.isAlert()).isEqualTo(2 * some > now && 2 * someBefore <= before);
  }

  @Property
  void aShareIsAPercentage(
      @ForAll @LongRange(min = 1) long all, @ForAll @DoubleRange(max = 1) double part) {
    long some = Math.min(all, (long) (part * all));

    double percent = new Share(some, all).percent().orElseThrow();

    assertThat(percent).isBetween(0.0, 100.0);
    assertThat(percent / 100 * all).isCloseTo((double) some, within(1e-9 * (double) all));
    assertThat(new Share(0, 0).percent()).isEmpty();
  }
}
