package io.soundtracker.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.sound.SoundKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a video did and whenever it was looked at, what is said of its growth is true. */
class GrowthProperties {
  private static final List<Duration> WINDOWS =
      List.of(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(28));

  @Property(tries = 3000)
  void theTruthLiesWithinTheRange(@ForAll Random random) {
    GrowthWindow window = window(random);
    WatchedVideo video = WatchedVideo.random(random);
    CountGrowth views = video.meter(window).measure(video.readings(1, null)).growth().views();

    requireTruth(video, views.current());
    requireTruth(video, views.previous());
  }

  @Property(tries = 3000)
  void whatIsMeasuredLiesAboutOneLengthBeforeTheLastListing(@ForAll Random random) {
    GrowthWindow window = window(random);
    WatchedVideo video = WatchedVideo.random(random);
    Measured current =
        video.meter(window).measure(video.readings(1, null)).growth().views().current();

    if (current.videos() > 0) {
      Instant end = video.listings.get(0).readAt();
      Duration tolerance = window.tolerance();
      assertThat(current.to()).isBetween(end.minus(tolerance), end.plus(tolerance));
      Instant from = Objects.requireNonNull(current.from());
      assertThat(from.equals(video.uploadedAt) || !from.isAfter(window.start(end).plus(tolerance)))
          .isTrue();
      assertThat(from).isAfterOrEqualTo(window.start(end).minus(tolerance));
    }
  }

  @Property(tries = 1000)
  void aVideoThatIsReadRegularlyIsMeasured(@ForAll Random random) {
    WatchedVideo video = WatchedVideo.random(random, hourly());
    GrowthWindow window = window(random);
    VideoReadings readings = video.readings(1, null);
    Instant end = video.listings.get(0).readAt();

    if (readings.missed() == 0 && !readings.changes().isEmpty()) {
      assertThat(video.meter(window).measure(readings).growth().views().current().from())
          .isBetween(window.start(end), end);
    }
  }

  @Property(tries = 300)
  void sumsAreTheSumsOfTheirPartsInAnyOrder(
      @ForAll Random random, @ForAll @IntRange(max = 30) int count) {
    GrowthWindow window = window(random);
    List<ListingReach> listings = WatchedVideo.listings(random);
    List<VideoReadings> videos = videos(random, count, listings);
    List<VideoGrowth> growth = measured(window, listings, videos);

    GrowthRanking<SoundKey> ranking = GrowthRanking.sounds(growth.stream(), Integer.MAX_VALUE);

    for (GrowthRanking.Entry<SoundKey> sound : ranking.entries()) {
      requireSum(
          sound.growth().views(),
          growth.stream().filter(video -> sound.of().equals(video.sound())).toList());
    }
    Collections.shuffle(videos, random);
    List<ListingReach> shuffled = new ArrayList<>(listings);
    Collections.shuffle(shuffled, random);
    assertThat(GrowthRanking.sounds(measured(window, shuffled, videos, listings), 100))
        .isEqualTo(ranking);
    assertThat(GrowthRanking.videos(measured(window, shuffled, videos, listings), 3).entries())
        .isEqualTo(GrowthRanking.videos(growth.stream(), 100).entries().stream().limit(3).toList());
  }

  private static void requireSum(CountGrowth sum, List<VideoGrowth> parts) {
    List<Measured> measured =
        parts.stream()
            .map(video -> video.growth().views().current())
            .filter(each -> each.videos() > 0)
            .toList();
    assertThat(sum.videos()).isEqualTo(parts.size());
    assertThat(sum.current().videos()).isEqualTo(measured.size());
    assertThat(sum.gained().isEmpty()).isEqualTo(measured.isEmpty());
    sum.gained()
        .ifPresent(
            gained -> {
              assertThat(gained.low()).isEqualTo(total(measured, Estimate::low));
              assertThat(gained.likely()).isEqualTo(total(measured, Estimate::likely));
              assertThat(gained.high()).isEqualTo(total(measured, Estimate::high));
            });
    long both =
        parts.stream()
            .map(video -> video.growth().views())
            .filter(each -> each.current().videos() > 0 && each.previous().videos() > 0)
            .count();
    assertThat(sum.change().map(Change::videos).orElse(0L)).isEqualTo(both);
  }

  private static long total(
      List<Measured> measured, java.util.function.ToLongFunction<Estimate> bound) {
    return measured.stream().map(Measured::sum).mapToLong(bound).sum();
  }

  private static List<VideoReadings> videos(Random random, int count, List<ListingReach> listings) {
    List<VideoReadings> videos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SoundKey sound = i % 4 == 0 ? null : SoundKey.of("Song " + i % 4);
      videos.add(WatchedVideo.random(random, listings).readings(i, sound));
    }
    return videos;
  }

  private static List<VideoGrowth> measured(
      GrowthWindow window, List<ListingReach> listings, List<VideoReadings> videos) {
    return measured(window, listings, videos, listings).toList();
  }

  private static Stream<VideoGrowth> measured(
      GrowthWindow window,
      List<ListingReach> listings,
      List<VideoReadings> videos,
      List<ListingReach> newestFirst) {
    Instant end = newestFirst.isEmpty() ? null : newestFirst.get(0).readAt();
    AccountMeter meter =
        new AccountMeter(window, new AccountListings(listings), end, Instant.EPOCH);
    return videos.stream().map(meter::measure);
  }

  private static List<ListingReach> hourly() {
    return Stream.iterate(WatchedVideo.NOW.minusSeconds(600), at -> at.minusSeconds(3600))
        .limit(24 * 70)
        .map(at -> new ListingReach(WatchedVideo.ACCOUNT, at, Instant.EPOCH, true))
        .toList();
  }

  private static void requireTruth(WatchedVideo video, Measured measured) {
    measured
        .gained()
        .ifPresent(
            gained -> {
              Instant from = Objects.requireNonNull(measured.from());
              Instant to = Objects.requireNonNull(measured.to());
              long truth = video.trueViews(to) - video.trueViews(from);
              assertThat(truth)
                  .as("%s to %s: %s", from, to, gained)
                  .isBetween(gained.low(), gained.high());
            });
  }

  private static GrowthWindow window(Random random) {
    return new GrowthWindow(WINDOWS.get(random.nextInt(WINDOWS.size())));
  }
}
