SELECT a.username, COUNT(v.id) AS video_count, SUM(v.views) AS total_views,
  ROUND(AVG(v.engagement_rate), 2) AS avg_engagement, MAX(v.upload_date) AS latest_video
FROM accounts a
LEFT JOIN videos v ON a.id = v.account_id AND v.is_deleted = 0
GROUP BY a.id
ORDER BY total_views DESC;
