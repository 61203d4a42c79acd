package io.soundtracker.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.sound.SoundKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final AccountHandle ONE = AccountHandle.of("@one");
  private static final Instant LAST = day(20);
  private static final Instant LONG_AGO = day(-100);
  private static final GrowthWindow DAY = new GrowthWindow(Duration.ofDays(1));
  private static final GrowthWindow WEEK = new GrowthWindow(Duration.ofDays(7));

  @Test
  void takesTheDifferenceOfTwoReadings() {
    CountGrowth views = views(DAY, daily(), row(18, 500), row(19, 1_000), row(20, 1_700));

    assertThat(views.gained()).hasValue(Estimate.exactly(700));
    assertThat(views.current().from()).isEqualTo(day(19));
    assertThat(views.current().to()).isEqualTo(day(20));
    assertThat(views.previous().gained()).hasValue(Estimate.exactly(500));
    assertThat(views.change().orElseThrow().difference()).isEqualTo(Estimate.exactly(200));
    assertThat(views.change().orElseThrow().percent()).hasValue(40);
  }

  @Test
  void doesNotTurnAValueThatStoodStillIntoSlowGrowth() {
    CountGrowth views = views(WEEK, daily(), row(3, 1_000), row(20, 8_000));

    assertThat(views.gained()).hasValue(Estimate.exactly(7_000));
    assertThat(views.previous().gained()).hasValue(Estimate.ZERO);
    assertThat(views(DAY, daily(), row(3, 1_000)).gained()).hasValue(Estimate.ZERO);
  }

  @Test
  void interpolatesOnlyBetweenTheLastListingThatSawAValueAndTheNextRow() {
    List<ListingReach> listings = listings(3, 5, 10, 20);

    CountGrowth views = views(WEEK, listings, row(3, 1_000), row(20, 2_000));

    assertThat(views.gained()).hasValue(new Estimate(0, 700, 1_000));
    assertThat(views.current().from()).isEqualTo(day(13));
    assertThat(views.previous().gained()).hasValue(new Estimate(0, 300, 1_000));
  }

  @Test
  void doesNotTakeAReadingForOneThatHeldWhereOthersWereRemoved() {
    DatedCounts thinned = new DatedCounts(day(3), 1_000L, null, true);

    CountGrowth views = views(WEEK, daily(), thinned, row(20, 2_700));

    assertThat(views.gained()).hasValue(new Estimate(0, 700, 1_700));
    assertThat(views(WEEK, daily(), row(3, 1_000), row(20, 2_700)).gained())
        .hasValue(Estimate.exactly(1_700));
  }

  @Test
  void doesNotTakeTheListingThatWroteARowForOneThatSawTheValueBefore() {
    DatedCounts late = new DatedCounts(day(20).plusSeconds(90), 2_000L, null);

    CountGrowth views =
        views(
            DAY, listings(18, 19, 20), row(18, 1_000), new DatedCounts(day(19), 1_500L, 1L), late);

    assertThat(views.gained()).hasValue(Estimate.exactly(500));
    assertThat(views.current().to()).isEqualTo(late.at());
  }

  @Test
  void takesAReadingWithinATenthForAnEdge() {
    DatedCounts soon = new DatedCounts(day(13).plus(Duration.ofHours(16)), 1_000L, null);

    CountGrowth views = views(WEEK, listings(20), soon, row(20, 3_000));

    assertThat(views.gained()).hasValue(Estimate.exactly(2_000));
    assertThat(views.current().from()).isEqualTo(soon.at());
  }

  @Test
  void doesNotGuessWhatWasBeforeTheFirstReading() {
    DatedCounts tooLate = new DatedCounts(day(13).plus(Duration.ofHours(17)), 1_000L, null);

    CountGrowth views = views(WEEK, listings(20), tooLate, row(20, 3_000));

    assertThat(views.gained()).isEmpty();
    assertThat(views.change()).isEmpty();
    assertThat(views.videos()).isEqualTo(1);
    assertThat(views.current().videos()).isZero();
    Instant possible = views.possibleFrom();
    assertThat(possible).isEqualTo(tooLate.at().plus(WEEK.length()).minus(WEEK.tolerance()));
    assertThat(views(WEEK, listings(20, 30), day(27), tooLate, row(20, 3_000)).gained())
        .isPresent();
  }

  @Test
  void startsAVideoUploadedMeanwhileFromNothing() {
    VideoReadings video = video(1, day(15), 0, row(16, 40), row(20, 90));

    CountGrowth views = meter(WEEK, daily(), LAST).measure(video).growth().views();

    assertThat(views.gained()).hasValue(Estimate.exactly(90));
    assertThat(views.current().from()).isEqualTo(day(15));
    assertThat(views.previous().gained()).hasValue(Estimate.ZERO);
    assertThat(views.change().orElseThrow().percent()).isEmpty();
  }

  @Test
  void keepsTheSignOfALoss() {
    CountGrowth views = views(DAY, daily(), row(19, 9_000), row(20, 8_000));

    assertThat(views.gained()).hasValue(Estimate.exactly(-1_000));
  }

  @Test
  void makesARangeOfRoundedCounts() {
    CountGrowth views = views(DAY, daily(), row(18, 9_123), row(19, 11_100), row(20, 1_200_000));

    assertThat(views.gained()).hasValue(new Estimate(1_138_850, 1_188_900, 1_238_950));
    assertThat(views.previous().gained()).hasValue(new Estimate(1_927, 1_977, 2_027));
  }

  @Test
  void knowsNothingAfterTheLastListingThatShowedAVideo() {
    VideoReadings missedTwice = video(1, LONG_AGO, 2, row(10, 100));
    VideoReadings missedLongAgo = video(1, LONG_AGO, 9, row(10, 100));

    assertThat(meter(DAY, daily(), LAST).measure(missedTwice).growth().views().gained()).isEmpty();
    assertThat(meter(WEEK, daily(), LAST).measure(missedTwice).growth().views().gained()).isEmpty();
    assertThat(
            meter(new GrowthWindow(Duration.ofDays(20)), daily(), LAST)
                .measure(missedTwice)
                .growth()
                .views()
                .current()
                .videos())
        .isZero();
    assertThat(meter(WEEK, daily(), day(18)).measure(missedTwice).growth().views().gained())
        .hasValue(Estimate.ZERO);
    assertThat(meter(WEEK, daily(), day(18)).measure(missedLongAgo).growth().views().gained())
        .isEmpty();
  }

  @Test
  void takesNoListingForAReadingThatDidNotGoBackToTheVideo() {
    List<ListingReach> shallow =
        IntStream.rangeClosed(0, 20)
            .mapToObj(day -> new ListingReach(ONE, day(day), day(day - 30), true))
            .toList();

    assertThat(views(WEEK, shallow, row(3, 1_000)).gained()).isEmpty();
  }

  @Test
  void doesNotTakeUnknownForNothing() {
    VideoReadings unknown =
        video(
            1,
            LONG_AGO,
            0,
            new DatedCounts(day(3), null, null),
            new DatedCounts(day(20), 7L, null));

    Growth growth = meter(WEEK, daily(), LAST).measure(unknown).growth();

    assertThat(growth.views().gained()).isEmpty();
    assertThat(growth.likes().gained()).isEmpty();
    assertThat(growth.isMeasured()).isFalse();
    assertThat(views(WEEK, daily()).gained()).isEmpty();
    assertThat(views(WEEK, daily(), (Instant) null, row(3, 5), row(20, 9)).gained()).isEmpty();
  }

  @Test
  void endsWithTheLastListingUnlessThatIsTooOld() {
    assertThat(WEEK.end(day(13), LAST)).hasValue(day(13));
    assertThat(WEEK.end(day(20).minus(Duration.ofHours(184)), LAST)).isPresent();
    assertThat(WEEK.end(day(20).minus(Duration.ofHours(185)), LAST)).isEmpty();
    assertThat(WEEK.end(null, LAST)).isEmpty();
    assertThatThrownBy(() -> new GrowthWindow(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsUploadsAsFarAsListingsGoBack() {
    assertThat(uses(video(1, day(13), 0), Instant.EPOCH)).isEqualTo(new UseGrowth(1L, 0L));
    assertThat(uses(video(1, day(20), 0), Instant.EPOCH)).isEqualTo(new UseGrowth(1L, 0L));
    assertThat(uses(video(1, day(12), 0), Instant.EPOCH)).isEqualTo(new UseGrowth(0L, 1L));
    assertThat(uses(video(1, day(6), 0), Instant.EPOCH)).isEqualTo(new UseGrowth(0L, 1L));
    assertThat(uses(video(1, day(5), 0), Instant.EPOCH)).isEqualTo(new UseGrowth(0L, 0L));
    assertThat(uses(video(1, day(14), 0), day(10))).isEqualTo(new UseGrowth(1L, null));
    assertThat(uses(video(1, day(14), 0), day(14))).isEqualTo(UseGrowth.UNKNOWN);
    assertThat(uses(video(1, day(14), 0), null)).isEqualTo(UseGrowth.UNKNOWN);
    assertThat(UseGrowth.UNKNOWN.plus(new UseGrowth(2L, null)).plus(new UseGrowth(1L, null)))
        .isEqualTo(new UseGrowth(3L, null));
  }

  @Test
  void comparesOnlyVideosThatWereMeasuredInBothPeriods() {
    VideoGrowth old = measured(1, "Song", row(18, 100), row(19, 120), row(20, 150));
    VideoGrowth young = measured(2, "Song", row(19, 0), row(20, 5_000));

    Growth growth = GrowthRanking.sounds(Stream.of(old, young), 5).total();

    assertThat(growth.views().gained()).hasValue(Estimate.exactly(5_030));
    assertThat(growth.views().current().videos()).isEqualTo(2);
    assertThat(growth.views().previous().videos()).isEqualTo(1);
    assertThat(growth.views().change())
        .hasValue(new Change(1, Estimate.exactly(30), Estimate.exactly(20)));
    assertThat(growth.views().change().orElseThrow().percent()).hasValue(50);
  }

  @Test
  void givesNoPercentageOfASmallBase() {
    assertThat(new Change(1, Estimate.exactly(90), Estimate.exactly(9)).percent()).isEmpty();
    assertThat(new Change(1, Estimate.exactly(90), Estimate.exactly(10)).percent()).hasValue(800);
    assertThat(new Change(1, Estimate.exactly(0), Estimate.exactly(-50)).percent()).isEmpty();
  }

  @Test
  void putsTheMostViewsFirstAndUnknownLast() {
    GrowthRanking<SoundKey> ranking =
        GrowthRanking.sounds(
            Stream.of(
                measured(1, "Unknown", row(20, 9)),
                measured(2, "Loses", row(19, 9), row(20, 4)),
                measured(3, "Rises", row(19, 9), row(20, 20)),
                measured(4, "Also", row(19, 9), row(20, 20)),
                measured(5, null, row(19, 9), row(20, 900))),
            3);

    assertThat(ranking.entries())
        .extracting(entry -> entry.rank() + " " + entry.of())
        .containsExactly("1 Also", "2 Rises", "3 Loses");
    assertThat(ranking.all()).isEqualTo(4);
    assertThat(ranking.total().views().gained()).hasValue(Estimate.exactly(17));
    assertThatThrownBy(() -> GrowthRanking.videos(Stream.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAsMuchAsFits() {
    Estimate huge = Estimate.exactly(Long.MAX_VALUE);

    assertThat(huge.plus(huge)).isEqualTo(huge);
    assertThat(Estimate.ZERO.minus(huge).minus(huge)).isEqualTo(Estimate.exactly(-Long.MAX_VALUE));
    assertThatThrownBy(() -> new Estimate(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static VideoGrowth measured(int number, @Nullable String sound, DatedCounts... rows) {
    return meter(DAY, daily(), LAST)
        .measure(
            new VideoReadings(
                Videos.id(number),
                ONE,
                sound == null ? null : SoundKey.of(sound),
                LONG_AGO,
                0,
                Arrays.asList(rows)));
  }

  private static UseGrowth uses(VideoReadings video, @Nullable Instant knownSince) {
    return new AccountMeter(WEEK, new AccountListings(daily()), LAST, knownSince)
        .measure(video)
        .growth()
        .uses();
  }

  private static CountGrowth views(
      GrowthWindow window, List<ListingReach> listings, DatedCounts... rows) {
    return views(window, listings, LAST, rows);
  }

  private static CountGrowth views(
      GrowthWindow window,
      List<ListingReach> listings,
      @Nullable Instant end,
      DatedCounts... rows) {
    return meter(window, listings, end).measure(video(1, LONG_AGO, 0, rows)).growth().views();
  }

  private static AccountMeter meter(
      GrowthWindow window, List<ListingReach> listings, @Nullable Instant end) {
    return new AccountMeter(window, new AccountListings(listings), end, Instant.EPOCH);
  }

  private static VideoReadings video(
      int number, Instant uploadedAt, int missed, DatedCounts... rows) {
    return new VideoReadings(Videos.id(number), ONE, null, uploadedAt, missed, Arrays.asList(rows));
  }

  private static DatedCounts row(int day, long views) {
    return new DatedCounts(day(day), views, null);
  }

  private static List<ListingReach> daily() {
    return listings(IntStream.rangeClosed(0, 20).toArray());
  }

  private static List<ListingReach> listings(int... days) {
    return IntStream.of(days)
        .mapToObj(day -> new ListingReach(ONE, day(day), Instant.EPOCH, true))
        .toList();
  }

  private static Instant day(int number) {
    return Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(number));
  }
}
