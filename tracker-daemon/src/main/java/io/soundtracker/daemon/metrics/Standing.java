package io.soundtracker.daemon.metrics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.soundtracker.analysis.Freshness;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.SpentRequests;
import io.soundtracker.core.task.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database says at one moment.
 *
 * @param accounts how many of the active accounts stand how; those of which there is none are
 *     missing
 * @param coolDown how long TikTok is still left alone, zero when it is not
 * @param budget how many requests may be made
 * @param spentInHour requests of the past hour
 * @param spentInDay requests of the past 24 hours
 * @param bytes the size of the database
 * @param lastSession how long ago a session that read something ended; null when none ever did
 * @param failing by name, whether the last run of a task failed
 */
record Standing(
    Map<Freshness, Long> accounts,
    Duration coolDown,
    RequestBudget budget,
    int spentInHour,
    int spentInDay,
    long bytes,
    @Nullable Duration lastSession,
    Map<String, Boolean> failing) {

  static Standing of(Sight sight, Instant now) {
    List<SpentRequests> spent = sight.history().requestsSince(now.minus(RequestBudget.LONGEST));
    return new Standing(
        sight.history().standings().stream()
            .collect(
                groupingBy(each -> freshness(each, now.minus(sight.staleAfter())), counting())),
        sight
            .history()
            .block()
            .map(block -> Duration.between(now, block.until(sight.politeness().coolDown())))
            .filter(left -> !left.isNegative())
            .orElse(Duration.ZERO),
        sight.politeness().budget(),
        RequestBudget.within(Duration.ofHours(1), spent, now),
        RequestBudget.within(RequestBudget.LONGEST, spent, now),
        sight.databaseBytes().getAsLong(),
        sight.monitoring().lastSessionEnd().map(end -> Duration.between(end, now)).orElse(null),
        sight.tasks().all().stream().collect(toMap(TaskRun::task, run -> !run.succeeded())));
  }

  private static Freshness freshness(AccountStanding standing, Instant staleBefore) {
    Instant read = standing.account().lastScrapedAt();
    if (!standing.failures().isEmpty()) {
      return Freshness.FAILED;
    }
    if (read == null) {
      return Freshness.NEVER;
    }
    return read.isBefore(staleBefore) ? Freshness.STALE : Freshness.FRESH;
  }
}
