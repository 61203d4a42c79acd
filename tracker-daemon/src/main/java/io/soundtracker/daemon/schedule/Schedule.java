package io.soundtracker.daemon.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.soundtracker.core.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Set times in a zone: {@code daily 07:00}, {@code weekly mon 04:30}, or the five fields of cron.
 * Immutable.
 *
 * <p>Where the clocks go forward, a time that does not exist that day comes as much later as they
 * were moved; where they go back, a time that exists twice counts once.
 */
public final class Schedule {
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:daily|weekly\\s+(mon|tue|wed|thu|fri|sat|sun)[a-z]*)\\s+([01]?\\d|2[0-3]):([0-5]\\d)",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final ExecutionTime times;
  private final ZoneId zone;

  private Schedule(String text, Cron cron, ZoneId zone) {
    this.text = text;
    this.times = ExecutionTime.forCron(cron);
    this.zone = zone;
  }

  /**
   * Reads a schedule.
   *
   * @throws InvalidInputException when it is none, or one that never comes
   */
  public static Schedule of(String text, ZoneId zone) {
    try {
      Schedule schedule = new Schedule(text.strip(), parser().parse(cron(text.strip())), zone);
      if (schedule.nextAfter(Instant.EPOCH).isPresent()) {
        return schedule;
      }
    } catch (IllegalArgumentException unreadable) {
      throw refusal(text, unreadable);
    }
    throw refusal(text, null);
  }

  /** The first set time after a moment; empty when none comes. */
  public Optional<Instant> nextAfter(Instant moment) {
    // The library skips times that a change of the clocks leaves out, so it gets a clock without.
    ZonedDateTime wall = moment.atZone(zone).withZoneSameLocal(ZoneOffset.UTC);
    Optional<ZonedDateTime> next = times.nextExecution(wall);
    while (next.isPresent() && !instant(next.get()).isAfter(moment)) {
      next = times.nextExecution(next.get());
    }
    return next.map(this::instant);
  }

  private Instant instant(ZonedDateTime wall) {
    return wall.withZoneSameLocal(zone).toInstant();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }

  private static String cron(String text) {
    Matcher times = TIMES.matcher(text);
    if (!times.matches()) {
      return text;
    }
    String day = times.group(1) == null ? "*" : times.group(1).toUpperCase(Locale.ROOT);
    return Integer.valueOf(times.group(3)) + " " + Integer.valueOf(times.group(2)) + " * * " + day;
  }

  private static CronParser parser() {
    return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
  }

  private static InvalidInputException refusal(
      String text, @Nullable IllegalArgumentException cause) {
    return new InvalidInputException(
        "\"" + text + "\" is no schedule",
        "Write daily 07:00, weekly mon 04:30, or the five fields of cron: 0 7 * * 1-5",
        cause);
  }
}
