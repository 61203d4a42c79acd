package io.soundtracker.cli;

import io.soundtracker.analysis.health.AccountAges;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.analysis.health.Machine.Disk;
import io.soundtracker.analysis.health.Unit;
import io.soundtracker.cli.output.CellText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What of the status is told line by line. */
final class StatusLines {
  private final StatusAnswer answer;
  private final CellText texts;

  StatusLines(StatusAnswer answer, CellText texts) {
    this.answer = answer;
    this.texts = texts;
  }

  /** What comes next, and what holds it up. */
  List<String> collecting() {
    List<String> lines = new ArrayList<>();
    Collecting collecting = answer.collecting();
    NextDue next = collecting.next();
    if (next == null) {
      lines.add(line("Next due", "no account is scraped"));
    } else if (next.due() > 0) {
      lines.add(
          line(
              "Next due",
              "%s now%s"
                  .formatted(
                      next.account(),
                      next.due() > 1 ? ", the first of " + CellText.count(next.due()) : "")));
    } else {
      Duration wait = Duration.between(answer.status().at(), next.at());
      lines.add(
          line(
              "Next due",
              "%s, %s, in %s".formatted(next.account(), texts.moment(next.at()), text(wait))));
    }
    lines.add(line("TikTok", block(collecting)));
    lines.add(line("Requests", requests(collecting)));
    return lines;
  }

  private String block(Collecting collecting) {
    Instant until = collecting.blockedUntil();
    return collecting.block() == null || until == null
        ? "not known to be blocking"
        : "%s; left alone until %s, for %s"
            .formatted(
                collecting.block().reason(),
                texts.moment(until),
                text(Duration.between(answer.status().at(), until)));
  }

  private static String requests(Collecting collecting) {
    return CellText.count(collecting.lastHour())
        + " in the last hour"
        + most(collecting.budget().perHour())
        + ", "
        + CellText.count(collecting.lastDay())
        + " in 24 hours"
        + most(collecting.budget().perDay());
  }

  private static String most(@Nullable Integer limit) {
    return limit == null ? "" : " of " + CellText.count(limit);
  }

  /** How old everything is. */
  List<String> ages() {
    AccountAges accounts = answer.status().accounts();
    return List.of(
        line("Last session", age(answer.status().lastSessionEnd(), "none that read anything yet")),
        line("Oldest reading", age(accounts.oldest(), "none yet") + among(accounts)),
        line("Median reading", age(accounts.median(), "none yet")),
        line("yt-dlp", ytDlp(answer.machine())),
        line("Last backup", age(answer.machine().lastBackup(), "none beside the database")));
  }

  /** What it takes, and what is left. */
  List<String> room() {
    Machine machine = answer.machine();
    return List.of(
        line("Database", Unit.BYTES.text(machine.databaseBytes()) + " with its journal"),
        line("Disk", disk(machine.disk())));
  }

  private static String line(String label, String text) {
    return "%-14s  %s".formatted(label, text);
  }

  private String age(@Nullable Instant moment, String none) {
    if (moment == null) {
      return none;
    }
    Duration age = answer.since(moment);
    boolean fresh = age.toMinutes() == 0;
    return texts.moment(moment) + ", " + (fresh ? "just now" : text(age) + " ago");
  }

  private static String text(Duration time) {
    return Unit.SECONDS.text(time.toSeconds());
  }

  private static String among(AccountAges accounts) {
    String active = "; " + CellText.count(accounts.active()) + " active accounts";
    return accounts.neverRead() == 0
        ? active
        : active + ", " + CellText.count(accounts.neverRead()) + " never read";
  }

  private String ytDlp(Machine machine) {
    LocalDate released = machine.ytDlpReleased();
    if (released == null) {
      return machine.ytDlpProblem().isEmpty() ? CellText.UNKNOWN : machine.ytDlpProblem();
    }
    LocalDate today = LocalDate.ofInstant(answer.status().at(), ZoneOffset.UTC);
    long days = Math.max(0, ChronoUnit.DAYS.between(released, today));
    return "version of %s, %s old"
        .formatted(released, days == 1 ? "1 day" : CellText.count(days) + " days");
  }

  private static String disk(@Nullable Disk disk) {
    if (disk == null) {
      return CellText.UNKNOWN;
    }
    OptionalDouble percent = disk.freeShare().percent();
    return Unit.BYTES.text(disk.free())
        + " free"
        + (percent.isEmpty()
            ? ""
            : " of %s (%s)"
                .formatted(
                    Unit.BYTES.text(disk.total()), Unit.PERCENT.text(percent.getAsDouble())));
  }
}
