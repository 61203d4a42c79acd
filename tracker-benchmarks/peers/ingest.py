"""ingest.py EMPTY RECORDING DATABASE: reads yt-dlp's lines into the tracker's tables.

A straightforward program: json, sqlite3 and executemany, an account a transaction. EMPTY is a
database with the schema; the indexes, the history and the sums are those of the tracker.
"""
import itertools
import json
import shutil
import sqlite3
import sys
import time
import uuid

empty, recording, database = sys.argv[1:]


def text(seconds):
    return time.strftime("%Y-%m-%d %H:%M:%S.000", time.gmtime(seconds))


def rounded(count):
    return count >= 1_000_000 and count % 100_000 == 0 or count >= 10_000 and count % 100 == 0


def rate(views, likes, comments, shares):
    return (likes + comments + shares) / views * 100 if views else 0.0


def entries():
    with open(recording, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def video(entry, account, sounds):
    plugin = entry["soundtracker"]
    counts = [plugin["stats"][key] for key in ("playCount", "diggCount", "commentCount", "shareCount", "collectCount")]
    track = entry.get("track")
    sound = sounds[track + " - " + ", ".join(entry["artists"])] if track else None
    read_at = text(entry["epoch"])
    moment = text(entry["timestamp"])
    return (
        entry["id"], account, f"https://www.tiktok.com/@{entry['uploader']}/video/{entry['id']}", moment[:10], moment,
        sound, plugin["music_id"], *counts, rate(*counts[:4]), not any(map(rounded, counts)), entry["description"],
        ",".join(plugin["hashtags"]), entry["duration"], plugin["pinned"], plugin["slideshow"], read_at, NOW)


def known(count):
    return f"SUM(COALESCE({count}, 0)), COUNT({count})"


RATED = "views IS NOT NULL AND likes IS NOT NULL AND comments IS NOT NULL AND shares IS NOT NULL"
SUMS = f"""COUNT(*), {known('views')}, {known('likes')}, {known('comments')}, {known('shares')}, {known('saves')},
      SUM({RATED}), COALESCE(SUM(engagement_rate) FILTER (WHERE {RATED}), 0.0),
      COALESCE(SUM(views) FILTER (WHERE {RATED}), 0),
      COALESCE(SUM(likes + comments + shares) FILTER (WHERE {RATED}), 0)"""
USAGE = f"""
    INSERT OR REPLACE INTO sound_usage
    SELECT sound_id, account_id, {SUMS}, MIN(upload_date), MAX(upload_date)
    FROM videos WHERE account_id = ? AND is_deleted = 0 AND sound_id IS NOT NULL GROUP BY sound_id"""
ACCOUNT = f"""
    INSERT OR REPLACE INTO account_usage
    SELECT account_id, COUNT(*) - COUNT(sound_id), {SUMS}
    FROM videos WHERE account_id = ? AND is_deleted = 0 GROUP BY account_id"""
TOTALS = """
    UPDATE sounds SET total_usage_count = t.uses, total_views = t.views, total_likes = t.likes,
      total_comments = t.comments, total_shares = t.shares, avg_engagement_rate = t.rate, updated_at = ?
    FROM (SELECT SUM(uses) AS uses, SUM(views) AS views, SUM(likes) AS likes, SUM(comments) AS comments,
        SUM(shares) AS shares, SUM(rate_sum) / SUM(rated_uses) AS rate
      FROM sound_usage WHERE sound_id = ?) t
    WHERE id = ?"""
NOW = text(time.time())

shutil.copyfile(empty, database)
db = sqlite3.connect(database, isolation_level=None)
db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                 "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4096;")
session = str(uuid.uuid4())
db.execute("INSERT INTO scrape_sessions (session_id, start_time) VALUES (?, ?)", (session, NOW))
ids = {}
for handle, listing in itertools.groupby(entries(), key=lambda entry: entry["uploader"]):
    listing = list(listing)
    db.execute("BEGIN IMMEDIATE")
    first = listing[0]
    author = first["soundtracker"]["author"]
    read_at = text(first["epoch"])
    account = db.execute(
        "INSERT INTO accounts (username, display_name, followers, following, total_videos, total_likes, bio, is_active,"
        " channel_id, last_scraped_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?) RETURNING id",
        (handle, first["channel"], author["followers"], author["following"], author["videos"], author["likes"],
         author["bio"], first["channel_id"], read_at)).fetchone()[0]
    keys = {}
    for entry in listing:
        if entry.get("track"):
            artist = ", ".join(entry["artists"])
            keys[f"{entry['track']} - {artist}"] = (entry["track"], artist)
    db.executemany(
        "INSERT INTO sounds (sound_key, song_title, artist_name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(key, *names) for key, names in keys.items() if key not in ids])
    for key in keys:
        if key not in ids:
            ids[key] = db.execute("SELECT id FROM sounds WHERE sound_key = ?", (key,)).fetchone()[0]
    videos = [video(entry, account, ids) for entry in listing]
    db.executemany(
        "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, uploaded_at, sound_id, music_id, views, likes,"
        " comments, shares, saves, engagement_rate, counts_exact, caption, hashtags, duration, is_pinned, is_slideshow,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (video_id) DO UPDATE SET views = excluded.views, likes = excluded.likes,"
        " comments = excluded.comments, shares = excluded.shares, saves = excluded.saves,"
        " engagement_rate = excluded.engagement_rate, updated_at = excluded.updated_at", videos)
    db.executemany(
        "INSERT INTO video_history (video_id, session_id, views, likes, comments, shares, saves, engagement_rate,"
        " counts_exact, scraped_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (video_id, session_id) DO UPDATE SET views = excluded.views",
        [(row[0], session, *row[7:14], row[19]) for row in videos])
    db.execute(USAGE, (account,))
    db.execute(ACCOUNT, (account,))
    db.executemany(TOTALS, [(NOW, ids[key], ids[key]) for key in keys])
    db.execute(
        "INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found, new_videos)"
        " VALUES (?, ?, ?, 'success', ?, ?)", (session, account, read_at, len(listing), len(listing)))
    db.execute("COMMIT")
db.execute("UPDATE scrape_sessions SET status = 'completed', end_time = ? WHERE session_id = ?", (NOW, session))
db.close()
