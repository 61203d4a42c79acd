package io.soundtracker.storage;

import java.nio.file.Path;

/** A database of ours with many videos, each read daily for forty days from 2026-01-01. */
final class LargeDatabase {
  static final int DAYS = 40;

  private LargeDatabase() {}

  static OriginalDatabase make(Path file, int videos, String name) {
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    OriginalDatabase database = new OriginalDatabase(file);
    database.execute(
        """
        BEGIN;
        CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (
          SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1$d) SELECT i FROM n;
        INSERT INTO accounts (username) VALUES ('@%2$s');
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, views, likes, comments,
            shares, engagement_rate, caption)
          SELECT 7567000000000000000 + i, 1, 'https://www.tiktok.com/@a/video/' || i, '2025-10-30',
            100, 10, 0, 0, 10, '%2$s ' || i FROM n;
        INSERT INTO video_history (video_id, session_id, views, scraped_at)
          SELECT v.video_id, 'session' || n.i, n.i, datetime('2026-01-01', n.i || ' days') || '.000'
          FROM n, videos v WHERE n.i <= %3$d;
        COMMIT;
        """
            .formatted(videos, name, DAYS));
    database.execute(Rollup.ALL_ACCOUNTS);
    return database;
  }
}
