package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.InvalidHandleException;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Hashtags;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of yt-dlp's JSON (an <em>info dict</em>) as an entry of a listing.
 *
 * <p>It tolerates missing keys, nulls and wrong types, and never makes up a value: what it cannot
 * read is unknown. Safe for use by several threads.
 */
public final class InfoDictReader {
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final Duration LONGEST_VIDEO = Duration.ofDays(7);
  private static final int MILLIS = 1000;

  private final Clock clock;
  private final UsualFields usual;

  private InfoDictReader(Clock clock, UsualFields usual) {
    this.clock = clock;
    this.usual = usual;
  }

  /**
   * A reader of what yt-dlp prints, with or without our plugin.
   *
   * @param clock the reading time of a line that does not name its own
   */
  public static InfoDictReader of(Clock clock) {
    return new InfoDictReader(clock, UsualFields.STOCK);
  }

  /** A reader of what yt-dlp prints with our plugin at work, so that its silence is noticed. */
  static InfoDictReader withPlugin(Clock clock) {
    return new InfoDictReader(clock, UsualFields.PLUGIN);
  }

  /**
   * Reads one line.
   *
   * @param line the text of the line
   * @param requested whose listing it is, for a line that does not say; null when nobody knows
   * @throws RejectedLineException when the line is no TikTok video
   */
  public ListingEntry read(String line, @Nullable AccountHandle requested)
      throws RejectedLineException {
    InfoDict info = video(line);
    InfoDict plugin = info.object(PluginFields.KEY);
    Instant readAt = readAt(info);
    VideoId id = id(info);
    return new ListingEntry(
        channel(info, plugin, requested),
        video(id, uploadedAt(info, id), info, plugin),
        readAt,
        requests(plugin),
        usual.missingIn(info));
  }

  private static InfoDict video(String line) throws RejectedLineException {
    InfoDict info = InfoDict.parse(line);
    if (info.isArray("entries")) {
      throw new RejectedLineException(
          "a whole playlist in one line; yt-dlp's -j prints one a video");
    }
    String extractor = info.text("extractor_key");
    if (extractor == null) {
      extractor = info.text("ie_key");
    }
    if (extractor == null) {
      extractor = info.text("extractor");
    }
    if (!"tiktok".equalsIgnoreCase(extractor)) {
      throw new RejectedLineException("not a TikTok video of yt-dlp's");
    }
    return info;
  }

  private static VideoId id(InfoDict info) throws RejectedLineException {
    String id = info.id("id");
    if (id == null || !VideoId.isValid(id)) {
      throw new RejectedLineException("no video id");
    }
    return new VideoId(id);
  }

  private Instant readAt(InfoDict info) {
    Instant now = clock.instant();
    Instant epoch = PlausibleTime.of(info.count("epoch"));
    return epoch == null || epoch.isAfter(now.plus(CLOCKS_DIFFER)) ? now : epoch;
  }

  private static Instant uploadedAt(InfoDict info, VideoId id) throws RejectedLineException {
    Instant timestamp = PlausibleTime.of(info.count("timestamp"));
    if (timestamp != null) {
      return timestamp;
    }
    return id.createdAt().orElseThrow(() -> new RejectedLineException("no upload time"));
  }

  /** {@code uploader_id} is of no use: without an author it is the video's own id. */
  private static Channel channel(InfoDict info, InfoDict plugin, @Nullable AccountHandle requested)
      throws RejectedLineException {
    AccountHandle handle = handle(info.text("uploader"));
    if (handle == null) {
      handle = requested != null ? requested : handle(info.text("webpage_url"));
    }
    if (handle == null || handle.name().equals("_")) {
      throw new RejectedLineException("no account");
    }
    String channelId = info.text("channel_id");
    InfoDict author = plugin.object(PluginFields.AUTHOR);
    return new Channel(
        handle,
        channelId != null && ChannelId.isValid(channelId) ? new ChannelId(channelId) : null,
        new AccountProfile(
            info.text("channel"),
            author.count("followers"),
            author.count("following"),
            author.count("videos"),
            author.count("likes"),
            author.text("bio")));
  }

  private static @Nullable AccountHandle handle(@Nullable String text) {
    try {
      return text == null ? null : AccountHandle.of(text);
    } catch (InvalidHandleException notOne) {
      return null;
    }
  }

  private static Video video(VideoId id, Instant uploadedAt, InfoDict info, InfoDict plugin) {
    String music = plugin.id(PluginFields.MUSIC_ID);
    String caption = info.text("description");
    return new Video(
        id,
        uploadedAt,
        Sound.identify(info.text("track"), artist(info), plugin.flag(PluginFields.MUSIC_ORIGINAL))
            .orElse(null),
        music != null && MusicId.isValid(music) ? new MusicId(music) : null,
        metrics(info, plugin.object(PluginFields.STATS)),
        caption,
        hashtags(plugin, caption),
        duration(info),
        plugin.flag(PluginFields.PINNED),
        plugin.flag(PluginFields.SLIDESHOW));
  }

  private static @Nullable String artist(InfoDict info) {
    List<String> artists = info.texts("artists");
    return artists.isEmpty() ? info.text("artist") : String.join(", ", artists);
  }

  private static Metrics metrics(InfoDict info, InfoDict finer) {
    return new Metrics(
        FinerCount.of(info.count("view_count"), finer.count("playCount")),
        FinerCount.of(info.count("like_count"), finer.count("diggCount")),
        FinerCount.of(info.count("comment_count"), finer.count("commentCount")),
        FinerCount.of(info.count("repost_count"), finer.count("shareCount")),
        FinerCount.of(info.count("save_count"), finer.count("collectCount")));
  }

  private static List<String> hashtags(InfoDict plugin, @Nullable String caption) {
    Map<String, String> once = new LinkedHashMap<>();
    for (String tag : plugin.texts(PluginFields.HASHTAGS)) {
      once.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
    }
    if (!once.isEmpty()) {
      return List.copyOf(once.values());
    }
    return caption == null ? List.of() : Hashtags.in(caption);
  }

  private static @Nullable Duration duration(InfoDict info) {
    Double seconds = info.amount("duration");
    if (seconds == null || seconds == 0 || seconds > LONGEST_VIDEO.toSeconds()) {
      return null;
    }
    return Duration.ofMillis(Math.round(seconds * MILLIS));
  }

  private static @Nullable Integer requests(InfoDict plugin) {
    Long requests = plugin.count(PluginFields.REQUESTS);
    return requests == null || requests > Integer.MAX_VALUE ? null : requests.intValue();
  }
}
