package io.soundtracker.analysis.health;

import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.monitor.SessionTally;
import io.soundtracker.core.monitor.Window;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How collecting has gone lately.
 *
 * @param at the moment it was taken
 * @param window what counts as lately; the window before it is as long
 * @param sessions the latest sessions, newest first
 * @param accountsRead attempts at an account that read something, of all attempts
 * @param sessionsRead sessions that read something, of all that ended
 * @param averageTime how long those took on average, null when there are none
 * @param averageTimeBefore the same of the window before
 * @param failing the accounts that failed the last time, by since when
 * @param outcomes how listings ended, the most frequent first
 * @param flaws how good what they brought is
 * @param lastSessionEnd when a session that read something last ended, null when none ever did
 * @param accounts how long ago accounts were read
 */
public record Status(
    Instant at,
    Window window,
    List<ScrapeSession> sessions,
    Trend accountsRead,
    Trend sessionsRead,
    @Nullable Duration averageTime,
    @Nullable Duration averageTimeBefore,
    List<FailingAccount> failing,
    List<OutcomeCount> outcomes,
    List<Flaw> flaws,
    @Nullable Instant lastSessionEnd,
    AccountAges accounts) {

  /** Copies the lists. */
  public Status {
    sessions = List.copyOf(sessions);
    failing = List.copyOf(failing);
    outcomes = List.copyOf(outcomes);
    flaws = List.copyOf(flaws);
  }

  /**
   * Takes it.
   *
   * @param now the moment to look back from
   * @param lately how far
   * @param top how many sessions to name, ≥ 1
   */
  public static Status take(
      SessionRepository sessions,
      AccountRepository accounts,
      Monitoring monitoring,
      Instant now,
      Duration lately,
      int top) {
    // What ends this very moment counts.
    Window window = Window.before(now.plusMillis(1), lately);
    ListingTally listed = monitoring.listings(window);
    ListingTally listedBefore = monitoring.listings(window.previous());
    SessionTally ended = monitoring.sessions(window);
    SessionTally endedBefore = monitoring.sessions(window.previous());
    Flaw.Tallies videos =
        new Flaw.Tallies(
            monitoring.videos(),
            monitoring.videosFirstSeen(window),
            monitoring.videosFirstSeen(window.previous()));
    return new Status(
        now,
        window,
        sessions.latest(top),
        new Trend(read(listed), read(listedBefore)),
        new Trend(read(ended), read(endedBefore)),
        ended.averageTime(),
        endedBefore.averageTime(),
        monitoring.failing(),
        OutcomeCount.of(listed, listedBefore),
        Flaw.of(videos, listed, listedBefore),
        monitoring.lastSessionEnd().orElse(null),
        AccountAges.of(accounts.findAll()));
  }

  private static Share read(ListingTally listings) {
    return new Share(listings.read(), listings.tried());
  }

  private static Share read(SessionTally sessions) {
    return new Share(sessions.read(), sessions.ended());
  }
}
