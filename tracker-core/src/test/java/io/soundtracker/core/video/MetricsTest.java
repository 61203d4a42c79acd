package io.soundtracker.core.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
  private static final Metrics KNOWN = new Metrics(1000L, 50L, 30L, 20L, 7L);

  @Test
  void theRateIsInteractionsPerViewInPercent() {
    assertThat(KNOWN.engagementRate()).hasValue(10.0);
  }

  @Test
  void theRateIsZeroWithoutViews() {
    assertThat(new Metrics(0L, 5L, 0L, 0L, null).engagementRate()).hasValue(0.0);
  }

  @Test
  void theRateOfImpossibleCountsIsStillNoneBelowZero() {
    Metrics largest = new Metrics(1L, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, null);

    assertThat(largest.engagementRate()).hasValue(Long.MAX_VALUE * 100.0);
  }

  @Test
  void theRateIsUnknownWhenAnyOfItsCountsIs() {
    assertThat(new Metrics(null, 1L, 1L, 1L, 1L).engagementRate()).isEmpty();
    assertThat(new Metrics(1L, null, 1L, 1L, 1L).engagementRate()).isEmpty();
    assertThat(new Metrics(1L, 1L, null, 1L, 1L).engagementRate()).isEmpty();
    assertThat(new Metrics(1L, 1L, 1L, null, 1L).engagementRate()).isEmpty();
  }

  @Test
  void theRateDoesNotNeedTheSaves() {
    assertThat(new Metrics(10L, 1L, 0L, 0L, null).engagementRate()).hasValue(10.0);
  }

  @Test
  void unknownCountsAreTakenFromAnEarlierReading() {
    Metrics later = new Metrics(2000L, null, null, 0L, null);

    assertThat(later.orElse(KNOWN)).isEqualTo(new Metrics(2000L, 50L, 30L, 0L, 7L));
    assertThat(Metrics.UNKNOWN.orElse(KNOWN)).isEqualTo(KNOWN);
    assertThat(KNOWN.orElse(Metrics.UNKNOWN)).isEqualTo(KNOWN);
  }

  @Test
  void noCountIsNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Metrics(1L, 1L, -1L, 1L, 1L))
        .withMessage("comments is negative: -1");
  }

  @Test
  void countsAreExactOnlyWhenEachKnownOneIs() {
    assertThat(new Metrics(1_776_621L, 22_609L, null, 0L, null).countsExact()).contains(true);
    assertThat(new Metrics(1_776_621L, 22_600L, null, 0L, null).countsExact()).contains(false);
    assertThat(Metrics.UNKNOWN.countsExact()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "9900, 1",
    "9999, 1",
    "10000, 100",
    "22600, 100",
    "22609, 1",
    "999900, 100",
    "1000000, 100000",
    "1800000, 100000",
    "1776600, 1",
    "1776621, 1",
    "3000000000, 100000"
  })
  void aRoundCountStandsForItsNeighbours(long count, long step) {
    assertThat(RoundedCount.step(count)).isEqualTo(step);
    assertThat(RoundedCount.mayBeRounded(count)).isEqualTo(step > 1);
  }

  @Property
  void whateverTikTokRoundsIsRecognised(
      @ForAll @LongRange(min = 10_000, max = 10_000_000_000L) long count) {
    long step = count >= 1_000_000 ? 100_000 : 100;
    long shown = Math.round((double) count / step) * step;

    assertThat(RoundedCount.mayBeRounded(shown)).isTrue();
    assertThat(Math.abs(count - shown) * 2).isLessThanOrEqualTo(step);
  }
}
