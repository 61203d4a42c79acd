package io.soundtracker.cli.doctor;

import io.soundtracker.cli.doctor.ClockCheck.Event;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.storage.DatabaseExamination;
import io.soundtracker.storage.DatabaseExamination.Activity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What has certainly happened already. */
public final class Past {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Days begin at different moments around the world. */
  private static final Duration DAYS_DIFFER = Duration.ofDays(1);

  private Past() {}

  /** Everything that is known of it here. */
  public static List<Event> known(YtDlpProbe probe, DatabaseExamination database) {
    List<Event> events = new ArrayList<>();
    build().ifPresent(built -> events.add(new Event("this program", built, DAYS_DIFFER)));
    LocalDate released = probe.released();
    if (released != null) {
      Instant begun = released.atStartOfDay(ZoneOffset.UTC).toInstant();
      events.add(new Event("yt-dlp", begun, DAYS_DIFFER));
    }
    Activity activity = database.contents() == null ? null : database.contents().activity();
    if (activity != null) {
      Instant newest = activity.newestReading();
      if (newest != null) {
        events.add(new Event("the newest reading", newest, CLOCKS_DIFFER));
      }
      ScrapeSession last = activity.lastSession();
      if (last != null) {
        events.add(new Event("the last session", last.startedAt(), CLOCKS_DIFFER));
      }
    }
    return events;
  }

  /** When this program was built, as its jar says; empty when it does not run from a jar. */
  private static Optional<Instant> build() {
    CodeSource source = Past.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path location = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(location)) {
        return Optional.empty();
      }
      try (JarFile jar = new JarFile(location.toFile())) {
        ZipEntry own = jar.getEntry(Past.class.getName().replace('.', '/') + ".class");
        return own == null || own.getTime() < 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(own.getTime()));
      }
    } catch (URISyntaxException | IllegalArgumentException | IOException unknown) {
      return Optional.empty();
    }
  }
}
