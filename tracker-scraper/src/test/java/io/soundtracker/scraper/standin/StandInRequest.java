package io.soundtracker.scraper.standin;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request's target, understood. */
record StandInRequest(Asked.Kind kind, String name, String secUid, long cursor) {
  private static final Pattern PAGE = Pattern.compile("/(embed/)?@([^/]+)(/video/\\d+)?");
  private static final Pattern SEC_UID = Pattern.compile("(?:^|&)secUid=([^&]+)");
  private static final Pattern CURSOR = Pattern.compile("(?:^|&)cursor=(\\d+)");

  static StandInRequest of(String target) {
    URI uri = URI.create(target);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    if (uri.getPath().equals("/api/creator/item_list/")) {
      String cursor = first(CURSOR, query);
      return new StandInRequest(
          Asked.Kind.LIST,
          "",
          first(SEC_UID, query),
          cursor.isEmpty() ? 0 : Long.parseLong(cursor));
    }
    Matcher page = PAGE.matcher(uri.getPath());
    if (!page.matches()) {
      return new StandInRequest(Asked.Kind.PROFILE, "", "", 0);
    }
    Asked.Kind kind = page.group(3) != null ? Asked.Kind.VIDEO : Asked.Kind.PROFILE;
    return new StandInRequest(
        page.group(1) != null ? Asked.Kind.EMBED : kind, page.group(2), "", 0);
  }

  boolean isPage() {
    return kind == Asked.Kind.PROFILE;
  }

  boolean isFor(StandInAccount account) {
    return kind == Asked.Kind.LIST
        ? account.channelId().equals(secUid)
        : account.handle().equals(name);
  }

  Answer healthy(StandInAccount account) {
    return switch (kind) {
      case PROFILE -> StandInPages.profile(account);
      case EMBED -> StandInPages.embed(account);
      case VIDEO -> StandInPages.video(account);
      case LIST -> StandInPages.list(account, cursor);
    };
  }

  private static String first(Pattern pattern, String query) {
    Matcher found = pattern.matcher(query);
    return found.find() ? found.group(1) : "";
  }
}
