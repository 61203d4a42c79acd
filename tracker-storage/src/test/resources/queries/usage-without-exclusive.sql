SELECT s.sound_key, COUNT(v.id) AS usage_count, SUM(v.views) AS total_views
FROM sounds s
JOIN videos v ON v.sound_id = s.id
WHERE s.sound_key NOT IN (SELECT sound_key FROM exclusive_songs)
  AND v.is_deleted = 0
GROUP BY s.id
ORDER BY usage_count DESC, s.sound_key;
