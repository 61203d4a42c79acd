"""page.py DATABASE FILE: writes the cards of the network page, of all sounds and of all accounts, with f-strings."""
import collections
import datetime
import decimal
import html
import re
import sqlite3
import statistics
import sys

database, file = sys.argv[1:]
TOP = 10
UNKNOWN = '<abbr title="unknown">–</abbr>'
NEW_TAB = 'rel="noopener noreferrer"'
HEAD = "".join(f'<th scope="col">{name}</th>' for name in ("Day (UTC)", "Caption")) + "".join(
    f'<th scope="col" class="n">{name}</th>' for name in ("Views", "Likes", "Comments", "Shares", "Engagement"))
MIDDLE = decimal.Decimal("0.01")

escape = html.escape


def rate(percent):
    """Two decimals, rounded half up."""
    hundreds = percent * 100 + 0.5
    if abs(hundreds - round(hundreds)) < 1e-6:
        return f"{decimal.Decimal(repr(percent)).quantize(MIDDLE, decimal.ROUND_HALF_UP):,}\u00a0%"
    return f"{int(hundreds) / 100:,.2f}\u00a0%"


def badge(percent):
    level = "high" if percent >= 10 else "medium" if percent >= 5 else "low"
    return level, f'<span class="badge {level}">{rate(percent)}</span>'


def shown(count):
    if count is None:
        return UNKNOWN
    rounded = count >= 1_000_000 and count % 100_000 == 0 or count >= 10_000 and count % 100 == 0
    return f"≈{count:,}" if rounded else f"{count:,}"


def beginning(text):
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:80].rstrip() + "…"


def month(day):
    return int(day[:4]) * 12 + int(day[5:7])


def number(value):
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


class Video:
    __slots__ = ("id", "account", "day", "at", "caption", "counts", "saves", "rate", "key")

    def __init__(self, row):
        self.id, self.account, self.day, self.at, self.caption = row[:5]
        self.counts = row[5:9]
        self.saves, self.rate, self.key = row[9:12]

    def line(self, first):
        counts = "".join(f"<td>{shown(count)}</td>" for count in self.counts)
        caption = f"<bdi>{escape(beginning(self.caption))}</bdi>" if self.caption else ""
        return (f"<tr><td>{first}</td><td>{self.day}</td><td>{caption}</td>{counts}<td>{badge(self.rate)[1]}</td>"
                f'<td><a href="https://www.tiktok.com/@{self.account}/video/{self.id}" {NEW_TAB}>Watch</a></td></tr>\n')


class Group:
    """Some videos and what they come to."""

    def __init__(self, videos):
        self.videos = videos
        self.size = len(videos)
        self.sums = [sum(video.counts[i] for video in videos) for i in range(4)]
        self.pooled = sum(self.sums[1:]) * 100 / self.sums[0] if self.sums[0] else 0.0

    def metrics(self, kind, other, others):
        rates = [video.rate for video in self.videos]
        figures = [(kind, f"{self.size:,}"), (other, f"{others:,}")]
        figures += [(name, f"{total:,}") for name, total in zip(("Views", "Likes", "Comments", "Shares"), self.sums)]
        figures += [
            ("Saves", f"{sum(video.saves for video in self.videos):,}"),
            ("Views per video", f"{int(self.sums[0] / self.size + 0.5):,}"),
            ("Mean rate", rate(sum(rates) / self.size)),
            ("Median rate", rate(statistics.median(rates)))]
        return "".join(f"<div><dt>{name}</dt><dd>{figure}</dd></div>\n" for name, figure in figures)

    def chart(self, id, noun, title):
        uses = [0] * STEPS
        views = [0] * STEPS
        for video in self.videos:
            step = month(video.day) - START
            uses[step] += 1
            views[step] += video.counts[0]
        most, top = max(uses), max(views)
        bars = "".join(f"M{i * 10 + 1} 44V{number(44 - use / most * 42)}h8V44z" for i, use in enumerate(uses) if use)
        heights = [number(100 - view / top * 42) if view else "100" for view in views]
        line = f"0 {heights[0]}" + "".join(f"L{i * 10 + 5} {height}" for i, height in enumerate(heights))
        line += f"H{STEPS * 10}"
        used, seen = f"{noun} per month, at most {most:,}", f"Views per month, at most {top:,}"
        return f"""<figure class="chart">
<svg viewBox="0 0 {STEPS * 10} 100" preserveAspectRatio="none" role="img" aria-labelledby="{id}-title {id}-text">
<title id="{id}-title">{escape(title)}</title>
<desc id="{id}-text">{used}. {seen}. From {FIRST} to {LAST}, by day of upload.</desc>
<path class="base" d="M0 44H{STEPS * 10}M0 100H{STEPS * 10}"/>
<path class="bars" d="{bars}"/>
<path class="area" d="M0 100L{line}V100z"/>
<path class="line" d="M{line}"/>
</svg>
<figcaption><span class="ends"><span>{FIRST}</span> <span>{LAST}</span></span><span class="key bars">{used}</span>\
<span class="key line">{seen}</span></figcaption>
</figure>
"""

    def card(self, kind, rank, name, by, metrics, chart, who, summary, first, rows):
        level, verdict = badge(self.pooled)
        last = (datetime.date.fromisoformat(max(video.day for video in self.videos)) - EPOCH).days
        return f"""<article class="panel card" aria-labelledby="{kind}-{rank}" data-card data-uses="{self.size}" \
data-views="{self.sums[0]}" data-rate="{self.pooled:.6f}" data-last="{last}" data-level="{level}">
<header>
<p class="rank"><span class="mute">Rank </span>{rank}</p>
<div class="name">
<h3 id="{kind}-{rank}">{name}</h3>
<p class="by">{by}</p>
</div>
<p class="verdict"><span>Pooled engagement</span>{verdict}</p>
</header>
<div class="body">
<dl class="metrics">
{metrics}
</dl>
{chart}
</div>
{who}<details class="all">
<summary>{summary}</summary>
<div class="rows" role="region" aria-label="Videos" tabindex="0">
<table>
<thead><tr><th scope="col">{first}</th>{HEAD}<th scope="col">Link</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
</div>
</details>
</article>
"""


def profile(account):
    return f"https://www.tiktok.com/@{account}"


def sound_card(rank, key, group):
    title, artist, music = sounds[key][:2] + (clips[key].most_common(1)[0][0],)
    words = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
    uses = collections.Counter(video.account for video in group.videos)
    who = "".join(
        f'<li><a href="{profile(account)}" {NEW_TAB}'
        + (' class="ours" title="one of ours"' if account in targets else "")
        + f"><bdi data-find>@{account}</bdi>"
        + (f' <span class="times">×{count:,}</span>' if count > 1 else "") + "</a></li>\n"
        for account, count in sorted(uses.items(), key=lambda use: (-use[1], use[0])))
    return group.card(
        "sound", rank, f"<bdi data-find>{escape(title)}</bdi>",
        f'<bdi data-find>{escape(artist)}</bdi><a class="out" href="https://www.tiktok.com/music/{words}-{music}"'
        f" {NEW_TAB}>Sound on TikTok</a>",
        group.metrics("Uses", "Accounts", len(uses)),
        group.chart(f"c{rank}", "Uses", f"Uses and views of {title} over time"),
        f'<div class="who">\n<h4>Used by</h4>\n<ul>\n{who}\n</ul>\n</div>\n',
        f'All {group.size:,} videos<span class="used">Used from {group.videos[-1].day} to {group.videos[0].day}</span>',
        "Account", "".join(video.line("@" + video.account) for video in group.videos))


def account_card(rank, account, group):
    top = sorted(group.videos, key=lambda video: (video.counts[0], video.at, int(video.id)), reverse=True)[:TOP]
    rows = "".join(
        video.line(f"<bdi data-find>{escape(beginning(video.key))}</bdi>" if video.key
                   else '<abbr title="unknown sound">–</abbr>')
        for video in top)
    return group.card(
        "account", rank, f'<a href="{profile(account)}" {NEW_TAB}><bdi data-find>@{account}</bdi></a>',
        '<span class="tag">ours</span>' if account in targets else "",
        group.metrics("Videos", "Sounds", len({video.key for video in group.videos} - {None})),
        group.chart(f"a{rank}", "Videos", f"Videos and views of @{account} over time"),
        "", f"Its {TOP} most viewed videos", "Sound", rows)


db = sqlite3.connect(database)
targets = {name for name, in db.execute("SELECT LTRIM(username, '@') FROM accounts WHERE is_target_account")}
sounds = {key: names for key, *names in db.execute("SELECT sound_key, song_title, artist_name FROM sounds")}
sounds = {key: tuple(names) for key, names in sounds.items()}
by_sound, by_account = collections.defaultdict(list), collections.defaultdict(list)
clips = collections.defaultdict(collections.Counter)
for *columns, music in db.execute("""
        SELECT v.video_id, LTRIM(a.username, '@'), v.upload_date, v.uploaded_at, v.caption, v.views, v.likes, v.comments,
          v.shares, v.saves, v.engagement_rate, s.sound_key, v.music_id
        FROM videos v JOIN accounts a ON a.id = v.account_id LEFT JOIN sounds s ON s.id = v.sound_id
        WHERE v.is_deleted = 0
        ORDER BY v.upload_date DESC, v.uploaded_at DESC, LENGTH(v.video_id), v.video_id"""):
    video = Video(tuple(columns))
    by_account[video.account].append(video)
    if video.key:
        by_sound[video.key].append(video)
        clips[video.key][music] += 1
EPOCH = datetime.date(1970, 1, 1)
FIRST = min(videos[-1].day for videos in by_account.values())
LAST = max(videos[0].day for videos in by_account.values())
START = month(FIRST)
STEPS = month(LAST) - START + 1

ranked = sorted(((key, Group(videos)) for key, videos in by_sound.items()),
                key=lambda each: (-each[1].size, -each[1].pooled, each[0]))
owners = sorted(((account, Group(videos)) for account, videos in by_account.items()),
                key=lambda each: (-each[1].size, -each[1].sums[0], each[0]))
with open(file, "w", encoding="utf-8") as out:
    out.write('<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Network report</title></head>\n<body>\n')
    for rank, (key, group) in enumerate(ranked, 1):
        out.write(sound_card(rank, key, group))
    for rank, (account, group) in enumerate(owners, 1):
        out.write(account_card(rank, account, group))
    out.write("</body>\n</html>\n")
