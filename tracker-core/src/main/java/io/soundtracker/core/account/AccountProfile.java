package io.soundtracker.core.account;

import org.jspecify.annotations.Nullable;

/**
 * What a profile says about itself. Null means unknown; unknown is not zero.
 *
 * @param displayName the nickname
 * @param followers count, ≥ 0
 * @param following count, ≥ 0
 * @param videos how many videos the profile declares, ≥ 0; a listing may well show fewer
 * @param likes hearts the profile declares over all its videos, ≥ 0
 * @param bio the signature text
 */
public record AccountProfile(
    @Nullable String displayName,
    @Nullable Long followers,
    @Nullable Long following,
    @Nullable Long videos,
    @Nullable Long likes,
    @Nullable String bio) {

  /** A profile of which nothing is known. */
  public static final AccountProfile UNKNOWN =
      new AccountProfile(null, null, null, null, null, null);

  /** Checks that no count is negative. */
  public AccountProfile {
    requireCount("followers", followers);
    requireCount("following", following);
    requireCount("videos", videos);
    requireCount("likes", likes);
  }

  /** This profile, with what it does not know taken from an earlier one. */
  public AccountProfile orElse(AccountProfile earlier) {
    return new AccountProfile(
        displayName != null ? displayName : earlier.displayName,
        followers != null ? followers : earlier.followers,
        following != null ? following : earlier.following,
        videos != null ? videos : earlier.videos,
        likes != null ? likes : earlier.likes,
        bio != null ? bio : earlier.bio);
  }

  private static void requireCount(String name, @Nullable Long count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(name + " is negative: " + count);
    }
  }
}
