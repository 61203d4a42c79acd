package io.soundtracker.scraper.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One item of the list API. */
final class StandInItem {
  private static final Pattern HASHTAG = Pattern.compile("#(\\w+)");

  private StandInItem() {}

  static Map<String, Object> of(StandInAccount account, StandInVideo video) {
    boolean slideshow = video.kind() == StandInVideo.Kind.SLIDESHOW;
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", video.id());
    item.put("desc", video.caption());
    item.put("createTime", video.createdAt().getEpochSecond());
    item.put("author", author(account));
    item.put("authorStats", authorStats(account));
    item.put("music", music(video.sound()));
    item.put("stats", rounded(video.counts()));
    item.put("statsV2", exact(video.counts()));
    item.put(
        "textExtra",
        HASHTAG
            .matcher(video.caption())
            .results()
            .map(tag -> Map.of("hashtagName", tag.group(1), "type", 1))
            .toList());
    item.put(
        "video",
        Map.of(
            "duration",
            slideshow ? 0 : 17,
            "cover",
            "https://p16.tiktokcdn.example/c?x-signature=s"));
    if (video.kind() == StandInVideo.Kind.PINNED) {
      item.put("isPinnedItem", true);
    }
    if (slideshow) {
      item.put("imagePost", Map.of("images", List.of()));
    }
    return item;
  }

  private static Map<String, Object> author(StandInAccount account) {
    return Map.of(
        "id",
        Long.toString(6_000_000_000_000_000_000L + account.handle().hashCode()),
        "uniqueId",
        account.handle(),
        "nickname",
        account.handle() + " official",
        "secUid",
        account.channelId(),
        "signature",
        "All about " + account.handle(),
        "verified",
        true,
        "privateAccount",
        false);
  }

  private static Map<String, Object> authorStats(StandInAccount account) {
    return Map.of(
        "followerCount",
        account.followers(),
        "followingCount",
        12,
        "heartCount",
        9_876_543,
        "videoCount",
        account.videos().size());
  }

  private static Map<String, Object> music(StandInVideo.Sound sound) {
    return Map.of(
        "id", sound.musicId(),
        "title", sound.title(),
        "authorName", sound.artist(),
        "original", sound.original(),
        "duration", 30);
  }

  /** As TikTok shows them: to hundreds from ten thousand, to hundred thousands from a million. */
  private static Map<String, Object> rounded(StandInVideo.Counts counts) {
    return Map.of(
        "playCount", round(counts.plays()),
        "diggCount", round(counts.likes()),
        "commentCount", round(counts.comments()),
        "shareCount", round(counts.shares()),
        "collectCount", Long.toString(round(counts.saves())));
  }

  private static Map<String, Object> exact(StandInVideo.Counts counts) {
    return Map.of(
        "playCount", Long.toString(counts.plays()),
        "diggCount", Long.toString(counts.likes()),
        "commentCount", Long.toString(counts.comments()),
        "shareCount", Long.toString(counts.shares()),
        "collectCount", Long.toString(counts.saves()),
        "repostCount", "0");
  }

  private static long round(long count) {
    long step = count >= 1_000_000 ? 100_000 : count >= 10_000 ? 100 : 1;
    return (count + step / 2) / step * step;
  }
}
