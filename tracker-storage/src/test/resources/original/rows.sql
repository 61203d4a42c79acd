-- Rows as years of use leave them. Row 1 of accounts is the sample.
INSERT INTO accounts (id, username, is_target_account, created_at, last_scraped_at, scrape_count, notes, bio) VALUES
  (2, '@one', 0, '2025-10-01 08:00:00', '2025-11-01T10:00:00.123456', 3, 'ours', NULL),
  (3, '@One', 1, '2025-09-01 08:00:00', '2025-11-02T10:00:00.500000', 2, 'see list', 'newer bio'),
  (4, 'two ', 0, '2025-10-01 08:00:00', '2025-07-01T10:00:00+05:00', 1, NULL, NULL),
  (5, '@Name With Space', 0, '2025-10-01 08:00:00', NULL, 0, NULL, NULL),
  (6, '@gmail.com', 0, '2025-10-01 08:00:00', NULL, 0, NULL, NULL),
  (7, 'somebody@example.com', 0, '2025-10-01 08:00:00', 'never', 0, NULL, NULL),
  (8, '@idle', 0, '2025-10-01 08:00:00', '2025-07-01T10:00:00Z', 0, NULL, NULL);
INSERT INTO sounds (id, sound_key, song_title, artist_name, is_exclusive, created_at) VALUES
  (1, 'Song - Artist', 'Song', 'Artist', 0, '2025-10-02 08:00:00'),
  (2, ' Song - Artist ', ' Song', 'Artist ', 1, '2025-10-01 08:00:00'),
  (3, 'Unknown - Unknown', 'Unknown', 'Unknown', 0, '2025-10-01 08:00:00'),
  (4, 'Unknown Sound', 'Unknown Sound', NULL, 1, '2025-10-01 08:00:00'),
  (5, 'sonido original - Maker', 'sonido original', 'Maker', 0, '2025-10-01 08:00:00'),
  (6, 'original sound - Maker', 'original sound', 'Maker', 0, '2025-10-01 08:00:00'),
  (7, 'Alone - Unknown', 'Alone', 'Unknown', 0, '2025-10-01 08:00:00'),
  (8, 'Marked - A', 'Marked', 'A', 1, 'whenever');
INSERT INTO exclusive_songs (id, sound_key, song_title, artist_name, added_at, added_by, reason) VALUES
  (1, ' Song - Artist ', 'Song', 'Artist', '2025-10-05 08:00:00', 'system', 'deal'),
  (2, 'Not Seen Yet - B', 'Not Seen Yet', 'B', '2025-10-05T08:00:00', 'me', NULL),
  (3, 'Song - Artist', 'Song', 'Artist', '2025-10-04 08:00:00', 'system', 'other deal'),
  (4, 'Unknown - Unknown', 'Unknown', 'Unknown', '2025-10-04 08:00:00', 'system', NULL);
-- The ids that begin with 7567 were made on 2025-10-30 at 13:04:40 UTC.
INSERT INTO videos (id, video_id, account_id, tiktok_url, upload_date, views, likes, comments, shares, engagement_rate, caption, sound_id, duration, is_deleted, created_at) VALUES
  (1, '7567000000000000001', 2, 'https://www.tiktok.com/@one/video/7567000000000000001', '2025-10-30', 1000, 10, 5, 2, 1.7, 'hi', 1, 15, 0, '2025-11-01 09:00:00'),
  (2, '7567000000000000002', 3, 'https://www.tiktok.com/@one/video/7567000000000000002', 'Unknown', 3, 1, 0, 0, 33.33, NULL, 2, NULL, 0, '2025-11-01 09:00:00'),
  (3, '7567000000000000003', 4, 'https://www.tiktok.com/@two/video/7567000000000000003', '20251030', 0, 0, 0, 0, 0, NULL, 3, NULL, 0, '2025-11-01 09:00:00'),
  (4, '44', 4, 'https://www.tiktok.com/@two/video/44', 'Unknown', 0, 0, 0, 0, 0, NULL, 5, NULL, 0, '2025-11-01 09:00:00'),
  (5, '7567000000000000005', 5, 'https://www.tiktok.com/@Real.Name/video/7567000000000000005', '2025-10-31', 7, 0, 0, 0, 0, NULL, 6, NULL, 0, '2025-11-01 09:00:00'),
  (6, '7567000000000000006', 99, 'https://www.tiktok.com/@two/video/7567000000000000006', '2025-10-31', 'many', -1, 0, 0, 0, NULL, 77, NULL, 0, '2025-11-01T09:00:00'),
  (7, '7567000000000000007', 98, 'https://www.tiktok.com/@gone/video/7567000000000000007', '2025-10-31', 5, 0, 0, 0, 0, NULL, 4, NULL, 0, '2025-11-01 09:00:00'),
  (8, '7567000000000000008', 97, 'somewhere', '2025-10-31', 5, 0, 0, 0, 0, NULL, 7, NULL, 1, '2025-11-01 09:00:00'),
  (9, ' 7567000000000000001', 2, 'https://www.tiktok.com/@one/video/7567000000000000001', '2025-10-31', 900, 0, 0, 0, 0, NULL, 1, NULL, 0, '2025-11-01 09:00:00'),
  (10, 'nothing', 2, 'nowhere', '2025-10-31', 1, 0, 0, 0, 0, NULL, 1, NULL, 0, '2025-11-01 09:00:00'),
  (11, '5', 4, 'https://www.tiktok.com/@two/video/5', 'Unknown', 0, 0, 0, 0, 0, NULL, NULL, NULL, 0, NULL);
INSERT INTO scrape_sessions (id, session_id, start_time, end_time, status, total_accounts, created_at) VALUES
  (1, 'session_20251101_100000', '2025-11-01T10:00:00.000001', '2025-11-01T10:05:30', 'completed', 5, '2025-11-01 09:00:00'),
  (2, 'dead', '2025-11-02T10:00:00', NULL, 'running', 5, '2025-11-02 09:00:00'),
  (3, 'odd', 'yesterday', NULL, 'exploded', 5, '2025-11-03 09:00:00');
INSERT INTO scrape_logs (id, session_id, account_id, timestamp, status, videos_found, execution_time_seconds) VALUES
  (1, 'session_20251101_100000', 2, '2025-11-01 09:01:00', 'success', 2, 1.25),
  (2, 'session_20251101_100000', 3, '2025-11-01 09:02:00', 'success', 2, NULL),
  (3, 'session_20251101_100000', 55, '2025-11-01 09:02:00', 'failed', 0, NULL),
  (4, 'odd', 4, NULL, 'timeout', 0, 'slow'),
  (5, 'odd', 7, '2025-11-03 09:02:00', 'failed', 0, NULL);
INSERT INTO video_history (id, video_id, session_id, views, likes, comments, shares, engagement_rate, scraped_at) VALUES
  (1, '7567000000000000001', 'session_20251101_100000', 900, 9, 5, 2, 1.78, '2025-11-01 09:01:00'),
  (2, '7567000000000000001', 'session_20251101_100000', 950, 9, 5, 2, 1.68, '2025-11-01T10:01:30'),
  (3, '1', 'dead', 1000, 10, 5, 2, 1.7, '2025-11-02 09:01:00'),
  (4, '5', 'dead', 1, 0, 0, 0, 0, '2025-11-02 09:01:00'),
  (5, '7599999999999999999', 'dead', 1, 0, 0, 0, 0, '2025-11-02 09:01:00'),
  (6, '7567000000000000003', 'odd', 1, 0, 0, 0, 0, 'some time'),
  (7, '7567000000000000003', 'never opened', 1, 0, 0, 0, 0, NULL);
