SELECT v.video_id, a.username, s.sound_key, v.views, v.likes
FROM videos v
JOIN accounts a ON v.account_id = a.id
LEFT JOIN sounds s ON v.sound_id = s.id
WHERE v.is_deleted = 0
ORDER BY v.views DESC
LIMIT 3;
