package io.soundtracker.cli.demo;

import io.soundtracker.core.video.Hashtags;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.RoundedCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line that yt-dlp prints for one video of a flat listing, key by key in its order, with what
 * the plugin adds. Taken from a line that yt-dlp 2026.10.26 printed.
 */
final class InfoDict {
  private static final int TITLE_LENGTH = 72;
  private static final int PLUGIN_VERSION = 1;

  private final DemoAccount account;
  private final DemoVideo video;
  private final Instant readAt;

  InfoDict(DemoAccount account, DemoVideo video, Instant readAt) {
    this.account = account;
    this.video = video;
    this.readAt = readAt;
  }

  /**
   * The line.
   *
   * @param index its place in the listing, from 1
   * @param requests how many requests the listing had cost by then
   * @param declared how many videos the profile claims
   */
  String line(int index, int requests, int declared) {
    Map<String, Object> dict = new LinkedHashMap<>();
    String url = account.handle().profileUrl() + "/video/" + video.id();
    dict.put("id", video.id().value());
    dict.put("formats", null);
    dict.put("subtitles", null);
    dict.put("http_headers", Map.of("Referer", url));
    putAuthor(dict);
    putSound(dict);
    dict.put("duration", video.seconds());
    dict.put("title", cut(video.caption()));
    dict.put("description", video.caption());
    dict.put("timestamp", video.uploadedAt().getEpochSecond());
    putCounts(dict);
    dict.put("thumbnails", thumbnails());
    dict.put("soundtracker", plugin(requests, declared));
    putEnvelope(dict, url, index);
    return PythonJson.write(dict);
  }

  private void putAuthor(Map<String, Object> dict) {
    dict.put("channel", account.nickname());
    dict.put("channel_id", account.channelId());
    dict.put("uploader", account.handle().name());
    dict.put("uploader_id", account.uploaderId());
    dict.put("channel_url", "https://www.tiktok.com/@" + account.channelId());
    dict.put("uploader_url", account.handle().profileUrl().toString());
  }

  private void putSound(Map<String, Object> dict) {
    DemoSound sound = video.sound();
    if (sound == null) {
      putIfKnown(dict, "track", video.clip() == null ? null : "");
      return;
    }
    dict.put("track", sound.title());
    putIfKnown(dict, "album", sound.album().isEmpty() ? null : sound.album());
    putIfKnown(dict, "artists", sound.artists().isEmpty() ? null : artists());
  }

  private List<String> artists() {
    return List.of(video.sound().artists().split(", | & ", -1));
  }

  private void putCounts(Map<String, Object> dict) {
    Metrics shown = rounded();
    putIfKnown(dict, "view_count", shown.views());
    putIfKnown(dict, "like_count", shown.likes());
    putIfKnown(dict, "repost_count", shown.shares());
    putIfKnown(dict, "comment_count", shown.comments());
    putIfKnown(dict, "save_count", shown.saves());
  }

  private Metrics exact() {
    return video.metricsAt(readAt);
  }

  private Metrics rounded() {
    return rounded(exact());
  }

  static Metrics rounded(Metrics exact) {
    return new Metrics(
        round(exact.views()),
        round(exact.likes()),
        round(exact.comments()),
        round(exact.shares()),
        round(exact.saves()));
  }

  private static Long round(Long count) {
    if (count == null || count < 10_000) {
      return count;
    }
    long step = RoundedCount.step(count >= 1_000_000 ? 1_000_000 : 10_000);
    return (count + step / 2) / step * step;
  }

  private List<Object> thumbnails() {
    List<Object> all = new ArrayList<>();
    for (String kind : List.of("cover", "dynamicCover", "originCover")) {
      if (!video.slideshow() || kind.equals("cover")) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", kind);
        one.put("url", "https://covers.invalid/demo/" + video.id() + "~" + kind + ".jpeg");
        one.put("preference", kind.equals("dynamicCover") ? -2 : -1);
        all.add(one);
      }
    }
    return all;
  }

  private Map<String, Object> plugin(int requests, int declared) {
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("version", PLUGIN_VERSION);
    putIfKnown(extra, "music_id", video.clip());
    putIfKnown(extra, "music_original", video.sound() == null ? null : video.sound().original());
    extra.put("pinned", video.pinned());
    extra.put("slideshow", video.slideshow());
    extra.put("stats", stats());
    extra.put("hashtags", Hashtags.in(video.caption()));
    extra.put("author", author(declared));
    extra.put("requests", requests);
    return extra;
  }

  /** TikTok's second reading of the counts, which is exact for most accounts. */
  private Map<String, Object> stats() {
    Map<String, Object> stats = new LinkedHashMap<>();
    Metrics finer = account.coarse() ? rounded() : exact();
    putIfKnown(stats, "playCount", finer.views());
    putIfKnown(stats, "diggCount", finer.likes());
    putIfKnown(stats, "commentCount", finer.comments());
    putIfKnown(stats, "shareCount", finer.shares());
    putIfKnown(stats, "collectCount", finer.saves());
    return stats;
  }

  private Map<String, Object> author(int declared) {
    Map<String, Object> author = new LinkedHashMap<>();
    long grown = readAt.isBefore(DemoPass.SECOND.readAt()) ? 0 : account.followers() / 400;
    author.put("followers", round(account.followers() + grown));
    author.put("following", 40 + account.nickname().length() * 7);
    author.put("likes", round(account.followers() * 9 + grown * 31));
    author.put("videos", declared);
    author.put("bio", account.bio());
    author.put("verified", account.followers() > 400_000);
    author.put("private", false);
    return author;
  }

  private void putEnvelope(Map<String, Object> dict, String url, int index) {
    String name = account.handle().name();
    dict.put("ie_key", "TikTok");
    dict.put("_type", "url");
    dict.put("url", url);
    dict.put("__x_forwarded_for_ip", null);
    dict.put("webpage_url", url);
    dict.put("original_url", url);
    dict.put("webpage_url_basename", video.id().value());
    dict.put("webpage_url_domain", "tiktok.com");
    dict.put("extractor", "TikTok");
    dict.put("extractor_key", "TikTok");
    dict.put("playlist_count", null);
    dict.put("playlist", name);
    dict.put("playlist_id", account.channelId());
    dict.put("playlist_title", name);
    for (String about : List.of("uploader", "uploader_id", "channel", "channel_id")) {
      dict.put("playlist_" + about, null);
    }
    dict.put("playlist_webpage_url", account.handle().profileUrl().toString());
    dict.put("n_entries", null);
    dict.put("playlist_index", index);
    dict.put("__last_playlist_index", 0);
    dict.put("playlist_autonumber", index);
    dict.put("epoch", readAt.getEpochSecond());
    dict.put("duration_string", duration());
    dict.put(
        "upload_date",
        DateTimeFormatter.BASIC_ISO_DATE
            .format(video.uploadedAt().atOffset(ZoneOffset.UTC))
            .substring(0, 8));
    dict.put("release_year", null);
    if (video.sound() != null && !video.sound().artists().isEmpty()) {
      dict.put("artist", String.join(", ", artists()));
    }
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("version", "2026.10.26");
    version.put("current_git_head", null);
    version.put("release_git_head", "c91f8de0bfb3577894abad716eaaa01659e6bd14");
    version.put("repository", "yt-dlp/yt-dlp");
    dict.put("_version", version);
  }

  private String duration() {
    int seconds = video.seconds();
    return seconds < 60
        ? String.valueOf(seconds)
        : String.format("%d:%02d", seconds / 60, seconds % 60);
  }

  private static String cut(String caption) {
    int length = caption.codePointCount(0, caption.length());
    return length <= TITLE_LENGTH
        ? caption
        : caption.substring(0, caption.offsetByCodePoints(0, TITLE_LENGTH - 3)) + "...";
  }

  private static void putIfKnown(Map<String, Object> dict, String key, Object value) {
    if (value != null) {
      dict.put(key, value);
    }
  }
}
