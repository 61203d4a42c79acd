package io.soundtracker.storage;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Makes one account of two rows that turned out to be the same one. Nothing of either is lost. */
final class AccountMerge {
  /** Of each account what it said last; what only one of them ever said is kept. */
  private static final String MERGE_ROWS =
      """
      UPDATE accounts SET
        display_name = CASE WHEN f.newer THEN COALESCE(f.display_name, accounts.display_name)
          ELSE COALESCE(accounts.display_name, f.display_name) END,
        followers = CASE WHEN f.newer THEN COALESCE(f.followers, accounts.followers)
          ELSE COALESCE(accounts.followers, f.followers) END,
        following = CASE WHEN f.newer THEN COALESCE(f.following, accounts.following)
          ELSE COALESCE(accounts.following, f.following) END,
        total_videos = CASE WHEN f.newer THEN COALESCE(f.total_videos, accounts.total_videos)
          ELSE COALESCE(accounts.total_videos, f.total_videos) END,
        total_likes = CASE WHEN f.newer THEN COALESCE(f.total_likes, accounts.total_likes)
          ELSE COALESCE(accounts.total_likes, f.total_likes) END,
        bio = CASE WHEN f.newer THEN COALESCE(f.bio, accounts.bio)
          ELSE COALESCE(accounts.bio, f.bio) END,
        is_active = COALESCE(accounts.is_active, 0) OR COALESCE(f.is_active, 0),
        is_target_account =
          COALESCE(accounts.is_target_account, 0) OR COALESCE(f.is_target_account, 0),
        created_at = MIN(COALESCE(accounts.created_at, f.created_at),
          COALESCE(f.created_at, accounts.created_at)),
        last_scraped_at = MAX(COALESCE(accounts.last_scraped_at, f.last_scraped_at),
          COALESCE(f.last_scraped_at, accounts.last_scraped_at)),
        scrape_count = COALESCE(accounts.scrape_count, 0) + COALESCE(f.scrape_count, 0),
        scrape_interval = COALESCE(accounts.scrape_interval, f.scrape_interval),
        retry_asked_at = MAX(COALESCE(accounts.retry_asked_at, f.retry_asked_at),
          COALESCE(f.retry_asked_at, accounts.retry_asked_at)),
        notes = CASE WHEN accounts.notes IS NULL OR f.notes IS NULL
          THEN COALESCE(accounts.notes, f.notes) ELSE accounts.notes || char(10) || f.notes END,
        updated_at = :now
      FROM (SELECT other.*,
          COALESCE(other.last_scraped_at > COALESCE(mine.last_scraped_at, ''), 0) AS newer
        FROM accounts other JOIN accounts mine ON mine.id = :into WHERE other.id = :from) f
      WHERE accounts.id = :into
      """;

  private AccountMerge() {}

  static void merge(Handle handle, long from, long into, String now) throws SQLException {
    List<Long> sounds =
        handle
            .createQuery("SELECT sound_id FROM sound_usage WHERE account_id = :from")
            .bind("from", from)
            .mapTo(Long.class)
            .list();
    for (String table : List.of("videos", "scrape_logs", "account_aliases")) {
      handle.execute("UPDATE " + table + " SET account_id = ? WHERE account_id = ?", into, from);
    }
    handle
        .createUpdate(MERGE_ROWS)
        .bind("from", from)
        .bind("into", into)
        .bind("now", now)
        .execute();
    handle.execute("DELETE FROM accounts WHERE id = ?", from);
    Rollup rollup = new Rollup();
    rollup.touch(null, into);
    sounds.forEach(sound -> rollup.touch(sound, into));
    rollup.refresh(handle.getConnection(), now);
  }
}
