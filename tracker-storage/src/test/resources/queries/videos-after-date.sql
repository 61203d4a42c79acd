SELECT a.username, v.video_id, v.upload_date, v.views
FROM videos v
JOIN accounts a ON v.account_id = a.id
WHERE v.upload_date >= '2026-03-02'
ORDER BY v.upload_date DESC, v.video_id;
