SELECT video_id, scraped_at, views,
  views - LAG(views) OVER (PARTITION BY video_id ORDER BY scraped_at) AS views_growth
FROM video_history
ORDER BY video_id, scraped_at;
