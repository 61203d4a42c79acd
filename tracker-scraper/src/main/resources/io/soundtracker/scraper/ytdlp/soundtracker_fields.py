"""Adds what TikTok's list shows and yt-dlp drops, under the one key "soundtracker".

It leans on an inner method of yt-dlp's, which may change any day. So every part
stands alone: one that fails loses its field, never the entry.
"""
import os
import random
import sys
import time

import yt_dlp.extractor.tiktok
from yt_dlp.extractor.tiktok import TikTokUserIE

KEY = 'soundtracker'
VERSION = 1

_PARENT = os.getppid()
_COUNTS = ('playCount', 'diggCount', 'commentCount', 'shareCount', 'collectCount')
_AUTHOR_COUNTS = {
    'followers': ('followerCount',),
    'following': ('followingCount',),
    'likes': ('heartCount', 'heart'),
    'videos': ('videoCount',),
}


def _whole(value):
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _known(pairs):
    return {key: value for key, value in pairs if value is not None}


def _dict(value):
    return value if isinstance(value, dict) else {}


def _music_id(item):
    return str(item['music']['id'])


def _music_original(item):
    original = item['music'].get('original')
    return original if isinstance(original, bool) else None


def _pinned(item):
    # The key is there on pinned posts only.
    return item.get('isPinnedItem') is True


def _slideshow(item):
    return bool(item.get('imagePost'))


def _stats(item):
    plain, finer = _dict(item.get('stats')), _dict(item.get('statsV2'))
    return _known(
        (name, _whole(finer.get(name, plain.get(name)))) for name in _COUNTS) or None


def _hashtags(item):
    tags = [_dict(extra).get('hashtagName') for extra in item.get('textExtra') or ()]
    tags = tags if any(tags) else [_dict(tag).get('title') for tag in item.get('challenges') or ()]
    return [tag for tag in tags if tag and isinstance(tag, str)]


def _author(item):
    author = item['author']
    plain, finer = _dict(item.get('authorStats')), _dict(item.get('authorStatsV2'))

    def count(names):
        # Zeros in the finer counts may stand for "not filled".
        values = [_whole(counts.get(name)) for counts in (finer, plain) for name in names]
        values = [value for value in values if value is not None]
        return next(filter(None, values), 0 if values else None)

    return _known([
        *((name, count(keys)) for name, keys in _AUTHOR_COUNTS.items()),
        ('bio', author.get('signature')),
        ('verified', author.get('verified')),
        ('private', author.get('privateAccount')),
    ])


_PARTS = {
    'music_id': _music_id,
    'music_original': _music_original,
    'pinned': _pinned,
    'slideshow': _slideshow,
    'stats': _stats,
    'hashtags': _hashtags,
    'author': _author,
}


def _fields(item):
    fields = {'version': VERSION}
    for name, part in _PARTS.items():
        try:
            value = part(item)
        except Exception:
            continue
        if value is not None:
            fields[name] = value
    return fields


if os.environ.get('SOUNDTRACKER_FIELDS') == '1':
    class _SoundTrackerIE(TikTokUserIE, plugin_name='soundtracker'):
        _soundtracker_requests = 0

        def _request_webpage(self, *args, **kwargs):
            if self._soundtracker_requests > 0:
                try:
                    # yt-dlp pauses as long each time; up to half as long again makes it uneven.
                    pause = self.get_param('sleep_interval_requests') or 0
                    time.sleep(pause * random.random() / 2)
                except Exception:
                    pass
            if os.getppid() != _PARENT:
                os._exit(1)  # whoever started us is gone
            self._soundtracker_requests += 1
            try:
                # A sign of life: an account may be silent for many pages.
                sys.stderr.write(f'[soundtracker] request {self._soundtracker_requests}\n')
                sys.stderr.flush()
            except Exception:
                pass
            return super()._request_webpage(*args, **kwargs)

        def _parse_aweme_video_web(self, aweme_detail, *args, **kwargs):
            entry = super()._parse_aweme_video_web(aweme_detail, *args, **kwargs)
            try:
                entry[KEY] = {**_fields(aweme_detail), 'requests': self._soundtracker_requests}
            except Exception:
                pass
            return entry


def self_test():
    """Tries the fields on an item of our own; returns what is wrong, or None."""
    if not issubclass(yt_dlp.extractor.tiktok.TikTokUserIE, _SoundTrackerIE):
        return 'yt-dlp does not put the plugin in place'
    if not hasattr(TikTokUserIE, '_request_webpage'):
        return 'yt-dlp has no request hook'
    item = {
        'id': '1',
        'desc': '#one',
        'author': {'uniqueId': 'name', 'signature': 'bio'},
        'music': {'id': '2', 'title': 'song', 'original': False},
        'stats': {'playCount': 10300},
        'statsV2': {'playCount': '10321'},
    }
    entry = _SoundTrackerIE()._parse_aweme_video_web(
        item, 'https://www.tiktok.com/@name/video/1', '1', extract_flat=True)
    found = entry.get(KEY) or {}
    if found.get('music_id') != '2' or found.get('stats') != {'playCount': 10321}:
        return 'the fields do not arrive'
    return None
