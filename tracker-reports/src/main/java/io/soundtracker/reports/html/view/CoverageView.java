package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.AccountCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which accounts a page rests on, and how well each is known.
 *
 * @param states how many accounts are in which state, those without an account left out
 * @param wanting the accounts that are not fresh, and why
 * @param dataAsOf when the accounts were last read
 */
public record CoverageView(List<State> states, List<Wanting> wanting, String dataAsOf) {
  private static final int REASON = 160;

  /**
   * A state.
   *
   * @param name {@code fresh}, {@code stale}, {@code failed} or {@code never}
   * @param text how many accounts are in it
   */
  public record State(String name, String text) {}

  /**
   * An account that is not fresh.
   *
   * @param handle its handle
   * @param state in which state it is, the name of a {@link State}
   * @param reason why, in words
   */
  public record Wanting(String handle, String state, String reason) {}

  /** Copies the lists. */
  public CoverageView {
    states = List.copyOf(states);
    wanting = List.copyOf(wanting);
  }

  /** Whether some account is not fresh. */
  public boolean isWanting() {
    return !wanting.isEmpty();
  }

  /** How many accounts are not fresh. */
  public String wantingCount() {
    return Figures.counted(wanting.size(), "account");
  }

  static CoverageView of(NetworkCoverage coverage, Moments moments) {
    List<State> states = new ArrayList<>();
    List<Wanting> wanting = new ArrayList<>();
    for (Freshness freshness : Freshness.values()) {
      int count = coverage.count(freshness);
      if (count > 0) {
        states.add(new State(name(freshness), Figures.count(count) + " " + word(freshness)));
      }
      if (freshness != Freshness.FRESH) {
        coverage.those(freshness).forEach(account -> wanting.add(wanting(account, moments)));
      }
    }
    return new CoverageView(states, wanting, dataAsOf(coverage, moments));
  }

  static String name(Freshness freshness) {
    return freshness.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Freshness freshness) {
    return freshness == Freshness.NEVER ? "never read" : name(freshness);
  }

  private static Wanting wanting(CoveredAccount covered, Moments moments) {
    return new Wanting(
        covered.handle().toString(), name(covered.freshness()), reason(covered, moments));
  }

  private static String reason(CoveredAccount covered, Moments moments) {
    AccountCoverage account = covered.account();
    String read =
        account.readAt() == null ? "never read" : "last read " + moments.of(account.readAt());
    AccountCoverage.Attempt attempt = account.lastAttempt();
    if (covered.freshness() != Freshness.FAILED || attempt == null) {
      return read;
    }
    String why = DisplayText.orNull(attempt.message());
    if (why == null) {
      why = attempt.outcome() == null ? "no reason recorded" : attempt.outcome();
    }
    String failed = "failed " + moments.of(attempt.at());
    return failed + ": " + DisplayText.beginning(why, REASON) + " (" + read + ")";
  }

  private static String dataAsOf(NetworkCoverage coverage, Moments moments) {
    if (coverage.oldestReading().isEmpty()) {
      return "nothing read yet";
    }
    String oldest = moments.of(coverage.oldestReading().orElseThrow());
    String newest = moments.of(coverage.newestReading().orElseThrow());
    return oldest.equals(newest) ? newest : oldest + " to " + newest;
  }
}
