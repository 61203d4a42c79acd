package io.soundtracker.benchmarks.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.soundtracker.benchmarks.network.Clip.Counts;
import io.soundtracker.core.account.AccountHandle;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes a network as yt-dlp would have listed it with our plugin: a JSON line for each video. */
public final class Recording {
  private Recording() {}

  /** Writes lines. */
  @FunctionalInterface
  private interface Lines {
    void to(JsonGenerator json) throws IOException;
  }

  /** Writes every video of a network as it is {@link Network#NOW}, account by account. */
  public static void write(Network network, Path file) {
    write(
        file,
        json -> {
          for (int account = 0; account < network.accounts(); account++) {
            write(network.clips(account), network.handle(account), json);
          }
        });
  }

  /** Writes some videos of an account, likewise. */
  public static void write(List<Clip> clips, AccountHandle handle, Path file) {
    write(file, json -> write(clips, handle, json));
  }

  private static void write(Path file, Lines lines) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      lines.to(json);
      json.writeRaw('\n');
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }

  private static void write(List<Clip> clips, AccountHandle handle, JsonGenerator json)
      throws IOException {
    for (Clip clip : clips) {
      write(clip, handle.name(), json);
    }
  }

  private static void write(Clip clip, String handle, JsonGenerator json) throws IOException {
    Instant readAt = Network.NOW;
    Counts counts = clip.counts(readAt);
    String id = clip.id().value();
    String channel = channelId(clip.account());
    String link = "https://www.tiktok.com/@" + handle + "/video/" + id;
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeNullField("formats");
    json.writeNullField("subtitles");
    json.writeObjectFieldStart("http_headers");
    json.writeStringField("Referer", link);
    json.writeEndObject();
    json.writeStringField("channel", "Bench " + handle);
    json.writeStringField("channel_id", channel);
    json.writeStringField("uploader", handle);
    json.writeStringField(
        "uploader_id", Long.toString(6_800_000_000_000_000_000L + clip.account()));
    json.writeStringField("channel_url", "https://www.tiktok.com/@" + channel);
    json.writeStringField("uploader_url", "https://www.tiktok.com/@" + handle);
    if (clip.title() != null) {
      json.writeStringField("track", clip.title());
      json.writeArrayFieldStart("artists");
      json.writeString(clip.artist());
      json.writeEndArray();
    }
    json.writeNumberField("duration", clip.seconds());
    json.writeStringField("title", clip.caption());
    json.writeStringField("description", clip.caption());
    json.writeNumberField("timestamp", clip.uploadedAt().getEpochSecond());
    json.writeNumberField("view_count", counts.views());
    json.writeNumberField("like_count", counts.likes());
    json.writeNumberField("repost_count", counts.shares());
    json.writeNumberField("comment_count", counts.comments());
    json.writeNumberField("save_count", counts.saves());
    writeThumbnails(id, json);
    writePlugin(clip, counts, json);
    json.writeStringField("ie_key", "TikTok");
    json.writeStringField("_type", "url");
    json.writeStringField("url", link);
    json.writeNullField("__x_forwarded_for_ip");
    json.writeStringField("webpage_url", link);
    json.writeStringField("original_url", link);
    json.writeStringField("webpage_url_basename", id);
    json.writeStringField("webpage_url_domain", "tiktok.com");
    json.writeStringField("extractor", "TikTok");
    json.writeStringField("extractor_key", "TikTok");
    json.writeNullField("playlist_count");
    json.writeStringField("playlist", handle);
    json.writeStringField("playlist_id", channel);
    json.writeStringField("playlist_title", handle);
    json.writeStringField("playlist_webpage_url", "https://www.tiktok.com/@" + handle);
    json.writeNumberField("playlist_index", clip.index() + 1);
    json.writeNumberField("epoch", readAt.getEpochSecond());
    json.writeObjectFieldStart("_version");
    json.writeStringField("version", "2026.10.26");
    json.writeNullField("current_git_head");
    json.writeStringField("repository", "yt-dlp/yt-dlp");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Signed links as long as TikTok's: a third of a line. */
  private static void writeThumbnails(String id, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("thumbnails");
    for (String kind : new String[] {"cover", "dynamicCover", "originCover"}) {
      json.writeStartObject();
      json.writeStringField("id", kind);
      json.writeStringField(
          "url",
          "https://covers.invalid/tos-maliva-p-0068/"
              + id
              + "~tplv-"
              + kind
              + ".jpeg?"
              + "lk3s=d05b14bd&x-expires=1794895200&x-signature="
              + id.repeat(6)
              + "&shp=d05b14bd&shcp=-&idc=maliva&ftpl=1");
      json.writeNumberField("preference", -1);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePlugin(Clip clip, Counts counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("soundtracker");
    json.writeNumberField("version", 1);
    json.writeStringField("music_id", clip.musicId().value());
    json.writeBooleanField("music_original", false);
    json.writeBooleanField("pinned", false);
    json.writeBooleanField("slideshow", false);
    json.writeObjectFieldStart("stats");
    json.writeNumberField("playCount", counts.views());
    json.writeNumberField("diggCount", counts.likes());
    json.writeNumberField("commentCount", counts.comments());
    json.writeNumberField("shareCount", counts.shares());
    json.writeNumberField("collectCount", counts.saves());
    json.writeEndObject();
    json.writeArrayFieldStart("hashtags");
    for (String hashtag : clip.hashtags()) {
      json.writeString(hashtag);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("author");
    json.writeNumberField("followers", 10_000 + clip.account());
    json.writeNumberField("following", 138);
    json.writeNumberField("likes", 3_800_000);
    json.writeNumberField("videos", 97);
    json.writeStringField("bio", "Songs from the harbour.\nSend demos, not attachments 📮");
    json.writeBooleanField("verified", true);
    json.writeBooleanField("private", false);
    json.writeEndObject();
    json.writeNumberField("requests", clip.index() / 15 + 1);
    json.writeEndObject();
  }

  static String channelId(int account) {
    return "MS4wLjABAAAAxKXZZBIO71yovs2uyqMUrUDXhpeC87FqOy-yDfqkQgduHSkPlG9Js25CKLvP%04d"
        .formatted(account);
  }
}
