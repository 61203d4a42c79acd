"""queries.py TRACKER DUCKDB: answers questions about the tracker's data with DuckDB.

Copies the tables once, then reads the name of a question a line and answers with the time it took.
"""
import json
import os
import sqlite3
import sys
import tempfile
import time
import csv

import duckdb

tracker, copy = sys.argv[1:]
TODAY = "DATE '2026-11-01'"
TABLES = {
    "accounts": "id BIGINT PRIMARY KEY, username VARCHAR, is_target_account BOOLEAN",
    "sounds": "id BIGINT PRIMARY KEY, sound_key VARCHAR, song_title VARCHAR, artist_name VARCHAR, is_original BOOLEAN",
    "videos": "id BIGINT PRIMARY KEY, video_id VARCHAR, account_id BIGINT, sound_id BIGINT, music_id VARCHAR,"
              " upload_date DATE, uploaded_at TIMESTAMP, views BIGINT, likes BIGINT, comments BIGINT, shares BIGINT,"
              " saves BIGINT, caption VARCHAR, hashtags VARCHAR, duration BIGINT, is_deleted BOOLEAN, created_at TIMESTAMP,"
              " is_pinned BOOLEAN, is_slideshow BOOLEAN",
}
# What the tracker tells of a video.
VIDEO = ("video_id, username, views, likes, comments, shares, saves, upload_date, uploaded_at, v.created_at, caption,"
         " hashtags, duration, is_pinned, is_slideshow, music_id, sound_key, song_title, artist_name, is_original,"
         " is_target_account")


def fill(file):
    target = duckdb.connect(file)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(file)) as folder, sqlite3.connect(tracker) as source:
        for table, columns in TABLES.items():
            names = ", ".join(column.split()[0] for column in columns.split(", "))
            rows = os.path.join(folder, table + ".csv")
            with open(rows, "w", newline="", encoding="utf-8") as out:
                csv.writer(out).writerows(source.execute(f"SELECT {names} FROM {table}"))
            target.execute(f"CREATE TABLE {table} ({columns})")
            target.execute(f"COPY {table} FROM '{rows}' (FORMAT csv, HEADER false)")
    target.close()


def top(period):
    """The sums of the network, the uses of the last week, and the hundred sounds that are used most."""
    total = db.execute(
        f"SELECT COUNT(*), COUNT(DISTINCT account_id), SUM(views), SUM(likes), SUM(comments), SUM(shares), SUM(saves)"
        f" FROM videos WHERE NOT is_deleted AND {period}").fetchone()[0]
    recent = dict(db.execute(
        f"SELECT sound_key, COUNT(*) FROM videos v JOIN sounds s ON s.id = v.sound_id WHERE NOT is_deleted"
        f" AND upload_date >= {TODAY} - 7 GROUP BY ALL").fetchall())
    best = db.execute(
        f"SELECT sound_key, COUNT(*) AS uses, COUNT(DISTINCT account_id), SUM(views), SUM(likes), SUM(comments),"
        f" SUM(shares), SUM(saves), SUM(likes + comments + shares) / SUM(views) AS pooled, MIN(upload_date),"
        f" MAX(upload_date), MODE(music_id)"
        f" FROM videos v JOIN sounds s ON s.id = v.sound_id WHERE NOT is_deleted AND {period}"
        f" GROUP BY sound_key ORDER BY uses DESC, pooled DESC, sound_key LIMIT 100").fetchall()
    return f"{total}" + "".join(f" {row[0]}:{row[1]}:{row[2]}:{row[3]}:{recent.get(row[0], 0)}" for row in best)


def exclusive():
    rows = db.execute(
        "SELECT sound_key, COUNT(DISTINCT account_id), SUM(views), COUNT(*), SUM(likes), MIN(upload_date)"
        " FROM videos v JOIN accounts a ON a.id = v.account_id JOIN sounds s ON s.id = v.sound_id WHERE NOT is_deleted"
        " GROUP BY sound_key HAVING BOOL_AND(is_target_account)").fetchall()
    return " ".join(sorted(f"{row[0]}:{row[1]}:{row[2]}" for row in rows))


def best_videos():
    """The few of each account are found among narrow columns; the others are read for these alone."""
    order = "views DESC NULLS LAST, uploaded_at DESC, length(video_id), video_id"
    rows = db.execute(
        f"SELECT {VIDEO}"
        f" FROM videos v JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id"
        f" WHERE v.id IN (SELECT id FROM videos WHERE NOT is_deleted"
        f" QUALIFY row_number() OVER (PARTITION BY account_id ORDER BY {order}) <= 10)"
        f" ORDER BY username, {order}").fetchall()
    return " ".join(f"{row[0]}:{row[1]}:{row[2]}" for row in rows)


def report():
    rows = db.execute(
        f"SELECT {VIDEO}"
        f" FROM videos v JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id"
        f" WHERE NOT is_deleted AND upload_date >= {TODAY} - 30 AND is_target_account"
        f" ORDER BY uploaded_at DESC, video_id").fetchall()
    return " ".join(f"{row[0]}:{row[1]}:{row[2]}" for row in sorted(rows))


QUESTIONS = {
    "top-sounds": lambda: top("TRUE"),
    "recent-sounds": lambda: top(f"upload_date >= {TODAY} - 90"),
    "exclusive-sounds": exclusive,
    "best-videos": best_videos,
    "report-rows": report,
}

if not os.path.exists(copy):
    fill(copy + ".half")
    os.rename(copy + ".half", copy)
db = duckdb.connect(copy, read_only=True, config={"autoinstall_known_extensions": "false"})
for line in sys.stdin:
    began = time.perf_counter()
    answer = QUESTIONS[line.strip()]()
    print(json.dumps({"seconds": time.perf_counter() - began, "answer": answer}), flush=True)
