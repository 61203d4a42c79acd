package io.soundtracker.cli;

import io.soundtracker.analysis.AccountActivity;
import io.soundtracker.analysis.ActivityState;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.cli.output.CellText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether accounts post, in words. */
final class ActivityText {
  private static final String FAILED = "the last attempt failed";
  private static final long HOURS_OF_TWO_DAYS = 48;

  private ActivityText() {}

  /** How many accounts are in each state. */
  static String summary(List<AccountActivity> accounts, String within) {
    String counts =
        Arrays.stream(ActivityState.values())
            .map(state -> counted(accounts, state))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return (counts.isEmpty() ? "No accounts" : counts)
        + "; active means: posted within "
        + within
        + ", pinned videos not counted";
  }

  /** A state as one word for programs, lowerCamelCase. */
  static String word(ActivityState state) {
    return switch (state) {
      case ACTIVE, QUIET, UNKNOWN -> state.name().toLowerCase(Locale.ROOT);
      case NO_VIDEOS -> "noVideos";
      case NEVER_LISTED -> "neverListed";
    };
  }

  /** A state for people. */
  static String of(ActivityState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Why it cannot be told, null when it can. */
  static @Nullable String doubt(AccountActivity activity, Instant now) {
    if (activity.state() == ActivityState.NEVER_LISTED) {
      return activity.coverage().freshness() == Freshness.FAILED ? FAILED : null;
    }
    if (activity.state() != ActivityState.UNKNOWN) {
      return null;
    }
    Instant readAt = activity.coverage().account().readAt();
    String read = readAt == null ? "never read" : "last read " + ago(readAt, now);
    if (!activity.coverage().account().active()) {
      return "no longer scraped, " + read;
    }
    return switch (activity.coverage().freshness()) {
      case FRESH -> "not read that far back";
      case FAILED -> FAILED + ", " + read;
      case STALE, NEVER -> read;
    };
  }

  /** How long ago, in whole hours up to two days, then in days. */
  static String ago(Instant moment, Instant now) {
    Duration age = Duration.between(moment, now);
    return age.toHours() < HOURS_OF_TWO_DAYS
        ? counted(age.toHours(), "hour") + " ago"
        : counted(age.toDays(), "day") + " ago";
  }

  /** How well an account is known now. */
  static String of(Freshness freshness) {
    return switch (freshness) {
      case FRESH -> "fresh";
      case STALE -> "stale";
      case FAILED -> FAILED;
      case NEVER -> "never listed";
    };
  }

  private static String counted(long number, String noun) {
    return CellText.count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String counted(List<AccountActivity> accounts, ActivityState state) {
    long number = accounts.stream().filter(each -> each.state() == state).count();
    return number == 0 ? "" : CellText.count(number) + " " + of(state);
  }
}
