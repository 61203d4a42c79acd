package io.soundtracker.scraper.recorded;

import java.time.Instant;

/** Lines as yt-dlp prints them. */
final class Recordings {
  private static final long POSTED = Instant.parse("2026-10-01T12:00:00Z").getEpochSecond();

  private Recordings() {}

  static String line(String handle, int number) {
    return """
        {"id": "%d", "extractor_key": "TikTok", "uploader": "%s", "view_count": %d, \
        "description": "#n%d", "epoch": 1790900000}"""
        .formatted((POSTED << 32) + number, handle, number, number);
  }
}
