package io.soundtracker.scraper.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.soundtracker.scraper.standin.StandInAccount.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What TikTok shows when all is well, as far as yt-dlp looks at it. */
final class StandInPages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 15;
  private static final int PRIVATE = 10222;
  private static final int MISSING = 10221;

  private StandInPages() {}

  static Answer profile(StandInAccount account) {
    return switch (account.state()) {
      case OPEN, ALL_VIDEOS_PRIVATE -> openProfile(account);
      case PRIVATE -> userDetail(Map.of("statusCode", PRIVATE));
      case MISSING -> missingProfile();
    };
  }

  static Answer missingProfile() {
    return userDetail(Map.of("statusCode", MISSING));
  }

  static Answer embed(StandInAccount account) {
    if (account.state() != State.OPEN) {
      return Answer.status(404);
    }
    List<Map<String, String>> videos =
        account.videos().stream().limit(PAGE).map(video -> Map.of("id", video.id())).toList();
    return script(
        "__FRONTITY_CONNECT_STATE__",
        Map.of(
            "source",
            Map.of("data", Map.of("/embed/@" + account.handle(), Map.of("videoList", videos)))));
  }

  static Answer video(StandInAccount account) {
    return universal(
        Map.of(
            "webapp.video-detail",
            Map.of(
                "statusCode",
                0,
                "itemInfo",
                Map.of("itemStruct", StandInItem.of(account, account.videos().get(0))))));
  }

  static Answer list(StandInAccount account, long cursor) {
    if (account.state() != State.OPEN) {
      return json(Map.of("itemList", List.of(), "hasMorePrevious", true));
    }
    List<StandInVideo> older =
        account.videos().stream()
            .filter(video -> video.createdAt().toEpochMilli() < cursor)
            .toList();
    List<StandInVideo> shown = new ArrayList<>();
    if (older.size() == account.videos().size()) {
      account.videos().stream()
          .filter(video -> video.kind() == StandInVideo.Kind.PINNED)
          .forEach(shown::add);
    }
    older.stream()
        .filter(video -> !shown.contains(video))
        .limit(PAGE - shown.size())
        .forEach(shown::add);
    StandInVideo last = older.isEmpty() ? null : older.get(older.size() - 1);
    return json(
        Map.of(
            "itemList",
            shown.stream().map(video -> StandInItem.of(account, video)).toList(),
            "hasMorePrevious",
            last != null && !shown.contains(last),
            "statusCode",
            0));
  }

  private static Answer openProfile(StandInAccount account) {
    boolean visible = account.state() == State.OPEN;
    int declared = visible ? account.videos().size() : 3;
    List<Map<String, String>> items =
        visible
            ? account.videos().stream().limit(1).map(video -> Map.of("id", video.id())).toList()
            : List.of();
    return userDetail(
        Map.of(
            "statusCode",
            0,
            "userInfo",
            Map.of(
                "user", Map.of("secUid", account.channelId(), "uniqueId", account.handle()),
                "stats", Map.of("videoCount", declared),
                "itemList", items)));
  }

  private static Answer userDetail(Map<String, ?> detail) {
    return universal(Map.of("webapp.user-detail", detail));
  }

  private static Answer universal(Map<String, ?> scope) {
    return script("__UNIVERSAL_DATA_FOR_REHYDRATION__", Map.of("__DEFAULT_SCOPE__", scope));
  }

  private static Answer script(String id, Map<String, ?> data) {
    return Answer.html(
        "<!DOCTYPE html><html><head><script id=\""
            + id
            + "\" type=\"application/json\">"
            + write(data)
            + "</script></head><body></body></html>");
  }

  private static Answer json(Map<String, ?> data) {
    return Answer.json(write(data));
  }

  private static String write(Object data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
