package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingCadenceTest {

  @Test
  void countsFromTheFirstVideoToTheLast() {
    PostingCadence cadence =
        cadence("2026-03-15T08:00:00Z", "2026-03-01T20:00:00Z", "2026-03-08T08:00:00Z");

    assertThat(cadence.videosPerWeek()).hasValue(1.0);
    assertThat(cadence.medianGap()).hasValue((6.5 + 7) / 2);
  }

  @Test
  void isUnknownWithFewerThanTwoVideos() {
    assertThat(cadence().videosPerWeek()).isEmpty();
    assertThat(cadence().medianGap()).isEmpty();
    assertThat(cadence("2026-03-01T20:00:00Z").videosPerWeek()).isEmpty();
    assertThat(cadence("2026-03-01T20:00:00Z").medianGap()).isEmpty();
  }

  @Test
  void makesNoWeekOfASingleDay() {
    PostingCadence cadence = cadence("2026-03-01T00:00:00Z", "2026-03-01T12:00:00Z");

    assertThat(cadence.videosPerWeek()).isEmpty();
    assertThat(cadence.medianGap()).hasValue(0.5);
  }

  private static PostingCadence cadence(String... moments) {
    List<Instant> uploads = Arrays.stream(moments).map(Instant::parse).toList();
    return PostingCadence.of(uploads);
  }
}
