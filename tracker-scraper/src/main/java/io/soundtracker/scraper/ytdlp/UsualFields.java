package io.soundtracker.scraper.ytdlp;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that a line nearly always has. When TikTok or yt-dlp changes, they are missing in
 * every line, and somebody should hear of it.
 */
enum UsualFields {
  /** Of yt-dlp alone; those of the plugin are looked for where the plugin has left its mark. */
  STOCK,
  /** Of yt-dlp with the plugin at work. */
  PLUGIN;

  private static final List<String> OF_STOCK =
      List.of(
          "channel_id",
          "comment_count",
          "description",
          "like_count",
          "repost_count",
          "timestamp",
          "track",
          "uploader",
          "view_count");
  private static final List<String> OF_PLUGIN =
      List.of(
          PluginFields.AUTHOR,
          PluginFields.MUSIC_ID,
          PluginFields.MUSIC_ORIGINAL,
          PluginFields.PINNED,
          PluginFields.SLIDESHOW,
          PluginFields.STATS);

  Set<String> missingIn(InfoDict info) {
    Set<String> missing = new TreeSet<>();
    OF_STOCK.stream().filter(key -> !info.has(key)).forEach(missing::add);
    if (info.has(PluginFields.KEY)) {
      InfoDict plugin = info.object(PluginFields.KEY);
      OF_PLUGIN.stream()
          .filter(key -> !plugin.has(key))
          .forEach(key -> missing.add(PluginFields.KEY + "." + key));
    } else if (this == PLUGIN) {
      missing.add(PluginFields.KEY);
    }
    return missing;
  }
}
