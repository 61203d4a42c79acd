package io.soundtracker.reports.html.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments in the reader's zone. */
record Moments(ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ENGLISH);

  String of(Instant moment) {
    return MOMENT.withZone(zone).format(moment);
  }
}
