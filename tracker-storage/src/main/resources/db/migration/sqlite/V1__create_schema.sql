-- The seven tables and their columns are a public contract: people query them by hand. Columns that
-- came later stand after the inherited ones. Times are UTC text, YYYY-MM-DD HH:MM:SS.SSS; a count
-- that is not known is NULL.

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username TEXT NOT NULL UNIQUE,
  display_name TEXT,
  followers INTEGER,
  following INTEGER,
  total_videos INTEGER,
  total_likes INTEGER,
  bio TEXT,
  is_active BOOLEAN DEFAULT 1,
  is_target_account BOOLEAN DEFAULT 0,
  created_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  updated_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  last_scraped_at TIMESTAMP,
  scrape_count INTEGER DEFAULT 0,
  notes TEXT,
  channel_id TEXT,
  scrape_interval INTEGER, -- seconds; NULL: as configured
  retry_asked_at TIMESTAMP
);

CREATE TABLE sounds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sound_key TEXT NOT NULL UNIQUE,
  song_title TEXT NOT NULL,
  artist_name TEXT,
  is_exclusive BOOLEAN DEFAULT 0,
  total_usage_count INTEGER DEFAULT 0,
  total_views INTEGER DEFAULT 0,
  total_likes INTEGER DEFAULT 0,
  total_comments INTEGER DEFAULT 0,
  total_shares INTEGER DEFAULT 0,
  avg_engagement_rate REAL DEFAULT 0.0,
  created_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  updated_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  notes TEXT,
  is_original BOOLEAN NOT NULL DEFAULT 0
);

CREATE TABLE videos (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  video_id TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  tiktok_url TEXT NOT NULL,
  upload_date TEXT NOT NULL,
  views INTEGER DEFAULT 0,
  likes INTEGER DEFAULT 0,
  comments INTEGER DEFAULT 0,
  shares INTEGER DEFAULT 0,
  engagement_rate REAL DEFAULT 0.0,
  caption TEXT,
  hashtags TEXT,
  sound_id INTEGER REFERENCES sounds (id) ON DELETE SET NULL,
  duration INTEGER,
  is_deleted BOOLEAN DEFAULT 0,
  created_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  updated_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  music_id TEXT,
  saves INTEGER,
  uploaded_at TIMESTAMP,
  counts_exact BOOLEAN,
  missed_count INTEGER NOT NULL DEFAULT 0,
  is_pinned BOOLEAN,
  is_slideshow BOOLEAN
);

CREATE TABLE scrape_sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id TEXT NOT NULL UNIQUE,
  start_time TIMESTAMP NOT NULL,
  end_time TIMESTAMP,
  status TEXT DEFAULT 'running',
  total_accounts INTEGER DEFAULT 0,
  successful_scrapes INTEGER DEFAULT 0,
  failed_scrapes INTEGER DEFAULT 0,
  total_videos_scraped INTEGER DEFAULT 0,
  total_new_videos INTEGER DEFAULT 0,
  total_updated_videos INTEGER DEFAULT 0,
  error_log TEXT,
  configuration TEXT,
  created_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  blocked_at TIMESTAMP -- when TikTok was found to be blocking this machine
);

CREATE TABLE scrape_logs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  timestamp TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  status TEXT NOT NULL,
  videos_found INTEGER DEFAULT 0,
  new_videos INTEGER DEFAULT 0,
  updated_videos INTEGER DEFAULT 0,
  error_message TEXT,
  execution_time_seconds REAL,
  outcome TEXT,
  complete BOOLEAN,
  listed_back_to TIMESTAMP,
  details TEXT
);

CREATE TABLE video_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  video_id TEXT NOT NULL REFERENCES videos (video_id) ON DELETE CASCADE,
  session_id TEXT NOT NULL,
  views INTEGER DEFAULT 0,
  likes INTEGER DEFAULT 0,
  comments INTEGER DEFAULT 0,
  shares INTEGER DEFAULT 0,
  engagement_rate REAL DEFAULT 0.0,
  scraped_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  saves INTEGER,
  counts_exact BOOLEAN,
  thinned BOOLEAN NOT NULL DEFAULT 0
);

CREATE TABLE exclusive_songs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sound_key TEXT NOT NULL UNIQUE REFERENCES sounds (sound_key) ON DELETE CASCADE,
  song_title TEXT NOT NULL,
  artist_name TEXT,
  added_at TIMESTAMP DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  added_by TEXT DEFAULT 'system',
  reason TEXT
);

-- Former handles of accounts.
CREATE TABLE account_aliases (
  username TEXT NOT NULL PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  until TIMESTAMP NOT NULL
);

-- Sums over the videos that are not deleted, by sound and account, over all dates. Each sum goes
-- with the number of videos whose count is known. "rated" are the videos whose views, likes,
-- comments and shares all are.
CREATE TABLE sound_usage (
  sound_id INTEGER NOT NULL REFERENCES sounds (id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  uses INTEGER NOT NULL,
  views INTEGER NOT NULL,
  views_known INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  likes_known INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  comments_known INTEGER NOT NULL,
  shares INTEGER NOT NULL,
  shares_known INTEGER NOT NULL,
  saves INTEGER NOT NULL,
  saves_known INTEGER NOT NULL,
  rated_uses INTEGER NOT NULL,
  rate_sum REAL NOT NULL,
  rated_views INTEGER NOT NULL,
  rated_interactions INTEGER NOT NULL,
  first_used TEXT NOT NULL,
  last_used TEXT NOT NULL,
  PRIMARY KEY (sound_id, account_id)
) WITHOUT ROWID;

-- The same sums over all of an account's videos, those without a sound among them.
CREATE TABLE account_usage (
  account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  unidentified INTEGER NOT NULL,
  uses INTEGER NOT NULL,
  views INTEGER NOT NULL,
  views_known INTEGER NOT NULL,
  likes INTEGER NOT NULL,
  likes_known INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  comments_known INTEGER NOT NULL,
  shares INTEGER NOT NULL,
  shares_known INTEGER NOT NULL,
  saves INTEGER NOT NULL,
  saves_known INTEGER NOT NULL,
  rated_uses INTEGER NOT NULL,
  rate_sum REAL NOT NULL,
  rated_views INTEGER NOT NULL,
  rated_interactions INTEGER NOT NULL
);

-- When each task of the daemon was last done, or tried.
CREATE TABLE task_runs (
  task TEXT NOT NULL PRIMARY KEY,
  started_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP NOT NULL,
  succeeded BOOLEAN NOT NULL,
  message TEXT NOT NULL
);

CREATE UNIQUE INDEX idx_accounts_channel_id ON accounts (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX idx_accounts_active ON accounts (is_active);
CREATE INDEX idx_accounts_target ON accounts (is_target_account);
CREATE INDEX idx_accounts_last_scraped ON accounts (last_scraped_at);
CREATE INDEX idx_aliases_account_id ON account_aliases (account_id);

-- These three answer the questions about sounds, about accounts and about an account's best videos
-- without a look at the table. The second one also finds the videos of some accounts in a period.
CREATE INDEX idx_videos_sound ON videos
  (sound_id, is_deleted, music_id, upload_date, account_id, views, likes, comments, shares, saves);
CREATE INDEX idx_videos_account ON videos
  (account_id, is_deleted, upload_date, sound_id, views, likes, comments, shares, saves);
CREATE INDEX idx_videos_account_top ON videos (account_id, is_deleted, views DESC);
-- Counts the uses of sounds in a period; nothing in it changes with the counts of a video.
CREATE INDEX idx_videos_upload_date ON videos (upload_date, is_deleted, sound_id, account_id);
CREATE INDEX idx_videos_created_at ON videos (created_at);
CREATE INDEX idx_videos_views ON videos (views);

CREATE INDEX idx_sounds_exclusive ON sounds (is_exclusive);
-- Finds the most used sounds without a look at all the others.
CREATE INDEX idx_sounds_usage_count ON sounds (total_usage_count);
CREATE INDEX idx_usage_account_id ON sound_usage (account_id);

CREATE INDEX idx_sessions_start_time ON scrape_sessions (start_time);
CREATE INDEX idx_sessions_status ON scrape_sessions (status);

CREATE INDEX idx_logs_session_id ON scrape_logs (session_id);
CREATE INDEX idx_logs_account_id ON scrape_logs (account_id, timestamp);
CREATE INDEX idx_logs_timestamp ON scrape_logs (timestamp);

CREATE UNIQUE INDEX idx_history_video_session ON video_history (video_id, session_id);
-- Growth reads the history of every video and does not look at the table.
CREATE INDEX idx_history_video_scraped ON video_history
  (video_id, scraped_at, views, likes, thinned);

-- Start-up reads these two instead of loading the migrations. The id is "WSTK" in ASCII.
PRAGMA application_id = 1465078859;
PRAGMA user_version = 1;
