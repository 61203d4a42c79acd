package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.Reach;
import java.util.List;
import java.util.Optional;

/**
 * Tells from everything yt-dlp wrote how a listing ended. No single line is enough: the last error
 * of a refused, an unreachable and a missing profile is the same.
 */
public final class StderrClassifier {
  private static final int FILTER_HIT = 101;
  private static final int BAD_OPTION = 2;
  private static final int SIGNALS = 128;

  private StderrClassifier() {}

  /**
   * The outcome of a listing.
   *
   * @param result how the process ended
   * @param lines how many lines it printed, ≥ 0
   * @param videos how many of them were videos, ≥ 0
   * @param request what was asked for
   */
  public static FetchOutcome classify(
      ProcessResult result, long lines, long videos, ListingRequest request) {
    return switch (result.ending()) {
      case ENOUGH -> new FetchOutcome.Complete(Reach.ENOUGH);
      case STALLED -> failed(videos, FailureCause.STALLED, "yt-dlp fell silent and was stopped");
      case TIMED_OUT -> failed(videos, FailureCause.TIMED_OUT, "the listing took too long");
      case INTERRUPTED -> interrupted(videos);
      case NOT_STARTED -> broken(0, "yt-dlp does not start: " + first(result.messages()));
      case EXITED -> exited(result, lines, videos, request);
    };
  }

  private static FetchOutcome exited(
      ProcessResult result, long lines, long videos, ListingRequest request) {
    if (result.exitCode() == FILTER_HIT) {
      return new FetchOutcome.Complete(Reach.ENOUGH);
    }
    if (result.exitCode() == 0) {
      return succeeded(lines, videos, request);
    }
    if (result.exitCode() > SIGNALS) {
      return interrupted(videos);
    }
    if (result.exitCode() == BAD_OPTION) {
      return broken(videos, "yt-dlp refuses its arguments: " + error(result.messages()));
    }
    for (Complaint complaint : Complaint.values()) {
      Optional<String> line = find(complaint, result.messages());
      if (line.isPresent()) {
        return outcome(complaint, SafeMessage.of(line.get()), videos, request);
      }
    }
    String error = error(result.messages());
    if (result.messages().stream().noneMatch(StderrClassifier::isError)) {
      return broken(videos, "yt-dlp broke down: " + error);
    }
    return failed(videos, FailureCause.TOOL, "yt-dlp failed: " + error);
  }

  private static FetchOutcome succeeded(long lines, long videos, ListingRequest request) {
    if (videos == 0 && lines > 0) {
      return new FetchOutcome.Unreachable(
          FailureCause.TOOL,
          (lines == 1
                  ? "the one line yt-dlp printed is no video"
                  : "none of the " + lines + " lines yt-dlp printed is a video")
              + "; update yt-dlp, and the tracker if that does not help");
    }
    if (videos == 0 && request.channel() != null) {
      return new FetchOutcome.Unavailable(
          FetchOutcome.Reason.MISSING,
          "TikTok lists nothing for the channel and does not say why: deleted, banned or empty");
    }
    if (videos == 0) {
      // An account without videos ends with a message that says so; this one just ended.
      return new FetchOutcome.Unreachable(
          FailureCause.SERVER, "TikTok listed nothing, but does not say that there is nothing");
    }
    Integer limit = request.limit();
    return new FetchOutcome.Complete(
        limit != null && lines >= limit ? Reach.LIMIT : Reach.WHOLE_PROFILE);
  }

  private static FetchOutcome outcome(
      Complaint complaint, String said, long videos, ListingRequest request) {
    return switch (complaint) {
      case TOOL -> broken(videos, "yt-dlp cannot do this: " + said);
      case INTERRUPTED -> interrupted(videos);
      case REFUSED -> blocked(videos, "TikTok refuses this machine for now: " + said);
      case EMPTY_ANSWER ->
          blocked(videos, "TikTok answers without content, as it does after too many requests");
      case SERVER_ERROR -> failed(videos, FailureCause.SERVER, "TikTok failed: " + said);
      case UNREADABLE_ANSWER ->
          failed(videos, FailureCause.SERVER, "TikTok's answer makes no sense: " + said);
      case NETWORK -> failed(videos, FailureCause.NETWORK, "no connection to TikTok: " + said);
      case PRIVATE ->
          unavailable(
              videos,
              FetchOutcome.Reason.PRIVATE,
              request.channel() == null
                  ? "the account is private, or all its videos are"
                  // Without its profile page a dormant account looks the same.
                  : "listed by its channel, the account shows nothing: it is private, or all its"
                      + " videos are, or it has not posted for a while");
      case NO_VIDEOS -> new FetchOutcome.Complete(Reach.WHOLE_PROFILE);
      case NOT_FOUND ->
          unavailable(videos, FetchOutcome.Reason.MISSING, "TikTok has no such profile (404)");
      case NO_CHANNEL ->
          unavailable(
              videos,
              FetchOutcome.Reason.MISSING,
              "TikTok shows no such profile: renamed, deleted or banned; or it hides it from this"
                  + " machine, if other accounts fail alike");
    };
  }

  private static FetchOutcome failed(long videos, FailureCause cause, String message) {
    return videos > 0
        ? new FetchOutcome.Partial(cause, message)
        : new FetchOutcome.Unreachable(cause, message);
  }

  private static FetchOutcome interrupted(long videos) {
    return failed(videos, FailureCause.INTERRUPTED, "the listing was interrupted");
  }

  private static FetchOutcome blocked(long videos, String message) {
    return videos > 0
        ? new FetchOutcome.Partial(FailureCause.BLOCKED, message)
        : new FetchOutcome.Blocked(message);
  }

  private static FetchOutcome broken(long videos, String message) {
    return videos > 0
        ? new FetchOutcome.Partial(FailureCause.TOOL, message)
        : new FetchOutcome.ToolBroken(message);
  }

  private static FetchOutcome unavailable(long videos, FetchOutcome.Reason reason, String message) {
    return videos > 0
        ? new FetchOutcome.Partial(FailureCause.SERVER, message)
        : new FetchOutcome.Unavailable(reason, message);
  }

  /** An error says more than the warning that came before it. */
  private static Optional<String> find(Complaint complaint, List<String> messages) {
    return messages.stream()
        .filter(StderrClassifier::isError)
        .filter(complaint::isIn)
        .findFirst()
        .or(() -> messages.stream().filter(complaint::isIn).findFirst());
  }

  private static boolean isError(String line) {
    return line.startsWith("ERROR");
  }

  private static String error(List<String> messages) {
    return messages.stream()
        .filter(line -> isError(line) || line.contains(": error: "))
        .findFirst()
        .map(SafeMessage::of)
        .orElseGet(() -> last(messages));
  }

  private static String first(List<String> messages) {
    return messages.isEmpty() ? "it does not say why" : SafeMessage.of(messages.get(0));
  }

  private static String last(List<String> messages) {
    return messages.stream()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .map(SafeMessage::of)
        .orElse("it does not say why");
  }
}
