package io.soundtracker.analysis;

import io.soundtracker.core.video.Engagement;
import io.soundtracker.core.video.Metrics;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the engagement rates of several videos come to. Videos whose rate is unknown, because their
 * views, likes, comments or shares are, count in none of the figures.
 *
 * @param rates the known rates in percent, from the lowest to the highest
 * @param views over the rated videos, ≥ 0
 * @param interactions likes, comments and shares over the rated videos, ≥ 0
 */
public record RateSummary(List<Double> rates, long views, long interactions) {

  /** Sorts the rates. */
  public RateSummary {
    rates = rates.stream().sorted().toList();
  }

  /** Sums up the videos that can be rated. */
  static RateSummary of(List<Metrics> metrics) {
    List<Metrics> rated =
        metrics.stream().filter(each -> each.engagementRate().isPresent()).toList();
    return new RateSummary(
        rated.stream().map(each -> each.engagementRate().orElseThrow()).toList(),
        new CountSummary(rated.stream().map(RateSummary::views).toList()).sum(),
        new CountSummary(rated.stream().map(RateSummary::interactions).toList()).sum());
  }

  /**
   * The pooled rate: all interactions over all views, {@link Engagement#rate}, in percent. A single
   * viral video may decide it.
   *
   * @return empty when no video is rated; 0 when the rated videos have no views
   */
  public OptionalDouble pooled() {
    return rates.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(interactions, views));
  }

  /**
   * The mean of the rates, in percent. It weighs every video alike.
   *
   * @return empty when no video is rated
   */
  public OptionalDouble mean() {
    return rates.stream().mapToDouble(Double::doubleValue).average();
  }

  /**
   * The rate in the middle, in percent.
   *
   * @return empty when no video is rated
   */
  public OptionalDouble median() {
    return Median.of(rates);
  }

  private static long views(Metrics rated) {
    return known(rated.views());
  }

  private static long interactions(Metrics rated) {
    return known(rated.likes()) + known(rated.comments()) + known(rated.shares());
  }

  /** A rated video knows all four. */
  private static long known(@Nullable Long count) {
    return Objects.requireNonNull(count);
  }
}
