package io.soundtracker.analysis;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.analysis.ProfileSummary.Use;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProfileSummaryTest {

  @Test
  void sumsUpAFewVideos() {
    ProfileSummary summary =
        ProfileSummary.of(
            List.of(
                aVideo().number(1).uploadedAt("2026-03-01T23:59:59Z").views(100).likes(5).build(),
                aVideo().number(2).uploadedAt("2026-03-09T00:00:00Z").views(300).likes(45).build(),
                aVideo().number(3).uploadedAt("2026-03-05T12:00:00Z").views(800).likes(1).build()));

    assertThat(summary.videos()).isEqualTo(3);
    assertThat(summary.first()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(summary.last()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(summary.views().sum()).isEqualTo(1200);
    assertThat(summary.views().mean()).hasValue(400.0);
    assertThat(summary.views().median()).hasValue(300.0);
    // 10 comments and 5 shares each: 20 of 100, 60 of 300, 16 of 800.
    assertThat(summary.engagement().pooled()).hasValue(8.0);
    assertThat(summary.engagement().mean().orElseThrow()).isCloseTo(14.0, within(1e-9));
    assertThat(summary.engagement().median()).hasValue(20.0);
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddle() {
    assertThat(new CountSummary(List.of(9L, 1L, 4L, 2L)).median()).hasValue(3.0);
  }

  @Test
  void leavesOutWhatIsUnknownAndCountsWhatIsKnown() {
    Metrics noShares = new Metrics(1_000_000L, 900_000L, 1L, null, null);
    ProfileSummary summary =
        ProfileSummary.of(
            List.of(
                aVideo().number(1).views(100).likes(5).build(),
                aVideo().number(2).metrics(noShares).build(),
                aVideo().number(3).metrics(Metrics.UNKNOWN).build()));

    assertThat(summary.views().known()).containsExactly(100L, 1_000_000L);
    assertThat(summary.shares().known()).containsExactly(5L);
    assertThat(summary.saves().mean()).hasValue(2.0);
    assertThat(summary.engagement().rates()).containsExactly(20.0);
    assertThat(summary.engagement().pooled()).hasValue(20.0);
  }

  @Test
  void ratesVideosWithoutViewsAsZero() {
    ProfileSummary summary =
        ProfileSummary.of(List.of(aVideo().metrics(new Metrics(0L, 0L, 0L, 0L, 0L)).build()));

    assertThat(summary.engagement().pooled()).hasValue(0.0);
    assertThat(summary.views().median()).hasValue(0.0);
  }

  @Test
  void inventsNothingForAnEmptyProfile() {
    ProfileSummary summary = ProfileSummary.of(List.of());

    assertThat(summary.first()).isNull();
    assertThat(summary.last()).isNull();
    assertThat(summary.views().mean()).isEmpty();
    assertThat(summary.views().median()).isEmpty();
    assertThat(summary.engagement().pooled()).isEmpty();
    assertThat(summary.engagement().mean()).isEmpty();
    assertThat(summary.engagement().median()).isEmpty();
  }

  @Test
  void countsSoundsAndTheUnidentifiedApart() {
    ProfileSummary summary =
        ProfileSummary.of(
            List.of(
                aVideo().number(1).sound("B", "x").build(),
                aVideo().number(2).sound("A", "x").build(),
                aVideo().number(3).sound("C", "x").build(),
                aVideo().number(4).sound("C", "x").build(),
                aVideo().number(5).sound(null, null).build()));

    assertThat(summary.sounds())
        .containsExactly(
            new Use(SoundKey.of("C - x"), 2),
            new Use(SoundKey.of("A - x"), 1),
            new Use(SoundKey.of("B - x"), 1));
    assertThat(summary.unidentified()).isEqualTo(1);
  }

  @Test
  void doesNotOverflow() {
    CountSummary huge = new CountSummary(List.of(Long.MAX_VALUE, Long.MAX_VALUE));

    assertThat(huge.sum()).isEqualTo(Long.MAX_VALUE);
    assertThat(huge.mean()).hasValue((double) Long.MAX_VALUE);
    assertThat(huge.median()).hasValue((double) Long.MAX_VALUE);
  }

  @Property
  void orderOfInputNeverMatters(@ForAll("profiles") List<Video> videos, @ForAll long seed) {
    List<Video> shuffled = new ArrayList<>(videos);
    Collections.shuffle(shuffled, new Random(seed));

    ProfileSummary summary = ProfileSummary.of(videos);

    assertThat(ProfileSummary.of(shuffled)).isEqualTo(summary);
    assertThat(ProfileSummary.of(shuffled).engagement().mean())
        .isEqualTo(summary.engagement().mean());
  }

  @Property
  void everyFigureLiesWhereItMust(@ForAll("profiles") List<Video> videos) {
    ProfileSummary summary = ProfileSummary.of(videos);

    assertThat(summary.sounds().stream().mapToLong(Use::videos).sum() + summary.unidentified())
        .isEqualTo(videos.size());
    assertThat(summary.engagement().rates().size())
        .isLessThanOrEqualTo(summary.views().known().size());
    List<Double> rates = summary.engagement().rates();
    if (!rates.isEmpty()) {
      double lowest = rates.get(0) - 1e-9;
      double highest = rates.get(rates.size() - 1) + 1e-9;
      assertThat(summary.engagement().mean().orElseThrow()).isBetween(lowest, highest);
      assertThat(summary.engagement().median().orElseThrow()).isBetween(lowest, highest);
    }
    List<Long> views = summary.views().known();
    if (!views.isEmpty()) {
      double highest = views.get(views.size() - 1);
      assertThat(summary.views().mean().orElseThrow()).isBetween((double) views.get(0), highest);
      assertThat(summary.views().median().orElseThrow()).isBetween((double) views.get(0), highest);
    }
  }

  @Provide
  Arbitrary<List<Video>> profiles() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 1_000_000).injectNull(0.2);
    Arbitrary<Metrics> metrics =
        Combinators.combine(count, count, count, count, count).as(Metrics::new);
    Arbitrary<String> title = Arbitraries.of("A", "B", "C").injectNull(0.3);
    Arbitrary<Instant> uploaded =
        Arbitraries.longs().between(1_500_000_000, 1_800_000_000).map(Instant::ofEpochSecond);
    return Combinators.combine(metrics, title, uploaded)
        .as((m, t, at) -> aVideo().metrics(m).sound(t, "x").uploadedAt(at).build())
        .list()
        .ofMaxSize(30);
  }
}
