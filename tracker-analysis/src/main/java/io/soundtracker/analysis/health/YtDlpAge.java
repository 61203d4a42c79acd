package io.soundtracker.analysis.health;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * yt-dlp is so old that TikTok will soon have moved on.
 *
 * @param most how old it may be
 */
record YtDlpAge(Duration most) implements HealthCondition {

  @Override
  public String name() {
    return "ytdlp-age";
  }

  @Override
  public Finding judge(Vitals vitals) {
    LocalDate released = vitals.machine().ytDlpReleased();
    if (released == null) {
      String problem = vitals.machine().ytDlpProblem();
      return Finding.unknown(this, problem.isEmpty() ? "yt-dlp does not tell its age" : problem);
    }
    LocalDate today = LocalDate.ofInstant(vitals.at(), ZoneOffset.UTC);
    Duration age = Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(released, today)));
    return Finding.of(
        this,
        age.compareTo(most) > 0,
        "%s days since version %s; at most %s"
            .formatted(
                Unit.count(age.toDays()), released.toString().replace('-', '.'), Unit.time(most)),
        Evidence.of(Unit.SECONDS, age.toSeconds(), most.toSeconds(), "now"));
  }
}
