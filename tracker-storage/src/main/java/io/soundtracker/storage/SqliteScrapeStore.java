package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.UnknownAccountException;
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
import org.jspecify.annotations.Nullable;

/** The write path in SQLite: one batch, one transaction. */
final class SqliteScrapeStore implements ScrapeStore {
  private static final double MILLIS_PER_SECOND = 1000;

  private final SqliteGate gate;
  private final Clock clock;

  SqliteScrapeStore(SqliteGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  private record Tracked(long id, AccountHandle handle, @Nullable String lastScrapedAt) {}

  @Override
  public RecordedBatch record(ScrapeBatch batch) {
    return gate.write(
        handle -> {
          Tracked account = account(handle, batch.account());
          JdbiSessionRepository.requireOpen(handle, batch.session());
          RecordedBatch recorded = recordVideos(handle.getConnection(), account, batch);
          if (answered(batch)) {
            updateAccount(handle, account.id(), batch);
          }
          log(handle, account.id(), batch, recorded);
          return recorded;
        });
  }

  private RecordedBatch recordVideos(Connection connection, Tracked account, ScrapeBatch batch)
      throws SQLException {
    String now = now();
    try (ListingWriter writer =
        new ListingWriter(connection, account.id(), account.handle(), batch, now)) {
      for (Reading reading : batch.readings()) {
        writer.take(reading);
      }
      Instant listedBackTo = batch.coverage().listedBackTo();
      if (batch.coverage().complete() && listedBackTo != null && isLatest(account, batch)) {
        writer.countMissed(listedBackTo);
      }
      return writer.finish(connection, now);
    }
  }

  /** An old recording cannot miss what came after it. */
  private static boolean isLatest(Tracked account, ScrapeBatch batch) {
    String last = account.lastScrapedAt();
    return last == null || Timestamps.text(batch.readAt()).compareTo(last) >= 0;
  }

  private static boolean answered(ScrapeBatch batch) {
    LogStatus status = batch.outcome().status();
    return status == LogStatus.SUCCESS || status == LogStatus.PARTIAL;
  }

  private static Tracked account(Handle handle, AccountHandle account) {
    long id =
        AccountIds.find(handle, account).orElseThrow(() -> new UnknownAccountException(account));
    return handle
        .createQuery("SELECT username, last_scraped_at FROM accounts WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) -> new Tracked(id, AccountHandle.of(row.getString(1)), row.getString(2)))
        .one();
  }

  private void updateAccount(Handle handle, long id, ScrapeBatch batch) {
    Channel channel = batch.channel();
    AccountProfile profile = channel == null ? AccountProfile.UNKNOWN : channel.profile();
    ChannelId channelId = channel == null ? null : channel.id();
    handle
        .createUpdate(
            """
            UPDATE accounts SET
              display_name = COALESCE(:displayName, display_name),
              followers = COALESCE(:followers, followers),
              following = COALESCE(:following, following),
              total_videos = COALESCE(:videos, total_videos),
              total_likes = COALESCE(:likes, total_likes),
              bio = COALESCE(:bio, bio),
              channel_id = COALESCE(channel_id, CASE WHEN NOT EXISTS (
                SELECT 1 FROM accounts other WHERE other.channel_id = :channel)
                THEN :channel END),
              last_scraped_at = MAX(COALESCE(last_scraped_at, ''), :readAt),
              scrape_count = scrape_count + 1,
              updated_at = :now
            WHERE id = :id
            """)
        .bind("id", id)
        .bindMethods(profile)
        .bind("channel", channelId == null ? null : channelId.value())
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
