package io.soundtracker.daemon.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.core.scrape.RequestBudget;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the database says. While it does not answer, all of it is unknown: NaN, as is a limit
 * that nobody set.
 */
final class StandingMeters {
  private final MeterRegistry registry;
  private final Observatory observatory;
  private final MultiGauge tasks;

  StandingMeters(MeterRegistry registry, Observatory observatory) {
    this.registry = registry;
    this.observatory = observatory;
    this.tasks =
        MultiGauge.builder("tracker.task.failing")
            .description("Whether the last run of a task failed")
            .register(registry);
    Gauge.builder("tracker.database.up", () -> observatory.standing() == null ? 0 : 1)
        .description("Whether the database answers")
        .register(registry);
    for (Freshness freshness : Freshness.values()) {
      gauge(
          "tracker.accounts",
          "Active accounts, by what is known of them",
          Tags.of("standing", freshness.name().toLowerCase(Locale.ROOT)),
          null,
          standing -> standing.accounts().getOrDefault(freshness, 0L));
    }
    gauge(
        "tracker.cool.down.open",
        "Whether TikTok is left alone because it blocked this machine",
        Tags.empty(),
        null,
        standing -> standing.coolDown().isZero() ? 0 : 1);
    gauge(
        "tracker.cool.down.remaining",
        "How long TikTok is still left alone",
        Tags.empty(),
        "seconds",
        standing -> seconds(standing.coolDown()));
    budget("hour", Standing::spentInHour, RequestBudget::perHour);
    budget("day", Standing::spentInDay, RequestBudget::perDay);
    gauge(
        "tracker.database.size",
        "The database, with what is still in its journal",
        Tags.empty(),
        "bytes",
        Standing::bytes);
    gauge(
        "tracker.last.session.age",
        "How long ago a session that read something ended",
        Tags.empty(),
        "seconds",
        standing -> seconds(standing.lastSession()));
  }

  /** Takes note of which tasks there are; to be called before the figures are written. */
  void refresh() {
    Standing standing = observatory.standing();
    Map<String, Boolean> failing = standing == null ? Map.of() : standing.failing();
    List<Row<?>> rows =
        failing.entrySet().stream()
            .<Row<?>>map(task -> Row.of(Tags.of("task", task.getKey()), task.getValue() ? 1 : 0))
            .toList();
    tasks.register(rows, true);
  }

  private void budget(
      String per,
      Function<Standing, @Nullable Number> spent,
      Function<RequestBudget, @Nullable Integer> limit) {
    Tags tags = Tags.of("per", per);
    gauge("tracker.requests.spent", "Requests in the past hour or day", tags, null, spent);
    gauge(
        "tracker.requests.limit",
        "Requests that an hour or a day may have",
        tags,
        null,
        standing -> limit.apply(standing.budget()));
  }

  private void gauge(
      String name,
      String description,
      Tags tags,
      @Nullable String unit,
      Function<Standing, @Nullable Number> figure) {
    Gauge.builder(
            name,
            () -> {
              Standing standing = observatory.standing();
              Number number = standing == null ? null : figure.apply(standing);
              return number == null ? Double.NaN : number;
            })
        .description(description)
        .tags(tags)
        .baseUnit(unit)
        .register(registry);
  }

  private static @Nullable Double seconds(@Nullable Duration time) {
    return time == null ? null : time.toMillis() / 1000.0;
  }
}
