package io.soundtracker.storage;

import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import org.jdbi.v3.core.Handle;

/**
 * What the logs of a session add up to. An account recorded in several pieces counts once: as read
 * in part when the pieces differ.
 */
record SessionTotals(
    int succeeded, int brokenOff, int failed, int skipped, int found, int added, int changed) {

  static SessionTotals of(Handle handle, SessionId session) {
    return handle
        .createQuery(
            """
            WITH attempts AS (
              SELECT SUM(status = 'success') > 0 AS read, SUM(status = 'partial') > 0 AS part,
                SUM(status = 'failed') > 0 AS failed, SUM(videos_found) AS found,
                SUM(new_videos) AS added, SUM(updated_videos) AS changed
              FROM scrape_logs WHERE session_id = :session GROUP BY account_id)
            SELECT COALESCE(SUM(read AND NOT part AND NOT failed), 0) AS succeeded,
              COALESCE(SUM(part OR (read AND failed)), 0) AS broken_off,
              COALESCE(SUM(failed AND NOT read AND NOT part), 0) AS failed,
              COALESCE(SUM(NOT read AND NOT part AND NOT failed), 0) AS skipped,
              COALESCE(SUM(found), 0) AS found, COALESCE(SUM(added), 0) AS added,
              COALESCE(SUM(changed), 0) AS changed
            FROM attempts
            """)
        .bind("session", session.value())
        .map(
            (row, context) ->
                new SessionTotals(
                    row.getInt("succeeded"),
                    row.getInt("broken_off"),
                    row.getInt("failed"),
                    row.getInt("skipped"),
                    row.getInt("found"),
                    row.getInt("added"),
                    row.getInt("changed")))
        .one();
  }

  int attempted() {
    return succeeded + brokenOff + failed;
  }

  SessionStatus ending() {
    return SessionStatus.ending(succeeded, brokenOff, failed, skipped);
  }
}
