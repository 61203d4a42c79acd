package io.soundtracker.scraper.ytdlp;

import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import java.util.HashMap;
import java.util.Map;

/** The variables that yt-dlp gets besides our own; they tell the plugin what to do. */
final class ChildEnvironment {
  private static final String YES = "1";

  private ChildEnvironment() {}

  static Map<String, String> of(Plugin plugin, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("PYTHONIOENCODING", "utf-8");
    if (plugin != Plugin.NONE) {
      variables.put("SOUNDTRACKER_STDIN", YES);
    }
    if (plugin == Plugin.FIELDS) {
      variables.put("SOUNDTRACKER_FIELDS", YES);
    }
    return variables;
  }
}
