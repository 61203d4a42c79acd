ALTER TABLE videos ADD COLUMN mood TEXT DEFAULT 'fine';

UPDATE videos SET mood = 'rated', caption = caption || ' ' || hex(zeroblob(300));

CREATE INDEX idx_videos_mood ON videos (mood, caption);

UPDATE video_history SET session_id = session_id || '.';

PRAGMA user_version = 2;
