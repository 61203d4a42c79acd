package io.soundtracker.analysis.health;

import java.time.Duration;
import java.time.Instant;

/**
 * No session has read anything for a long time.
 *
 * @param longest how long that may be
 */
record Silent(Duration longest) implements HealthCondition {

  @Override
  public String name() {
    return "silent";
  }

  @Override
  public Finding judge(Vitals vitals) {
    Instant tracked = vitals.trackedSince();
    if (tracked == null) {
      return Finding.unknown(this, "no account is scraped");
    }
    Instant end = vitals.lastSessionEnd();
    if (end != null) {
      return judge(vitals, end, "since a session last read something");
    }
    boolean recent = Duration.between(tracked, vitals.at()).compareTo(longest) <= 0;
    return recent
        ? Finding.unknown(this, "no session yet that read something")
        : judge(vitals, tracked, "since the first account was added, without a session that read");
  }

  private Finding judge(Vitals vitals, Instant since, String what) {
    Duration silence = Duration.between(since, vitals.at());
    long seconds = Math.max(0, silence.toSeconds());
    return Finding.of(
        this,
        silence.compareTo(longest) > 0,
        Unit.SECONDS.text(seconds) + " " + what + "; at most " + Unit.time(longest),
        Evidence.of(Unit.SECONDS, seconds, longest.toSeconds(), what));
  }
}
