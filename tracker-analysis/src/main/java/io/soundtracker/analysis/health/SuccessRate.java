package io.soundtracker.analysis.health;

import io.soundtracker.core.scrape.ScrapeSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Too few accounts were read, wholly or in part, of those that the last sessions tried.
 *
 * @param least percent
 */
record SuccessRate(double least) implements HealthCondition {
  /** One bad session among them is seen at once, and forgotten soon. */
  static final int SESSIONS = 3;

  @Override
  public String name() {
    return "success-rate";
  }

  @Override
  public Finding judge(Vitals vitals) {
    List<ScrapeSession> all = vitals.sessions();
    int latest = Math.min(SESSIONS, all.size());
    Share read = read(all.subList(0, latest));
    if (read.percent().isEmpty()) {
      return Finding.unknown(this, "no session yet");
    }
    double rate = read.percent().getAsDouble();
    Share earlier = read(all.subList(latest, Math.min(2 * SESSIONS, all.size())));
    @Nullable Double before =
        earlier.percent().isPresent() ? (Double) earlier.percent().getAsDouble() : null;
    String window = latest == 1 ? "last session" : "last " + latest + " sessions";
    return Finding.of(
        this,
        rate < least,
        "%s of the accounts read (%s of %s, %s); at least %s%s"
            .formatted(
                Unit.PERCENT.text(rate),
                Unit.count(read.some()),
                Unit.count(read.all()),
                window,
                Unit.PERCENT.text(least),
                before == null ? "" : "; before: " + Unit.PERCENT.text(before)),
        new Evidence(Unit.PERCENT, rate, least, before, window));
  }

  private static Share read(List<ScrapeSession> sessions) {
    long tried = sessions.stream().mapToLong(ScrapeSession::accounts).sum();
    long failed = sessions.stream().mapToLong(ScrapeSession::failed).sum();
    return new Share(tried - failed, tried);
  }
}
