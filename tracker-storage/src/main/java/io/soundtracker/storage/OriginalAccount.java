package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account of the original, its columns as ours hold them. */
record OriginalAccount(
    long id,
    AccountHandle handle,
    Profile profile,
    int active,
    int target,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String lastScrapedAt,
    long scrapeCount,
    @Nullable String notes) {

  /** In the order of {@link #values}. */
  static final List<String> COLUMNS =
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
          "notes");

  /** What the original may have known of the profile. */
  record Profile(
      @Nullable String displayName,
      @Nullable Long followers,
      @Nullable Long following,
      @Nullable Long videos,
      @Nullable Long likes,
      @Nullable String bio) {

    private Profile orElse(Profile other) {
      return new Profile(
          either(displayName, other.displayName),
          either(followers, other.followers),
          either(following, other.following),
          either(videos, other.videos),
          either(likes, other.likes),
          either(bio, other.bio));
    }
  }

  static OriginalAccount read(OriginalRow row, AccountHandle handle) throws SQLException {
    Long scrapes = row.count("scrape_count");
    return new OriginalAccount(
        row.id(),
        handle,
        new Profile(
            row.text("display_name"),
            row.count("followers"),
            row.count("following"),
            row.count("total_videos"),
            row.count("total_likes"),
            row.text("bio")),
        row.flag("is_active"),
        row.flag("is_target_account"),
        row.moment("created_at"),
        row.moment("updated_at"),
        row.moment("last_scraped_at"),
        scrapes == null ? 0 : scrapes,
        row.text("notes"));
  }

  OriginalAccount inactive() {
    return new OriginalAccount(
        id, handle, profile, 0, target, createdAt, updatedAt, lastScrapedAt, scrapeCount, notes);
  }

  /** One account out of two rows of the same: what either knows, the later scraped one first. */
  OriginalAccount merge(OriginalAccount other) {
    boolean later = Objects.equals(latest(lastScrapedAt, other.lastScrapedAt), lastScrapedAt);
    return new OriginalAccount(
        Math.min(id, other.id),
        handle,
        later ? profile.orElse(other.profile) : other.profile.orElse(profile),
        Math.max(active, other.active),
        Math.max(target, other.target),
        earliest(createdAt, other.createdAt),
        latest(updatedAt, other.updatedAt),
        latest(lastScrapedAt, other.lastScrapedAt),
        scrapeCount + other.scrapeCount,
        joined(notes, other.notes));
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      id,
      handle.toString(),
      profile.displayName(),
      profile.followers(),
      profile.following(),
      profile.videos(),
      profile.likes(),
      profile.bio(),
      active,
      target,
      createdAt,
      updatedAt,
      lastScrapedAt,
      scrapeCount,
      notes
    };
  }

  static @Nullable String earliest(@Nullable String one, @Nullable String other) {
    return chosen(one, other, BinaryOperator.minBy(Comparator.naturalOrder()));
  }

  static @Nullable String latest(@Nullable String one, @Nullable String other) {
    return chosen(one, other, BinaryOperator.maxBy(Comparator.naturalOrder()));
  }

  /** Both texts, or the one there is. */
  static @Nullable String joined(@Nullable String one, @Nullable String other) {
    return chosen(
        one,
        other,
        (first, second) -> Stream.of(first, second).distinct().collect(Collectors.joining("\n")));
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  private static @Nullable String chosen(
      @Nullable String one, @Nullable String other, BinaryOperator<String> ofBoth) {
    if (one == null || other == null) {
      return one != null ? one : other;
    }
    return ofBoth.apply(one, other);
  }
}
