package io.soundtracker.analysis.health;

import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The last session that read something took much longer than those before it.
 *
 * @param factor how many times as long
 */
record SlowSession(double factor) implements HealthCondition {
  private static final int COMPARED = 10;
  private static final int FEWEST_COMPARED = 3;

  /** Nobody need hear of a session that took ten seconds instead of four. */
  private static final double ALWAYS_FINE_SECONDS = 60;

  private static final double MILLIS_PER_SECOND = 1000;

  @Override
  public String name() {
    return "slow-session";
  }

  @Override
  public Finding judge(Vitals vitals) {
    // Those that failed say nothing of how long reading takes, and a dead process's end is unknown.
    List<Double> seconds =
        vitals.sessions().stream()
            .filter(session -> session.status() != SessionStatus.FAILED)
            .limit(COMPARED + 1L)
            .map(SlowSession::seconds)
            .toList();
    if (seconds.size() <= FEWEST_COMPARED) {
      return Finding.unknown(
          this,
          seconds.isEmpty()
              ? "no session yet that read something"
              : "fewer than " + FEWEST_COMPARED + " sessions to compare the last one with");
    }
    double last = seconds.get(0);
    List<Double> earlier = seconds.subList(1, seconds.size());
    double average = earlier.stream().mapToDouble(each -> each).average().orElseThrow();
    double threshold = Math.max(factor * average, ALWAYS_FINE_SECONDS);
    return Finding.of(
        this,
        last > threshold,
        "last session took %s; at most %s; before: %s on average"
            .formatted(
                Unit.SECONDS.text(last), Unit.SECONDS.text(threshold), Unit.SECONDS.text(average)),
        new Evidence(
            Unit.SECONDS,
            last,
            threshold,
            average,
            "last session, and the " + earlier.size() + " before it"));
  }

  private static double seconds(ScrapeSession session) {
    return Duration.between(session.startedAt(), Objects.requireNonNull(session.endedAt()))
            .toMillis()
        / MILLIS_PER_SECOND;
  }
}
