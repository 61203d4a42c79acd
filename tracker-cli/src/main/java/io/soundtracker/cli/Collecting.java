package io.soundtracker.cli;

import io.soundtracker.cli.config.ScrapeSettings;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.Schedule;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.SpentRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes next, and what holds it up.
 *
 * @param next which account is scraped next, null when none is
 * @param block what TikTok does to this machine, null when it answers
 * @param blockedUntil until when it is left alone, null when it answers
 * @param lastHour requests of the last hour
 * @param lastDay requests of the last 24 hours
 * @param budget how many there may be
 * @param attention accounts that somebody should look at
 */
record Collecting(
    @Nullable NextDue next,
    @Nullable Block block,
    @Nullable Instant blockedUntil,
    int lastHour,
    int lastDay,
    RequestBudget budget,
    List<Attention> attention) {

  /** Copies the list. */
  Collecting {
    attention = List.copyOf(attention);
  }

  static Collecting of(ScrapeHistory history, ScrapeSettings settings, Instant now) {
    List<AccountStanding> standings = history.standings();
    Schedule schedule = new Schedule(settings.staleAfter());
    List<SpentRequests> spent = history.requestsSince(now.minus(RequestBudget.LONGEST));
    Block block =
        history.block().filter(each -> each.until(settings.coolDown()).isAfter(now)).orElse(null);
    return new Collecting(
        NextDue.of(standings, schedule, now).orElse(null),
        block,
        block == null ? null : block.until(settings.coolDown()),
        RequestBudget.within(Duration.ofHours(1), spent, now),
        RequestBudget.within(RequestBudget.LONGEST, spent, now),
        settings.budget(),
        standings.stream()
            .map(standing -> schedule.attention(standing, now))
            .flatMap(Optional::stream)
            .toList());
  }
}
