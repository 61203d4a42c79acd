package io.soundtracker.core.scrape;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a listing ended. A private profile is an outcome, not an exception.
 *
 * <p>Messages are one sanitised sentence: no address with a signature, no secret, no line break.
 */
public sealed interface FetchOutcome {

  /** The log's word for it. */
  LogStatus status();

  /**
   * The class of the outcome, as {@code scrape_logs.outcome} keeps it: {@code complete}, or one
   * lower-case word for what went wrong.
   */
  String code();

  /** What happened, for people; empty when all went well. */
  String message();

  /** Whether the same request may well succeed in a moment. */
  default boolean isTransient() {
    return false;
  }

  /** Whether TikTok is refusing this machine, so that every other listing should wait too. */
  default boolean isBlock() {
    return false;
  }

  /** Whether the code of a stored outcome is that of a profile which cannot be listed. */
  static boolean isUnavailable(@Nullable String code) {
    return Arrays.stream(Reason.values()).anyMatch(reason -> word(reason).equals(code));
  }

  /** Answers with the function for this case; a new case breaks the compile. */
  <T> T fold(Cases<T> cases);

  /** The listing went as far as it was meant to. */
  record Complete(Reach reach) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.SUCCESS;
    }

    @Override
    public String code() {
      return "complete";
    }

    @Override
    public String message() {
      return "";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.complete().apply(this);
    }
  }

  /** Some videos arrived, then it broke off. */
  record Partial(FailureCause cause, String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.PARTIAL;
    }

    @Override
    public String code() {
      return word(cause);
    }

    @Override
    public boolean isTransient() {
      return cause.isTransient();
    }

    @Override
    public boolean isBlock() {
      return cause == FailureCause.BLOCKED;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.partial().apply(this);
    }
  }

  /** The profile cannot be listed, and trying again now would not help. */
  record Unavailable(Reason reason, String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.FAILED;
    }

    @Override
    public String code() {
      return word(reason);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unavailable().apply(this);
    }
  }

  /** Nothing arrived, for a reason that has nothing to do with the profile. */
  record Unreachable(FailureCause cause, String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.FAILED;
    }

    @Override
    public String code() {
      return word(cause);
    }

    @Override
    public boolean isTransient() {
      return cause.isTransient();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unreachable().apply(this);
    }
  }

  /** TikTok refuses this machine: cool down. Nothing arrived. */
  record Blocked(String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.FAILED;
    }

    @Override
    public String code() {
      return word(FailureCause.BLOCKED);
    }

    @Override
    public boolean isBlock() {
      return true;
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.blocked().apply(this);
    }
  }

  /** The tool that lists is missing, too old or failing; every other listing would fail alike. */
  record ToolBroken(String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.FAILED;
    }

    @Override
    public String code() {
      return word(FailureCause.TOOL);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.toolBroken().apply(this);
    }
  }

  /** It was not tried, and the message says why. */
  record Skipped(String message) implements FetchOutcome {
    @Override
    public LogStatus status() {
      return LogStatus.SKIPPED;
    }

    @Override
    public String code() {
      return "skipped";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.skipped().apply(this);
    }
  }

  /** Why a profile cannot be listed. */
  enum Reason {
    /** The account is private, or all its videos are. */
    PRIVATE,
    /** TikTok shows no such profile; it may also hide it from this machine. */
    MISSING,
    /** The handle belongs to another channel now. */
    TAKEN_OVER
  }

  /** One function for each case. */
  record Cases<T>(
      Function<? super Complete, ? extends T> complete,
      Function<? super Partial, ? extends T> partial,
      Function<? super Unavailable, ? extends T> unavailable,
      Function<? super Unreachable, ? extends T> unreachable,
      Function<? super Blocked, ? extends T> blocked,
      Function<? super ToolBroken, ? extends T> toolBroken,
      Function<? super Skipped, ? extends T> skipped) {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
