SELECT status, total_accounts, successful_scrapes, failed_scrapes, total_videos_scraped,
  total_new_videos, total_updated_videos,
  ROUND((julianday(end_time) - julianday(start_time)) * 24 * 60, 2) AS duration_minutes,
  ROUND(successful_scrapes * 100.0 / total_accounts, 1) AS success_rate
FROM scrape_sessions
ORDER BY start_time DESC
LIMIT 10;
