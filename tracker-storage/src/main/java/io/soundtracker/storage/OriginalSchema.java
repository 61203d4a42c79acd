package io.soundtracker.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The seven tables as the Python tracker makes them, and the names of what it puts around them. */
final class OriginalSchema {
  /** The columns of each table. */
  static final Map<String, List<String>> TABLES = tables();

  /** Replaced by ours, or not needed: some repeat what UNIQUE gives. */
  static final Set<String> INDEXES =
      Set.of(
          "idx_accounts_username",
          "idx_accounts_active",
          "idx_accounts_target",
          "idx_accounts_last_scraped",
          "idx_videos_video_id",
          "idx_videos_account_id",
          "idx_videos_sound_id",
          "idx_videos_upload_date",
          "idx_videos_views",
          "idx_videos_engagement",
          "idx_sounds_sound_key",
          "idx_sounds_exclusive",
          "idx_sounds_usage_count",
          "idx_sessions_session_id",
          "idx_sessions_start_time",
          "idx_sessions_status",
          "idx_logs_session_id",
          "idx_logs_account_id",
          "idx_logs_timestamp",
          "idx_history_video_id",
          "idx_history_session_id",
          "idx_history_scraped_at");

  /** They write the time without its fraction; our code writes it itself. */
  static final Set<String> TRIGGERS =
      Set.of("update_accounts_timestamp", "update_videos_timestamp", "update_sounds_timestamp");

  /** Added by every new database of the original, and never used by it. */
  static final String SAMPLE_ACCOUNT = "@sample_account";

  private OriginalSchema() {}

  /** The columns of one of the tables. */
  static List<String> columns(String table) {
    return TABLES.getOrDefault(table, List.of());
  }

  private static Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    tables.put(
        "accounts",
        List.of(
            "id",
            "username",
            "display_name",
            "followers",
            "following",
            "total_videos",
            "total_likes",
            "bio",
            "is_active",
            "is_target_account",
            "created_at",
            "updated_at",
            "last_scraped_at",
            "scrape_count",
            "notes"));
    tables.put(
        "videos",
        List.of(
            "id",
            "video_id",
            "account_id",
            "tiktok_url",
            "upload_date",
            "views",
            "likes",
            "comments",
            "shares",
            "engagement_rate",
            "caption",
            "hashtags",
            "sound_id",
            "duration",
            "is_deleted",
            "created_at",
            "updated_at"));
    tables.put(
        "sounds",
        List.of(
            "id",
            "sound_key",
            "song_title",
            "artist_name",
            "is_exclusive",
            "total_usage_count",
            "total_views",
            "total_likes",
            "total_comments",
            "total_shares",
            "avg_engagement_rate",
            "created_at",
            "updated_at",
            "notes"));
    tables.put(
        "scrape_sessions",
        List.of(
            "id",
            "session_id",
            "start_time",
            "end_time",
            "status",
            "total_accounts",
            "successful_scrapes",
            "failed_scrapes",
            "total_videos_scraped",
            "total_new_videos",
            "total_updated_videos",
            "error_log",
            "configuration",
            "created_at"));
    tables.put(
        "scrape_logs",
        List.of(
            "id",
            "session_id",
            "account_id",
            "timestamp",
            "status",
            "videos_found",
            "new_videos",
            "updated_videos",
            "error_message",
            "execution_time_seconds"));
    tables.put(
        "video_history",
        List.of(
            "id",
            "video_id",
            "session_id",
            "views",
            "likes",
            "comments",
            "shares",
            "engagement_rate",
            "scraped_at"));
    tables.put(
        "exclusive_songs",
        List.of("id", "sound_key", "song_title", "artist_name", "added_at", "added_by", "reason"));
    return Collections.unmodifiableMap(tables);
  }
}
