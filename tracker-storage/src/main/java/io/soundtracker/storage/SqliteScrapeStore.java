package io.soundtracker.storage;

import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.ScrapeStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The write path in SQLite: one batch, one transaction. */
final class SqliteScrapeStore implements ScrapeStore {
  private static final double MILLIS_PER_SECOND = 1000;

  private static final String UPDATE_PROFILE =
      """
      UPDATE accounts SET
        display_name = COALESCE(:displayName, display_name),
        followers = COALESCE(:followers, followers),
        following = COALESCE(:following, following),
        total_videos = COALESCE(:videos, total_videos),
        total_likes = COALESCE(:likes, total_likes),
        bio = COALESCE(:bio, bio),
        last_scraped_at = :readAt, scrape_count = scrape_count + 1, updated_at = :now
      WHERE id = :id
      """;

  private static final String FILL_GAPS =
      """
      UPDATE accounts SET
        display_name = COALESCE(display_name, :displayName),
        followers = COALESCE(followers, :followers),
        following = COALESCE(following, :following),
        total_videos = COALESCE(total_videos, :videos),
        total_likes = COALESCE(total_likes, :likes),
        bio = COALESCE(bio, :bio),
        scrape_count = scrape_count + 1, updated_at = :now
      WHERE id = :id
      """;

  private final SqliteGate gate;
  private final Clock clock;

  SqliteScrapeStore(SqliteGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public RecordedBatch record(ScrapeBatch batch) {
    return gate.write(
        handle -> {
          AccountIdentities identities = new AccountIdentities(handle, now());
          AccountRow asked = identities.asked(batch);
          JdbiSessionRepository.requireOpen(handle, batch.session());
          AccountRow account =
              answered(batch) ? identities.settled(asked, batch.channel(), batch.readAt()) : asked;
          RecordedBatch recorded = recordVideos(handle.getConnection(), account, batch);
          if (answered(batch)) {
            updateAccount(handle, account, batch);
          }
          log(handle, account.id(), batch, recorded);
          return account.handle().equals(asked.handle())
              ? recorded
              : recorded.withHandle(account.handle());
        });
  }

  private RecordedBatch recordVideos(Connection connection, AccountRow account, ScrapeBatch batch)
      throws SQLException {
    String now = now();
    try (ListingWriter writer =
        new ListingWriter(connection, account.id(), account.handle(), batch, now)) {
      for (Reading reading : batch.readings()) {
        writer.take(reading);
      }
      // An old recording cannot miss what came after it.
      boolean old = account.isNewerThan(batch.readAt());
      Instant listedBackTo = batch.coverage().listedBackTo();
      if (batch.provesAbsence() && listedBackTo != null && !old) {
        writer.countMissed(listedBackTo);
      }
      return writer.finish(connection, now);
    }
  }

  private static boolean answered(ScrapeBatch batch) {
    LogStatus status = batch.outcome().status();
    return status == LogStatus.SUCCESS || status == LogStatus.PARTIAL;
  }

  /** What an old recording says of the profile only fills gaps. */
  private void updateAccount(Handle handle, AccountRow account, ScrapeBatch batch) {
    Channel channel = batch.channel();
    handle
        .createUpdate(account.isNewerThan(batch.readAt()) ? FILL_GAPS : UPDATE_PROFILE)
        .bind("id", account.id())
        .bindMethods(channel == null ? AccountProfile.UNKNOWN : channel.profile())
        .bind("readAt", Timestamps.text(batch.readAt()))
        .bind("now", now())
        .execute();
  }

  private static void log(Handle handle, long id, ScrapeBatch batch, RecordedBatch recorded) {
    String message = batch.outcome().message();
    handle
        .createUpdate(
            """
            INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found,
              new_videos, updated_videos, error_message, execution_time_seconds, outcome, complete,
              listed_back_to, details)
            VALUES (:session, :account, :readAt, :status, :found, :added, :changed, :message,
              :seconds, :outcome, :complete, :listedBackTo, :details)
            """)
        .bind("session", batch.session().value())
        .bind("account", id)
        .bind("readAt", Timestamps.text(batch.readAt()))
        .bind("status", batch.outcome().status().word())
        .bindMethods(recorded)
        .bind("message", message.isEmpty() ? null : message)
        .bind("seconds", batch.took().toMillis() / MILLIS_PER_SECOND)
        .bind("outcome", batch.outcome().code())
        .bind("complete", batch.coverage().complete() ? 1 : 0)
        .bind("listedBackTo", Timestamps.textOrNull(batch.coverage().listedBackTo()))
        .bind("details", ListingDetailsJson.of(batch.details()))
        .execute();
  }

  private String now() {
    return Timestamps.text(clock.instant());
  }
}
