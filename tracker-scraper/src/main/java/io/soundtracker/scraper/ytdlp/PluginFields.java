package io.soundtracker.scraper.ytdlp;

/** The names under which our plugin adds to an info dict; the Python file has the same. */
final class PluginFields {
  /** The one key it adds; an object with the keys below. */
  static final String KEY = "soundtracker";

  static final String MUSIC_ID = "music_id";
  static final String MUSIC_ORIGINAL = "music_original";
  static final String PINNED = "pinned";
  static final String SLIDESHOW = "slideshow";
  static final String STATS = "stats";
  static final String HASHTAGS = "hashtags";
  static final String AUTHOR = "author";
  static final String REQUESTS = "requests";

  private PluginFields() {}
}
