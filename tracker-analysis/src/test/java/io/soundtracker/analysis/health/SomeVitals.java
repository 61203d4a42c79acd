package io.soundtracker.analysis.health;

import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.VideoTally;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds vitals. By default: those of a database in which nothing ever happened. */
final class SomeVitals {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final List<ScrapeSession> sessions = new ArrayList<>();
  private @Nullable Instant lastSessionEnd;
  private @Nullable Instant trackedSince;
  private ListingTally lately = ListingTally.NONE;
  private ListingTally before = ListingTally.NONE;
  private VideoTally newVideos = VideoTally.NONE;
  private VideoTally newVideosBefore = VideoTally.NONE;
  private Machine machine = new Machine(0, null, null, "", null);

  private SomeVitals() {}

  static SomeVitals someVitals() {
    return new SomeVitals();
  }

  static ListingTally lines(long lines, Map<String, Long> missing) {
    return new ListingTally(1, 0, 0, lines, 0, 0, Map.of(), missing);
  }

  /** Adds a session before those added by now. */
  SomeVitals session(int accounts, int failed, Duration took) {
    SessionStatus status = SessionStatus.ending(accounts - failed, 0, failed, 0);
    Instant start = NOW.minus(Duration.ofDays(sessions.size() + 1L));
    sessions.add(
        new ScrapeSession(
            SessionId.random(),
            start,
            start.plus(took),
            status,
            accounts,
            accounts - failed,
            failed,
            0,
            0,
            0,
            null));
    return this;
  }

  SomeVitals lastSessionEnd(Duration ago) {
    lastSessionEnd = NOW.minus(ago);
    return this;
  }

  SomeVitals trackedFor(Duration time) {
    trackedSince = NOW.minus(time);
    return this;
  }

  SomeVitals listings(ListingTally now, ListingTally earlier) {
    lately = now;
    before = earlier;
    return this;
  }

  SomeVitals newVideos(VideoTally now, VideoTally earlier) {
    newVideos = now;
    newVideosBefore = earlier;
    return this;
  }

  SomeVitals bytes(long size) {
    machine = new Machine(size, null, null, "", null);
    return this;
  }

  SomeVitals disk(long free, long total) {
    machine = new Machine(0, new Machine.Disk(free, total), null, "", null);
    return this;
  }

  SomeVitals ytDlp(@Nullable LocalDate released, String problem) {
    machine = new Machine(0, null, released, problem, null);
    return this;
  }

  Vitals build() {
    return new Vitals(
        NOW,
        sessions,
        lastSessionEnd,
        trackedSince,
        lately,
        before,
        newVideos,
        newVideosBefore,
        machine);
  }
}
