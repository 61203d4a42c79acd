package io.soundtracker.analysis;

import static io.soundtracker.analysis.Usages.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.core.query.SoundUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SoundRankingTest {

  @Test
  void ranksByUsesAndSettlesTiesByEngagementThenKey() {
    List<String> keys =
        ranked(
            SoundOrder.USES,
            sound("z").uses(5).rated(1, 2, 100).build(),
            sound("b").uses(7).build(),
            sound("a").uses(7).build(),
            sound("c").uses(7).rated(1, 10, 100).build(),
            sound("d").uses(7).rated(1, 20, 100).build());

    assertThat(keys).containsExactly("d", "c", "a", "b", "z");
  }

  @Test
  void ranksByViewsWithTheUnknownLast() {
    List<String> keys =
        ranked(
            SoundOrder.VIEWS,
            sound("unknown").uses(99).build(),
            sound("none").uses(1).views(0, 1).build(),
            sound("many").uses(1).views(500, 1).build());

    assertThat(keys).containsExactly("many", "none", "unknown");
  }

  @Test
  void ranksByPooledEngagementWithTheUnratedLast() {
    List<String> keys =
        ranked(
            SoundOrder.ENGAGEMENT,
            sound("unrated").uses(99).build(),
            sound("zero").rated(1, 0, 0).build(),
            sound("high").rated(2, 30, 100).build(),
            sound("low").rated(2, 5, 100).build());

    assertThat(keys).containsExactly("high", "low", "zero", "unrated");
  }

  @Test
  void tellsPooledAndMeanRatesApart() {
    RankedSound first =
        new SoundRanking(SoundOrder.USES)
            .all(Stream.of(sound("a").rated(2, 110, 1100, 20.0).build()))
            .get(0);

    assertThat(first.pooledEngagement().orElseThrow()).isCloseTo(10.0, within(1e-9));
    assertThat(first.meanEngagement().orElseThrow()).isCloseTo(10.0, within(1e-9));
    assertThat(
            new RankedSound(1, sound("b").rated(2, 100, 1000, 60.0).build())
                .meanEngagement()
                .orElseThrow())
        .isCloseTo(30.0, within(1e-9));
  }

  @Test
  void doesNotInventRatesOrViews() {
    RankedSound sound = new RankedSound(1, sound("a").uses(3).build());

    assertThat(sound.pooledEngagement()).isEmpty();
    assertThat(sound.meanEngagement()).isEmpty();
    assertThat(sound.views()).isEmpty();
  }

  @Test
  void ratesVideosWithoutViewsAsZero() {
    assertThat(new RankedSound(1, sound("a").rated(1, 0, 0).build()).pooledEngagement())
        .hasValue(0.0);
  }

  @Test
  void refusesALimitThatIsNotPositive() {
    SoundRanking ranking = new SoundRanking(SoundOrder.USES);

    assertThatThrownBy(() -> ranking.top(0, Stream.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void orderOfInputNeverMatters(
      @ForAll("usages") List<SoundUsage> usages, @ForAll SoundOrder order, @ForAll long seed) {
    List<SoundUsage> shuffled = new ArrayList<>(usages);
    Collections.shuffle(shuffled, new Random(seed));
    SoundRanking ranking = new SoundRanking(order);

    assertThat(ranking.all(shuffled.stream())).isEqualTo(ranking.all(usages.stream()));
  }

  @Property
  void topIsTheBeginningOfAll(@ForAll("usages") List<SoundUsage> usages, @ForAll SoundOrder order) {
    SoundRanking ranking = new SoundRanking(order);
    List<RankedSound> all = ranking.all(usages.stream());

    assertThat(ranking.top(3, usages.stream()))
        .isEqualTo(all.subList(0, Math.min(3, all.size())))
        .allSatisfy(sound -> assertThat(sound.rank()).isBetween(1, 3));
  }

  @Provide
  Arbitrary<List<SoundUsage>> usages() {
    Arbitrary<SoundUsage> usage =
        Combinators.combine(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
                Arbitraries.longs().between(1, 4),
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(0, 2))
            .as(
                (key, uses, views, rated) ->
                    sound(key).uses(uses).views(views, views).rated(rated, views, rated).build());
    return usage.list().uniqueElements(SoundUsage::key).ofMaxSize(12);
  }

  private static List<String> ranked(SoundOrder order, SoundUsage... usages) {
    return new SoundRanking(order)
        .all(Stream.of(usages)).stream().map(sound -> sound.usage().key().value()).toList();
  }
}
