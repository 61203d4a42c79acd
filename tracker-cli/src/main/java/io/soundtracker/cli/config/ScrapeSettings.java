package io.soundtracker.cli.config;

import io.soundtracker.core.scrape.RequestBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and how much is collected.
 *
 * @param staleAfter an account is due again after this time
 * @param jobs accounts listed at the same time, 1 to 64
 * @param limit the most videos to list of one account in an ordinary pass, ≥ 1; null for no limit
 * @param refreshWindow videos younger than this are read in every pass
 * @param fullEvery an account's whole profile is listed again after this time
 * @param retries how often a listing that failed for a passing reason is tried again, 0 to 20
 * @param budget how many requests may be made
 * @param coolDown how long nothing is collected after TikTok has blocked this machine
 */
public record ScrapeSettings(
    Duration staleAfter,
    int jobs,
    @Nullable Integer limit,
    Duration refreshWindow,
    Duration fullEvery,
    int retries,
    RequestBudget budget,
    Duration coolDown) {
  /** More than that is no longer polite. */
  private static final int MOST_JOBS = 64;

  private static final int MOST_RETRIES = 20;

  static ScrapeSettings read(Section section) {
    return new ScrapeSettings(
        section.get("staleAfter", Types.POSITIVE_DURATION, Duration.ofHours(24)),
        section.get("jobs", Types.wholeNumber(1, MOST_JOBS), 4),
        section.find("limit", Types.wholeNumber(1, Integer.MAX_VALUE)),
        section.get("refreshWindow", Types.POSITIVE_DURATION, Duration.ofDays(30)),
        section.get("fullEvery", Types.POSITIVE_DURATION, Duration.ofDays(7)),
        section.get("retries", Types.wholeNumber(0, MOST_RETRIES), 3),
        section.section("budget", ScrapeSettings::budget),
        section.get("coolDown", Types.POSITIVE_DURATION, Duration.ofHours(2)));
  }

  private static RequestBudget budget(Section section) {
    return new RequestBudget(
        section.find("perHour", Types.wholeNumber(1, Integer.MAX_VALUE)),
        section.find("perDay", Types.wholeNumber(1, Integer.MAX_VALUE)));
  }
}
