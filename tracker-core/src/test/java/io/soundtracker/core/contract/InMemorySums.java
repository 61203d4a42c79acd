package io.soundtracker.core.contract;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Metrics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sums over some videos, one at a time and plainly. */
record InMemorySums(
    KnownSum views,
    KnownSum likes,
    KnownSum comments,
    KnownSum shares,
    KnownSum saves,
    RatedSums rated) {

  static InMemorySums of(List<VideoRow> rows) {
    List<Metrics> metrics = rows.stream().map(row -> row.video().metrics()).toList();
    return new InMemorySums(
        sum(metrics, Metrics::views),
        sum(metrics, Metrics::likes),
        sum(metrics, Metrics::comments),
        sum(metrics, Metrics::shares),
        sum(metrics, Metrics::saves),
        rated(metrics));
  }

  private static KnownSum sum(List<Metrics> metrics, Function<Metrics, @Nullable Long> count) {
    List<Long> known = metrics.stream().map(count).filter(Objects::nonNull).toList();
    return new KnownSum(known.stream().mapToLong(Long::longValue).sum(), known.size());
  }

  private static RatedSums rated(List<Metrics> metrics) {
    List<Metrics> rated =
        metrics.stream().filter(each -> each.engagementRate().isPresent()).toList();
    return new RatedSums(
        rated.size(),
        rated.stream().mapToDouble(each -> each.engagementRate().orElseThrow()).sum(),
        rated.stream().mapToLong(each -> known(each.views())).sum(),
        rated.stream()
            .mapToLong(each -> known(each.likes()) + known(each.comments()) + known(each.shares()))
            .sum());
  }

  private static long known(@Nullable Long count) {
    return Objects.requireNonNull(count);
  }
}
