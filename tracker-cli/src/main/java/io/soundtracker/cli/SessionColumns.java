package io.soundtracker.cli;

import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.reports.rows.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to tell of sessions. */
final class SessionColumns {
  private static final int SHORT_ID = 8;

  private static final Column<ScrapeSession> ID =
      Column.id("session", "Session", session -> session.id().value());
  private static final Column<ScrapeSession> BRIEF_ID =
      Column.id("session", "Session", SessionColumns::briefId);
  private static final Column<ScrapeSession> STARTED =
      Column.moment("startedAt", "Started", ScrapeSession::startedAt);
  private static final Column<ScrapeSession> TIME =
      Column.duration("seconds", "Time", SessionColumns::took);
  private static final Column<ScrapeSession> STATUS =
      Column.text("status", "Status", session -> session.status().word());
  private static final Column<ScrapeSession> VIDEOS =
      Column.count("videos", "Videos", ScrapeSession::videos);
  private static final Column<ScrapeSession> NEW = Column.count("new", "New", ScrapeSession::added);

  private static final List<Column<ScrapeSession>> REST =
      List.of(
          STARTED,
          TIME,
          STATUS,
          Column.count("accounts", "Accounts", ScrapeSession::accounts),
          Column.count("succeeded", "Read", ScrapeSession::succeeded),
          Column.count("failed", "Failed", ScrapeSession::failed),
          VIDEOS,
          NEW,
          Column.count("changed", "Changed", ScrapeSession::changed),
          Column.text("problem", "Problem", ScrapeSession::problem));

  static final List<Column<ScrapeSession>> FOR_PEOPLE = with(BRIEF_ID);
  static final List<Column<ScrapeSession>> FOR_PROGRAMS = with(ID);

  /** What fits into a small terminal. */
  static final List<Column<ScrapeSession>> IN_BRIEF =
      List.of(
          BRIEF_ID,
          STARTED,
          TIME,
          STATUS,
          Column.id("read", "Read", SessionColumns::read),
          VIDEOS,
          NEW);

  private SessionColumns() {}

  private static List<Column<ScrapeSession>> with(Column<ScrapeSession> id) {
    return Stream.concat(Stream.of(id), REST.stream()).toList();
  }

  private static String briefId(ScrapeSession session) {
    String id = session.id().value();
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }

  /** Wholly or in part. */
  private static String read(ScrapeSession session) {
    return (session.accounts() - session.failed()) + " of " + session.accounts();
  }

  private static @Nullable Duration took(ScrapeSession session) {
    Instant ended = session.endedAt();
    return ended == null ? null : Duration.between(session.startedAt(), ended);
  }
}
