package io.soundtracker.analysis.health;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.monitor.VideoTally;
import io.soundtracker.core.monitor.Window;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions judge by.
 *
 * @param at the moment it was taken
 * @param sessions the latest sessions that have ended and tried an account, newest first
 * @param lastSessionEnd when a session that read something last ended, null when none ever did
 * @param trackedSince when the first of the active accounts was added, null when there are none
 * @param latelyListed the listings of the day up to the last one that was read
 * @param listedBefore those of the four weeks before that day
 * @param newVideos the videos first seen in the last week
 * @param newVideosBefore those first seen in the week before
 * @param machine what the database cannot say
 */
public record Vitals(
    Instant at,
    List<ScrapeSession> sessions,
    @Nullable Instant lastSessionEnd,
    @Nullable Instant trackedSince,
    ListingTally latelyListed,
    ListingTally listedBefore,
    VideoTally newVideos,
    VideoTally newVideosBefore,
    Machine machine) {
  /** Enough for the conditions, with some to spare for those that tried nothing. */
  private static final int SESSIONS = 50;

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  /** Copies the list. */
  public Vitals {
    sessions = List.copyOf(sessions);
  }

  /**
   * Takes them.
   *
   * @param now the moment to judge at
   */
  public static Vitals take(
      SessionRepository sessions,
      AccountRepository accounts,
      Monitoring monitoring,
      Machine machine,
      Instant now) {
    Window lately = Window.before(lastReading(accounts).orElse(now).plusMillis(1), A_DAY);
    Window week = Window.before(now.plusMillis(1), A_WEEK);
    return new Vitals(
        now,
        sessions.latest(SESSIONS).stream()
            .filter(session -> session.endedAt() != null && session.accounts() > 0)
            .toList(),
        monitoring.lastSessionEnd().orElse(null),
        monitoring.trackedSince().orElse(null),
        monitoring.listings(lately),
        monitoring.listings(Window.before(lately.from(), FOUR_WEEKS)),
        monitoring.videosFirstSeen(week),
        monitoring.videosFirstSeen(week.previous()),
        machine);
  }

  private static Optional<Instant> lastReading(AccountRepository accounts) {
    return accounts.findAll().stream()
        .map(Account::lastScrapedAt)
        .filter(Objects::nonNull)
        .max(Comparator.<Instant>naturalOrder());
  }
}
