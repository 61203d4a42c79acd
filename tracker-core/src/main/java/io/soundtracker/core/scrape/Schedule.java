package io.soundtracker.core.scrape;

import io.soundtracker.core.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When accounts are to be tried again.
 *
 * <p>An account that answered is due after its interval, less a tenth, so that a daily job that
 * starts a minute early skips no day. One that cannot be listed is tried ever more rarely: each
 * failure doubles the interval, up to 30 days. After any other failure it is due on the next pass,
 * but not before a tenth of the interval or a quarter of an hour, whichever is less.
 *
 * @param staleAfter the interval of accounts that have none of their own
 */
public record Schedule(Duration staleAfter) {
  private static final int TENTHS_OF_THE_INTERVAL = 9;
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration BREATHER = Duration.ofMinutes(15);

  /** Whether an account is to be tried now. */
  public boolean isDue(AccountStanding standing, Instant now) {
    return !dueAt(standing, now).isAfter(now);
  }

  /**
   * When an account is to be tried, {@link Instant#EPOCH} for at once.
   *
   * @param now later moments come from a clock that was wrong, and do not silence an account
   */
  public Instant dueAt(AccountStanding standing, Instant now) {
    Instant answer = unlessAfter(now, standing.account().lastScrapedAt());
    Optional<FailedAttempt> failure = latest(standing.failures(), now);
    Instant attempt = failure.map(FailedAttempt::at).orElse(answer);
    if (attempt == null || isRetryAsked(standing, attempt)) {
      return Instant.EPOCH;
    }
    Duration interval = interval(standing.account());
    Instant stale = answer == null ? Instant.EPOCH : answer.plus(nineTenths(interval));
    return failure.map(last -> dueAfter(last, standing, interval, stale)).orElse(stale);
  }

  /** What is to be said of an account that cannot be listed; empty while there is nothing. */
  public Optional<Attention> attention(AccountStanding standing, Instant now) {
    List<FailedAttempt> failures = standing.permanentFailures();
    return latest(failures, now)
        .map(
            last ->
                new Attention(
                    standing.account().handle(),
                    String.valueOf(last.outcome()),
                    last.message(),
                    failures.get(0).at(),
                    failures.size(),
                    dueAt(standing, now)));
  }

  /** After what time an account is due again when all is well. */
  public Duration interval(Account account) {
    Duration own = account.interval();
    return own == null ? staleAfter : own;
  }

  private static Instant dueAfter(
      FailedAttempt last, AccountStanding standing, Duration interval, Instant stale) {
    if (last.permanent()) {
      int failures = standing.permanentFailures().size();
      return last.at().plus(nineTenths(doubled(interval, failures)));
    }
    Duration tenth = interval.dividedBy(10);
    Instant rested = last.at().plus(tenth.compareTo(BREATHER) < 0 ? tenth : BREATHER);
    return rested.isAfter(stale) ? rested : stale;
  }

  private static Duration doubled(Duration interval, int times) {
    Duration doubled = interval;
    for (int i = 0; i < times && doubled.compareTo(LONGEST) < 0; i++) {
      Duration twice = doubled.multipliedBy(2);
      doubled = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
    return doubled;
  }

  private static Duration nineTenths(Duration interval) {
    return interval.dividedBy(10).multipliedBy(TENTHS_OF_THE_INTERVAL);
  }

  private static boolean isRetryAsked(AccountStanding standing, Instant lastAttempt) {
    Instant asked = standing.retryAskedAt();
    return asked != null && asked.isAfter(lastAttempt);
  }

  private static Optional<FailedAttempt> latest(List<FailedAttempt> failures, Instant now) {
    return failures.stream()
        .filter(failure -> !failure.at().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  private static @Nullable Instant unlessAfter(Instant now, @Nullable Instant moment) {
    return moment == null || moment.isAfter(now) ? null : moment;
  }
}
