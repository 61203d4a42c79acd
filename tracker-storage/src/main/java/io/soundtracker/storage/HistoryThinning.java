package io.soundtracker.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Removes old readings: of those from before a moment each video keeps the first, and the last of
 * each week. A reading that is no longer followed by the next change is marked, so that nobody
 * takes it for one that held until then.
 */
final class HistoryThinning {
  /** Enough to be quick, and few enough that nobody waits long for the lock. */
  private static final int VIDEOS_AT_ONCE = 200;

  /**
   * What is to go. A Julian day begins at noon; plus a half, it is a multiple of seven when a
   * Monday begins. What is no time has no week, and stays.
   */
  private static final String DOOMED =
      """
      WITH dated AS (
        SELECT id, video_id, scraped_at,
          CAST((julianday(scraped_at) + 0.5) / 7 AS INTEGER) AS week
        FROM video_history WHERE scraped_at < :before AND video_id > :after AND video_id <= :upTo
      ), judged AS (
        SELECT id, video_id, scraped_at,
          week IS LEAD(week) OVER of_video AND week IS NOT NULL
            AND ROW_NUMBER() OVER of_video > 1 AS doomed
        FROM dated WINDOW of_video AS (PARTITION BY video_id ORDER BY scraped_at, id)
      )
      """;

  private static final String COUNT = DOOMED + "SELECT COUNT(*) FROM judged WHERE doomed";

  private static final String MARK =
      DOOMED
          + """
          UPDATE video_history SET thinned = 1 WHERE thinned = 0 AND id IN (
            SELECT id FROM (
              SELECT id, doomed, LEAD(doomed) OVER (PARTITION BY video_id ORDER BY scraped_at, id)
                AS next_doomed
              FROM judged)
            WHERE next_doomed AND NOT doomed)
          """;

  private static final String DELETE =
      DOOMED + "DELETE FROM video_history WHERE id IN (SELECT id FROM judged WHERE doomed)";

  private final SqliteGate gate;
  private final String before;

  HistoryThinning(SqliteGate gate, Instant before) {
    this.gate = gate;
    this.before = Timestamps.wholeSeconds(before);
  }

  /** How many readings would go. */
  long count() {
    long count = 0;
    Optional<Range> next = after("");
    while (next.isPresent()) {
      Range videos = next.get();
      count +=
          gate.read(handle -> bound(handle.createQuery(COUNT), videos).mapTo(Long.class).one());
      next = after(videos.upTo());
    }
    return count;
  }

  /** Removes them, and tells how many they were. */
  long run() {
    long removed = 0;
    Optional<Range> next = after("");
    while (next.isPresent()) {
      requireNoInterrupt();
      Range videos = next.get();
      removed += gate.write(handle -> thin(handle, videos));
      next = after(videos.upTo());
    }
    return removed;
  }

  private long thin(Handle handle, Range videos) {
    bound(handle.createUpdate(MARK), videos).execute();
    return bound(handle.createUpdate(DELETE), videos).execute();
  }

  private <S extends SqlStatement<S>> S bound(S statement, Range videos) {
    return statement
        .bind("before", before)
        .bind("after", videos.after())
        .bind("upTo", videos.upTo());
  }

  /** The next videos, in the order of their ids; empty when there are no more. */
  private Optional<Range> after(String video) {
    Optional<String> upTo =
        gate.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT MAX(video_id) FROM (SELECT video_id FROM videos"
                            + " WHERE video_id > :after ORDER BY video_id LIMIT :most)")
                    .bind("after", video)
                    .bind("most", VIDEOS_AT_ONCE)
                    .mapTo(String.class)
                    .findOne());
    return upTo.map(last -> new Range(video, last));
  }

  private void requireNoInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StorageException(
          "Thinning the history of " + gate.database() + " was interrupted",
          "What is done stays done; the next time goes on");
    }
  }

  /** Videos whose id comes after one, and not after the other. */
  private record Range(String after, String upTo) {}
}
