"""Ends yt-dlp when the program that started it is gone.

yt-dlp itself goes on when nobody reads its output. The program that started it
holds the other end of our standard input open and never writes; when that end
closes, however the program ended, so do we. It uses nothing of yt-dlp's, so it
works with versions that the fields do not work with.
"""
import json
import os
import platform
import sys
import threading


def _leave_when_stdin_ends():
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass
    os._exit(143)  # as if the system had asked


def _introduce():
    """Prints one line that says what runs here, and ends."""
    from yt_dlp.version import __version__

    try:
        problem = sys.modules['yt_dlp_plugins.extractor.soundtracker_fields'].self_test()
    except Exception as error:
        problem = f'{type(error).__name__}: {error}'
    print('SOUNDTRACKER ' + json.dumps({
        'yt_dlp': __version__,
        'python': platform.python_version(),
        'fields_problem': problem,
    }))
    sys.stdout.flush()
    os._exit(0)


if os.environ.get('SOUNDTRACKER_STDIN') == '1':
    threading.Thread(target=_leave_when_stdin_ends, daemon=True).start()
if os.environ.get('SOUNDTRACKER_PROBE') == '1':
    _introduce()
