"""workbook.py DATABASE FILE TABS: writes the tracker's workbook with openpyxl in its write-only mode.

The same sheets with the same rows, columns and links; what explains them, and the chart, are left out.
"""
import collections
import datetime
import itertools
import re
import sqlite3
import sys

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink

database, file, tabs = sys.argv[1], sys.argv[2], int(sys.argv[3])
TITLE = Font(name="Arial", size=16, bold=True)
HEADER = Font(name="Arial", size=10, bold=True, color="FFFFFF")
HEADER_FILL = PatternFill("solid", fgColor="34495E")
LINK = Font(name="Arial", size=10, underline="single", color="1F5FA8")
LEVELS = {"high": PatternFill("solid", fgColor="DDF0E3"), "medium": PatternFill("solid", fgColor="FDF1D3")}
SUMS = ("views", "likes", "comments", "shares", "saves")
links = 20_000

book = Workbook(write_only=True)


class Sheet:
    def __init__(self, name):
        self.sheet = book.create_sheet(name)
        self.rows = 0

    def cell(self, value, font=None, fill=None, format=None):
        cell = WriteOnlyCell(self.sheet, value)
        if font:
            cell.font = font
        if fill:
            cell.fill = fill
        if format:
            cell.number_format = format
        return cell

    def count(self, value):
        return self.cell(value, format="#,##0")

    def day(self, text):
        return self.cell(datetime.date.fromisoformat(text), format="yyyy-mm-dd")

    def rate(self, percent):
        level = "high" if percent >= 10 else "medium" if percent >= 5 else "low"
        return self.cell(percent / 100, fill=LEVELS.get(level), format="0.0%")

    def formula(self, text, target):
        return self.cell(f'=HYPERLINK("{target}","{text}")', LINK)

    def link(self, text, column, target):
        global links
        if not links:
            return self.formula(text, target)
        links -= 1
        cell = self.cell(text, LINK)
        ref = f"{column}{self.rows + 1}"
        cell._hyperlink = Hyperlink(ref=ref, location=target[1:]) if target[0] == "#" else Hyperlink(ref=ref, target=target)
        return cell

    def line(self, text, font=None):
        self.add(self.cell(text, font))

    def header(self, *titles):
        self.sheet.freeze_panes = f"A{self.rows + 2}"
        self.add(*(self.cell(title, HEADER, HEADER_FILL) for title in titles))

    def add(self, *cells):
        self.sheet.append(cells)
        self.rows += 1

    def end(self):
        self.sheet.close()


class Sums:
    def __init__(self):
        self.uses = self.views = self.likes = self.comments = self.shares = self.saves = 0
        self.accounts, self.days = set(), []

    def add(self, video):
        self.uses += 1
        self.views += video["views"]
        self.likes += video["likes"]
        self.comments += video["comments"]
        self.shares += video["shares"]
        self.saves += video["saves"]
        self.accounts.add(video["account_id"])
        self.days.append(video["upload_date"])

    def rate(self):
        return (self.likes + self.comments + self.shares) * 100 / self.views if self.views else 0.0

    def counts(self, sheet, number):
        return [sheet.count(getattr(self, name)) for name in SUMS[:number]] + [sheet.rate(self.rate())]


def place(name):
    return f"#'{name}'!A1"


def page(title, music):
    return f"https://www.tiktok.com/music/{re.sub('[^a-z0-9]+', '-', title.lower()).strip('-')}-{music}"


db = sqlite3.connect(database)
db.row_factory = sqlite3.Row
QUERY = """
    SELECT v.*, a.username, s.sound_key, s.song_title, s.artist_name
    FROM videos v JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id
    WHERE v.is_deleted = 0 {}
    ORDER BY s.sound_key IS NULL, s.sound_key, v.upload_date DESC, v.uploaded_at DESC, LENGTH(v.video_id), v.video_id"""
sounds, accounts, clips = collections.defaultdict(Sums), collections.defaultdict(Sums), collections.defaultdict(collections.Counter)
played, everything, identified = collections.defaultdict(set), Sums(), Sums()
for video in db.execute(QUERY.format("")):
    everything.add(video)
    accounts[video["account_id"]].add(video)
    if video["sound_id"]:
        sounds[video["sound_id"]].add(video)
        clips[video["sound_id"]][video["music_id"]] += 1
        played[video["account_id"]].add(video["sound_id"])
        identified.add(video)
names = {row["id"]: row for row in db.execute("SELECT * FROM sounds")}
ranked = sorted(sounds, key=lambda id: (-sounds[id].uses, -sounds[id].rate(), names[id]["sound_key"]))
shared = [id for id in ranked if len(sounds[id].accounts) > 1]
tab = {id: names[id]["sound_key"][:31] for id in shared[:tabs]}

Sheet("About").end()

index = Sheet("Index")
index.line("Shared songs", TITLE)
index.line(f"{len(ranked)} songs in {everything.uses} videos")
if len(tab) < len(ranked):
    index.line(f"Songs without a tab of their own: {len(ranked) - len(tab)}")
index.header("Rank", "Song", "Artist", "Uses", "Accounts", "Views", "Likes", "Comments", "Shares", "Engagement",
             "First Use", "Last Use", "Tab", "TikTok")
for rank, id in enumerate(ranked, 1):
    sums, names_of = sounds[id], names[id]
    index.add(
        index.count(rank), names_of["song_title"], names_of["artist_name"], index.count(sums.uses),
        index.count(len(sums.accounts)), *sums.counts(index, 4), index.day(min(sums.days)), index.day(max(sums.days)),
        index.link(tab[id], "M", place(tab[id])) if id in tab else index.link("Videos", "M", place("Videos")),
        index.link("Sound page", "N", page(names_of["song_title"], clips[id].most_common(1)[0][0])))
unidentified = Sums()
for name in ("uses",) + SUMS:
    setattr(unidentified, name, getattr(everything, name) - getattr(identified, name))
totals = [(f"{len(ranked)} songs", identified)]
if unidentified.uses:
    totals += [("Videos without a known sound", unidentified), ("All videos", everything)]
for label, sums in totals:
    index.add(label, None, None, index.count(sums.uses), None, *sums.counts(index, 4))
index.end()

Sheet("Chart").end()

sheet = Sheet("Accounts")
sheet.line("Accounts", TITLE)
sheet.line(f"{len(accounts)} accounts")
sheet.header("Rank", "Account", "Name", "Ours", "Followers", "Videos", "Songs", "Views", "Likes", "Comments", "Shares",
             "Engagement", "First Post", "Last Post", "State", "Last Read")
owners = {row["id"]: row for row in db.execute("SELECT * FROM accounts")}
order = sorted(accounts, key=lambda id: (-accounts[id].uses, -accounts[id].views, owners[id]["username"]))
for rank, id in enumerate(order, 1):
    sums, owner = accounts[id], owners[id]
    sheet.add(
        sheet.count(rank),
        sheet.link(owner["username"], "B", "https://www.tiktok.com/" + owner["username"]), owner["display_name"],
        "yes" if owner["is_target_account"] else "no", sheet.count(owner["followers"]), sheet.count(sums.uses),
        sheet.count(len(played[id])), *sums.counts(sheet, 4), sheet.day(min(sums.days)), sheet.day(max(sums.days)), "stale",
        sheet.cell(datetime.datetime.fromisoformat(owner["last_scraped_at"]), format="yyyy-mm-dd hh:mm"))
sheet.add(f"{len(accounts)} accounts", None, None, None, None, sheet.count(everything.uses), None,
          *everything.counts(sheet, 4))
sheet.end()

sheet = Sheet("Videos")
sheet.line("All videos", TITLE)
sheet.line("Song by song, the newest video first")
sheet.header("Song", "Artist", "Account", "TikTok URL", "Upload Date", "Views", "Likes", "Comments", "Shares", "Saves",
             "Engagement", "Caption", "Video ID")
for video in db.execute(QUERY.format("")):
    address = f"https://www.tiktok.com/{video['username']}/video/{video['video_id']}"
    sheet.add(
        video["song_title"], video["artist_name"], video["username"], sheet.formula(address, address),
        sheet.day(video["upload_date"]), *(sheet.count(video[name]) for name in SUMS),
        sheet.rate(video["engagement_rate"]), video["caption"], video["video_id"])
sheet.add(f"{everything.uses} videos", None, None, None, None, *everything.counts(sheet, 5))
sheet.end()

for id, name in tab.items():
    sums, names_of = sounds[id], names[id]
    sheet = Sheet(name)
    sheet.line(names_of["song_title"], TITLE)
    sheet.line(names_of["artist_name"])
    sheet.line(f"{sums.uses} videos by {len(sums.accounts)} accounts, uploaded {min(sums.days)} to {max(sums.days)} (UTC)")
    sheet.add(sheet.link("‹ Index", "A", place("Index")),
              sheet.link("Sound on TikTok ›", "B", page(names_of["song_title"], clips[id].most_common(1)[0][0])))
    sheet.header("Account", "TikTok URL", "Upload Date", "Views", "Likes", "Comments", "Shares", "Engagement")
    for video in db.execute(QUERY.format("AND v.sound_id = ?"), (id,)):
        address = f"https://www.tiktok.com/{video['username']}/video/{video['video_id']}"
        sheet.add(
            video["username"], sheet.link(address, "B", address), sheet.day(video["upload_date"]),
            *(sheet.count(video[name]) for name in SUMS[:4]), sheet.rate(video["engagement_rate"]))
    sheet.add(f"{sums.uses} videos", None, None, *sums.counts(sheet, 4))
    sheet.end()
book.save(file)
