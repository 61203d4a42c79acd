package io.soundtracker.storage;

import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.SessionStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries the sessions and their logs over. */
final class AdoptedSessions {
  private static final String SESSIONS = "scrape_sessions";
  private static final String LOGS = "scrape_logs";

  /** Sorts before everything, and nobody takes it for a fact. */
  private static final String LONG_AGO = Timestamps.text(Instant.EPOCH);

  /** The words that the web layer had for accounts. */
  private static final Map<String, String> WEB_WORDS =
      Map.of("completed", "success", "error", "failed", "timeout", "failed");

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final AdoptedAccounts accounts;
  private final Map<String, String> starts = new HashMap<>();

  AdoptedSessions(
      Connection connection,
      OriginalTables originals,
      AdoptionLedger ledger,
      AdoptedAccounts accounts) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.accounts = accounts;
  }

  void fill() throws SQLException {
    List<String> columns = OriginalSchema.columns(SESSIONS);
    try (Insertion insertion = new Insertion(connection, SESSIONS, columns, "")) {
      originals.forEach(SESSIONS, row -> takeSession(row, insertion));
    }
    List<String> logColumns = OriginalSchema.columns(LOGS);
    try (Insertion insertion = new Insertion(connection, LOGS, logColumns, "")) {
      originals.forEach(LOGS, row -> takeLog(row, insertion));
    }
  }

  /** When a session began. */
  Optional<String> startOf(String session) {
    return Optional.ofNullable(starts.get(session));
  }

  private void takeSession(OriginalRow row, Insertion insertion) throws SQLException {
    String session = row.textOrEmpty("session_id");
    if (session.isBlank()) {
      ledger.dropped(SESSIONS, "without a name", row.name());
      return;
    }
    String createdAt = row.moment("created_at");
    String end = row.moment("end_time");
    String start = row.moment("start_time");
    if (start == null) {
      start =
          Stream.of(Optional.ofNullable(createdAt), Optional.ofNullable(end))
              .flatMap(Optional::stream)
              .findFirst()
              .orElse(LONG_AGO);
      ledger.changed(SESSIONS, "start unknown, another time of its stands in", session);
    }
    starts.put(session, start);
    insertion.add(
        row.id(),
        session,
        start,
        end,
        sessionStatus(row),
        row.count("total_accounts"),
        row.count("successful_scrapes"),
        row.count("failed_scrapes"),
        row.count("total_videos_scraped"),
        row.count("total_new_videos"),
        row.count("total_updated_videos"),
        row.text("error_log"),
        row.text("configuration"),
        createdAt);
    ledger.kept(SESSIONS);
  }

  private void takeLog(OriginalRow row, Insertion insertion) throws SQLException {
    Optional<Long> account = accounts.newId(row);
    if (account.isEmpty()) {
      ledger.dropped(LOGS, "its account is not there", row.name());
      return;
    }
    String session = row.textOrEmpty("session_id");
    String moment = row.moment("timestamp");
    if (moment == null) {
      moment = startOf(session).orElse(LONG_AGO);
      ledger.changed(LOGS, "time unknown, the session's start stands in", row.name());
    }
    insertion.add(
        row.id(),
        session,
        account.orElseThrow(),
        moment,
        logStatus(row),
        row.count("videos_found"),
        row.count("new_videos"),
        row.count("updated_videos"),
        row.text("error_message"),
        row.real("execution_time_seconds"));
    ledger.kept(LOGS);
  }

  private String sessionStatus(OriginalRow row) throws SQLException {
    String word = word(row);
    boolean known = Stream.of(SessionStatus.values()).anyMatch(one -> one.word().equals(word));
    return known ? word : failed(SESSIONS, row);
  }

  private String logStatus(OriginalRow row) throws SQLException {
    String word = word(row);
    String ours = WEB_WORDS.getOrDefault(word, word);
    boolean known = Stream.of(LogStatus.values()).anyMatch(one -> one.word().equals(ours));
    return known ? ours : failed(LOGS, row);
  }

  private String failed(String table, OriginalRow row) throws SQLException {
    ledger.changed(table, "status not understood, failed now", row.name());
    return "failed";
  }

  private static String word(OriginalRow row) throws SQLException {
    return row.textOrEmpty("status").strip().toLowerCase(Locale.ROOT);
  }
}
