package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.fixture.Networks;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever the network, an account's figures are what a plain look at its videos gives. */
class AccountFiguresProperties {
  private static final Instant NOW = Network.READ_AT.plus(Duration.ofHours(5));

  @Property(tries = 150)
  void everyFigureIsWhatAPlainRecomputationGives(@ForAll long seed) {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);

    for (AccountFigures figures : figures(network.stored(), selection)) {
      List<VideoRow> rows =
          network.rows().stream()
              .filter(row -> row.account().equals(figures.handle()))
              .filter(row -> Networks.isSelected(selection, row))
              .toList();
      assertThat(figures.usage().videos()).isEqualTo(rows.size());
      checkMedian(figures.medians().views(), rows, Metrics::views);
      checkMedian(figures.medians().likes(), rows, Metrics::likes);
      checkMedian(figures.medians().comments(), rows, Metrics::comments);
      checkMedian(figures.medians().shares(), rows, Metrics::shares);
      checkMedian(figures.medians().saves(), rows, Metrics::saves);
      checkRates(figures, rows);
      checkCadence(figures.cadence(), rows);
      checkLastPost(figures, rows);
    }
  }

  @Property(tries = 50)
  void theOrderOfTheVideosNeverMatters(@ForAll long seed) {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);

    List<String> one = texts(figures(network.stored(), selection));
    List<String> other = texts(figures(network.shuffled(new Random(seed)).stored(), selection));

    assertThat(other).isEqualTo(one);
  }

  @Property(tries = 100)
  void everyOrderPutsTheMostFirstAndTheUnknownLast(@ForAll long seed, @ForAll AccountOrder order) {
    List<AccountFigures> all = figures(Networks.random(seed).stored(), Selection.EVERYTHING);
    List<AccountFigures> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));

    List<RankedAccount> ranked = RankedAccount.top(Integer.MAX_VALUE, order, shuffled);

    List<AccountFigures> expected =
        all.stream()
            .sorted(
                Comparator.<AccountFigures>comparingDouble(each -> -valueOrLowest(order, each))
                    .thenComparing(each -> each.handle().toString()))
            .toList();
    assertThat(ranked).extracting(RankedAccount::figures).isEqualTo(expected);
    assertThat(ranked)
        .extracting(RankedAccount::rank)
        .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
    if (!all.isEmpty()) {
      assertThat(RankedAccount.top(1, order, shuffled)).containsExactly(ranked.get(0));
    }
  }

  @Property(tries = 100)
  void theBestVideosAreThoseOfAWholeSort(@ForAll long seed) {
    Network network = Networks.random(seed);
    List<VideoRow> rows = new ArrayList<>(network.rows());
    Collections.shuffle(rows, new Random(seed));
    Comparator<VideoRow> newest =
        Comparator.<VideoRow, Instant>comparing(row -> row.video().uploadedAt())
            .reversed()
            .thenComparing(row -> row.video().id());
    Comparator<VideoRow> viewed =
        Comparator.<VideoRow>comparingLong(row -> -views(row)).thenComparing(newest);
    Comparator<VideoRow> engaging =
        Comparator.<VideoRow>comparingDouble(row -> -rate(row).orElse(0))
            .thenComparingLong(row -> -views(row))
            .thenComparing(row -> row.video().id());

    BestVideos best = BestVideos.of(rows.iterator(), 3);

    assertThat(best.latest()).isEqualTo(rows.stream().sorted(newest).limit(3).toList());
    assertThat(best.byViews())
        .isEqualTo(
            rows.stream()
                .filter(row -> row.video().metrics().views() != null)
                .sorted(viewed)
                .limit(3)
                .toList());
    assertThat(best.byEngagement())
        .isEqualTo(
            rows.stream().filter(row -> rate(row).isPresent()).sorted(engaging).limit(3).toList());
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      assertThat(
              BestVideos.of(
                      snapshot.videos(Selection.EVERYTHING, VideoOrder.BY_SOUND).iterator(), 3)
                  .latest())
          .extracting(row -> row.video().id())
          .isEqualTo(best.latest().stream().map(row -> row.video().id()).toList());
    }
  }

  private static double valueOrLowest(AccountOrder order, AccountFigures figures) {
    OptionalDouble value =
        switch (order) {
          case VIDEOS -> OptionalDouble.of((double) figures.usage().videos());
          case SOUNDS -> OptionalDouble.of((double) figures.usage().sounds());
          case VIEWS -> total(figures.usage().views());
          case LIKES -> total(figures.usage().likes());
          case COMMENTS -> total(figures.usage().comments());
          case SHARES -> total(figures.usage().shares());
          case SAVES -> total(figures.usage().saves());
          case ENGAGEMENT -> figures.pooledEngagement();
          case MEAN -> figures.meanEngagement();
          case MEDIAN -> figures.medianEngagement();
          case FOLLOWERS -> asDouble(figures.usage().account().profile().followers());
          case CADENCE -> figures.cadence().videosPerWeek();
          case LATEST ->
              figures.usage().lastPosted() == null
                  ? OptionalDouble.empty()
                  : OptionalDouble.of((double) figures.usage().lastPosted().toEpochDay());
        };
    return value.orElse(Double.NEGATIVE_INFINITY);
  }

  private static OptionalDouble total(io.soundtracker.core.query.KnownSum sum) {
    return sum.known() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum.sum());
  }

  private static OptionalDouble asDouble(@Nullable Long number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static void checkMedian(
      @Nullable Double median, List<VideoRow> rows, Function<Metrics, @Nullable Long> count) {
    List<Double> known =
        rows.stream()
            .map(row -> count.apply(row.video().metrics()))
            .filter(Objects::nonNull)
            .map(Long::doubleValue)
            .sorted()
            .toList();
    check(median, known);
  }

  private static void check(@Nullable Double median, List<Double> sorted) {
    if (sorted.isEmpty()) {
      assertThat(median).isNull();
      return;
    }
    double lower = sorted.get((sorted.size() - 1) / 2);
    double upper = sorted.get(sorted.size() / 2);
    assertThat(median).isCloseTo((lower + upper) / 2, within(1e-9));
  }

  private static void checkRates(AccountFigures figures, List<VideoRow> rows) {
    double views = 0;
    double interactions = 0;
    List<Double> rates = new ArrayList<>();
    for (VideoRow row : rows) {
      Metrics counts = row.video().metrics();
      if (counts.views() != null
          && counts.likes() != null
          && counts.comments() != null
          && counts.shares() != null) {
        double parts = counts.likes() + counts.comments() + counts.shares();
        views += counts.views();
        interactions += parts;
        rates.add(counts.views() == 0 ? 0 : 100 * parts / counts.views());
      }
    }
    Collections.sort(rates);
    assertThat(figures.usage().rated().videos()).isEqualTo(rates.size());
    if (rates.isEmpty()) {
      assertThat(figures.pooledEngagement()).isEmpty();
      assertThat(figures.meanEngagement()).isEmpty();
      assertThat(figures.medianEngagement()).isEmpty();
      return;
    }
    double pooled = views == 0 ? 0 : 100 * interactions / views;
    double mean = rates.stream().mapToDouble(rate -> rate).sum() / rates.size();
    assertThat(figures.pooledEngagement().orElseThrow()).isCloseTo(pooled, within(1e-6));
    assertThat(figures.meanEngagement().orElseThrow()).isCloseTo(mean, within(1e-6));
    check(figures.medianEngagement().orElseThrow(), rates);
  }

  private static void checkCadence(PostingCadence cadence, List<VideoRow> rows) {
    List<Instant> moments =
        rows.stream()
            .filter(row -> !Boolean.TRUE.equals(row.video().pinned()))
            .map(row -> row.video().uploadedAt())
            .sorted()
            .toList();
    assertThat(cadence.videos()).isEqualTo(moments.size());
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < moments.size(); i++) {
      gaps.add(ChronoUnit.SECONDS.between(moments.get(i - 1), moments.get(i)) / 86_400.0);
    }
    Collections.sort(gaps);
    OptionalDouble gap = cadence.medianGap();
    check(gap.isPresent() ? (Double) gap.getAsDouble() : null, gaps);
    long days =
        moments.isEmpty()
            ? 0
            : Math.floorDiv(moments.get(moments.size() - 1).getEpochSecond(), 86_400L)
                - Math.floorDiv(moments.get(0).getEpochSecond(), 86_400L);
    if (days == 0) {
      assertThat(cadence.videosPerWeek()).isEmpty();
    } else {
      assertThat(cadence.videosPerWeek().orElseThrow())
          .isCloseTo((moments.size() - 1) * 7.0 / days, within(1e-9));
    }
  }

  private static void checkLastPost(AccountFigures figures, List<VideoRow> rows) {
    if (rows.isEmpty()) {
      assertThat(figures.daysSinceLastPost(NOW)).isEmpty();
      return;
    }
    long last =
        rows.stream()
            .mapToLong(row -> row.video().uploadedAt().getEpochSecond() / 86_400)
            .max()
            .orElseThrow();
    assertThat(figures.daysSinceLastPost(NOW)).hasValue(NOW.getEpochSecond() / 86_400 - last);
  }

  private static long views(VideoRow row) {
    Long views = row.video().metrics().views();
    return views == null ? Long.MIN_VALUE + 1 : views;
  }

  private static OptionalDouble rate(VideoRow row) {
    return row.video().metrics().engagementRate();
  }

  private static List<AccountFigures> figures(InMemoryDatabase database, Selection selection) {
    try (Snapshot snapshot = database.snapshots().open()) {
      NetworkCoverage coverage = NetworkCoverage.of(snapshot, selection, NOW, Duration.ofHours(24));
      return AccountFigures.of(snapshot, selection, coverage);
    }
  }

  /** Without the number of the row, and the last digits of sums of fractions. */
  private static List<String> texts(List<AccountFigures> figures) {
    return figures.stream()
        .map(each -> each.toString().replaceAll("\\bid=\\d+", ""))
        .map(text -> text.replaceAll("rateSum=(\\d+\\.\\d{0,5})\\d*", "rateSum=$1"))
        .toList();
  }
}
