SELECT username, last_scraped_at
FROM accounts
WHERE is_active = 1
  AND (last_scraped_at IS NULL OR last_scraped_at < datetime('now', '-24 hours'))
ORDER BY last_scraped_at ASC;
