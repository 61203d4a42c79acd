package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.scraper.ytdlp.ProcessResult.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what yt-dlp really wrote, over urllib and over requests. */
class StderrClassifierTest {
  private static final AccountHandle LABEL = new AccountHandle("label");
  private static final ListingRequest ASKED = new ListingRequest(LABEL, null, null);
  private static final String IMPERSONATION =
      "WARNING: [tiktok:user] The extractor is attempting impersonation, but no impersonate target"
          + " is available. If you encounter errors, then see "
          + " https://github.com/yt-dlp/yt-dlp#impersonation  for information on installing the"
          + " required dependencies";
  private static final String EMBED =
      "WARNING: [tiktok:user] This user's account is either private or has embedding disabled";
  private static final String NO_CHANNEL =
      "ERROR: [tiktok:user+soundtracker] label: Unable to extract secondary user ID. If you are able"
          + " to get the channel_id from a video posted by this user, try using"
          + " \"tiktokuser:channel_id\" as the input URL (replacing `channel_id` with its actual"
          + " value)";
  private static final String PAGE =
      "WARNING: [tiktok:user] label: Unable to download user webpage: ";
  private static final String LIST = "ERROR: label: Unable to download JSON metadata: ";
  private static final String PARSE = "ERROR: label: Failed to parse JSON (caused by ";

  static Stream<Arguments> messages() {
    return Stream.of(
        said("missing", EMBED, NO_CHANNEL),
        said("missing", NO_CHANNEL),
        said("missing", PAGE + "HTTP Error 404: Not Found", EMBED, NO_CHANNEL),
        said("blocked", PAGE + "HTTP Error 403: Forbidden", EMBED, NO_CHANNEL),
        said("blocked", PAGE + "HTTP Error 429: Too Many Requests", EMBED, NO_CHANNEL),
        said("server", PAGE + "HTTP Error 500: Internal Server Error", EMBED, NO_CHANNEL),
        said("server", PAGE + "HTTP Error 503: Service Unavailable", EMBED, NO_CHANNEL),
        said("network", PAGE + "The read operation timed out", NO_CHANNEL),
        said(
            "network",
            PAGE
                + "HTTPSConnectionPool(host='www.tiktok.com', port=443): Read timed out. (read timeout=4.0)",
            NO_CHANNEL),
        said("network", PAGE + "[Errno 111] Connection refused", EMBED, NO_CHANNEL),
        said("network", PAGE + "[Errno -2] Name or service not known", EMBED, NO_CHANNEL),
        said("network", PAGE + "[Errno 61] Connection refused", EMBED, NO_CHANNEL),
        said(
            "network",
            PAGE + "NameResolutionError(\"<HTTPSConnection>: Failed to resolve 'www.tiktok.com'\")",
            NO_CHANNEL),
        said(
            "network",
            PAGE + "('Unable to connect to proxy', NewConnectionError('...: [Errno 111]'))",
            NO_CHANNEL),
        said(
            "network",
            PAGE + "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:992)",
            NO_CHANNEL),
        said("network", PAGE + "Remote end closed connection without response", NO_CHANNEL),
        said(
            "private",
            "ERROR: [tiktok:user] label: This user's account is private. Log into an account that"
                + " has access. Use --cookies-from-browser or --cookies for the authentication"),
        said(
            "private",
            "ERROR: This user's account is likely either private or all of their videos are private."
                + " Log into an account that has access"),
        said(
            "complete", "ERROR: [tiktok:user] label: This account does not have any videos posted"),
        said(
            "blocked",
            LIST
                + "HTTP Error 429: Too Many Requests (caused by <HTTPError 429: Too Many Requests>)"),
        said(
            "server",
            LIST + "HTTP Error 502: Bad Gateway (caused by <HTTPError 502: Bad Gateway>)"),
        said("network", LIST + "The read operation timed out (caused by TransportError('...'))"),
        said("network", LIST + "('Connection aborted.', RemoteDisconnected('Remote end closed'))"),
        said("network", "ERROR: label: Error reading response: 14 bytes read, 5000 more expected"),
        said(
            "blocked",
            PARSE
                + "JSONDecodeError(\"Expecting value in '': line 1 column 1 (char 0)\")); please report"),
        said(
            "server",
            PARSE
                + "JSONDecodeError('Unterminated string starting at: line 1 column 60 (char 59)')); please"),
        said(
            "server",
            "WARNING: label: TikTok API keeps sending the same page. Retrying (3/3)...",
            "ERROR: label: TikTok API keeps sending the same page. Taking measures to avoid an infinite loop"),
        said(
            "tool",
            "ERROR: No suitable extractor (tiktok:user) found for URL: https://example.org"),
        said(
            "tool",
            "WARNING: The program functionality for this site has been marked as broken, and will probably not work.",
            PAGE + "HTTP Error 404: Not Found",
            NO_CHANNEL),
        said(
            "tool",
            "ERROR: label: An extractor error has occurred. (caused by KeyError('x')); please report"),
        said(
            "tool",
            "Traceback (most recent call last):",
            "  File \"x.py\", line 1",
            "ImportError: no module"),
        said("interrupted", "ERROR: Interrupted by user"));
  }

  private static Arguments said(String code, String... lines) {
    List<String> all = new ArrayList<>(List.of(IMPERSONATION));
    all.addAll(List.of(lines));
    return Arguments.of(code, all);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void tellsFromEverythingSaid(String code, List<String> messages) {
    FetchOutcome outcome = classify(1, messages, 0, 0, null);

    assertThat(outcome.code()).isEqualTo(code);
    if (!code.equals("complete")) {
      assertThat(outcome.message()).isNotBlank().doesNotContain("\n", "please report");
      assertThat(outcome).isNotInstanceOf(FetchOutcome.Partial.class);
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void afterAVideoEveryFailureIsPartial(String code, List<String> messages) {
    FetchOutcome outcome = classify(1, messages, 15, 15, null);

    if (!code.equals("complete")) {
      assertThat(outcome).isInstanceOf(FetchOutcome.Partial.class);
    }
    if (!List.of("complete", "private", "missing").contains(code)) {
      assertThat(outcome.code()).isEqualTo(code);
    }
  }

  @Test
  void onlyAnUnknownErrorOfOneAccountLeavesTheToolWhole() {
    String odd = "ERROR: label: An extractor error has occurred. (caused by KeyError('x'))";

    assertThat(classify(1, List.of(odd), 0, 0, null)).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(classify(1, List.of("Traceback (most recent call last):"), 0, 0, null))
        .isInstanceOf(FetchOutcome.ToolBroken.class);
  }

  @Test
  void badArgumentsAreTheToolsFault() {
    FetchOutcome outcome =
        classify(
            2,
            List.of("Usage: yt-dlp [OPTIONS] URL", "", "yt-dlp: error: no such option: --x"),
            0,
            0,
            null);

    assertThat(outcome).isInstanceOf(FetchOutcome.ToolBroken.class);
    assertThat(outcome.message()).contains("no such option: --x");
  }

  @Test
  void aQuietEndIsTheWholeProfileUnlessTheLimitCameFirst() {
    assertThat(classify(0, List.of(), 35, 35, null)).isEqualTo(complete(Reach.WHOLE_PROFILE));
    assertThat(classify(0, List.of(), 35, 35, 50)).isEqualTo(complete(Reach.WHOLE_PROFILE));
    assertThat(classify(0, List.of(), 35, 34, 35)).isEqualTo(complete(Reach.LIMIT));
    assertThat(classify(0, List.of(PAGE + "HTTP Error 403: Forbidden"), 9, 9, null))
        .isEqualTo(complete(Reach.WHOLE_PROFILE));
    assertThat(classify(101, List.of(), 9, 9, null)).isEqualTo(complete(Reach.ENOUGH));
  }

  @Test
  void aQuietEndWithoutVideosIsNotAnEmptyProfile() {
    assertThat(classify(0, List.of(), 0, 0, null))
        .isInstanceOfSatisfying(
            FetchOutcome.Unreachable.class,
            failed -> assertThat(failed.cause()).isEqualTo(FailureCause.SERVER));
    assertThat(classify(0, List.of(), 5, 0, null).code()).isEqualTo("tool");
  }

  @Test
  void whatEndedItFromOutsideDecides() {
    assertThat(ended(Ending.STALLED, 0)).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(ended(Ending.STALLED, 3).code()).isEqualTo("stalled");
    assertThat(ended(Ending.TIMED_OUT, 3))
        .isEqualTo(new FetchOutcome.Partial(FailureCause.TIMED_OUT, "the listing took too long"));
    assertThat(ended(Ending.TIMED_OUT, 3).isTransient()).isFalse();
    assertThat(ended(Ending.INTERRUPTED, 3).code()).isEqualTo("interrupted");
    assertThat(ended(Ending.ENOUGH, 3)).isEqualTo(complete(Reach.ENOUGH));
    assertThat(ended(Ending.NOT_STARTED, 0)).isInstanceOf(FetchOutcome.ToolBroken.class);
    assertThat(classify(137, List.of(), 3, 3, null).code()).isEqualTo("interrupted");
  }

  @Test
  void aHandleCannotPretendToBeACause() {
    assertThat(
            classify(
                    1,
                    List.of(NO_CHANNEL.replace("label", "http_error_429.timed_out.private")),
                    0,
                    0,
                    null)
                .code())
        .isEqualTo("missing");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aChannelThatShowsNothingIsNotCalledMoreThanThatSays(int exitCode) {
    ListingRequest byChannel = new ListingRequest(LABEL, new ChannelId("MS4wLjAB"), null);
    List<String> messages =
        exitCode == 0
            ? List.of()
            : List.of(
                "ERROR: This user's account is likely either private or all of their videos are"
                    + " private. Log into an account that has access");

    FetchOutcome outcome =
        StderrClassifier.classify(
            new ProcessResult(Ending.EXITED, exitCode, messages), 0, 0, byChannel);

    assertThat(outcome).isInstanceOf(FetchOutcome.Unavailable.class);
    assertThat(outcome.code()).isEqualTo(exitCode == 0 ? "missing" : "private");
    assertThat(outcome.message())
        .contains(exitCode == 0 ? "does not say why" : "it has not posted for a while");
  }

  private static FetchOutcome ended(Ending ending, int videos) {
    return StderrClassifier.classify(
        new ProcessResult(ending, 143, List.of(LIST + "HTTP Error 429")),
        videos,
        videos,
        new ListingRequest(LABEL, null, null));
  }

  private static FetchOutcome classify(
      int exitCode, List<String> messages, long lines, long videos, Integer limit) {
    return StderrClassifier.classify(
        new ProcessResult(Ending.EXITED, exitCode, messages),
        lines,
        videos,
        new ListingRequest(LABEL, null, limit));
  }

  private static FetchOutcome complete(Reach reach) {
    return new FetchOutcome.Complete(reach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 1 | the one line yt-dlp printed is no video; update yt-dlp",
        "0   | 2 | none of the 2 lines yt-dlp printed is a video; update yt-dlp",
        "0   | 0 | TikTok listed nothing",
        "2   | 0 | yt-dlp refuses its arguments: it broke",
        "7   | 0 | yt-dlp broke down: it broke",
        "128 | 0 | yt-dlp broke down: it broke",
        "129 | 0 | the listing was interrupted",
      })
  void saysWhatHappened(int exitCode, int lines, String words) {
    ProcessResult result =
        new ProcessResult(Ending.EXITED, exitCode, List.of("it began", "it broke", " "));

    FetchOutcome outcome = StderrClassifier.classify(result, lines, 0, ASKED);

    assertThat(outcome.message()).startsWith(words);
  }

  @Test
  void saysWhyYtDlpDoesNotStart() {
    ProcessResult said = new ProcessResult(Ending.NOT_STARTED, 0, List.of("no such thing"));
    ProcessResult silent = new ProcessResult(Ending.NOT_STARTED, 0, List.of());

    assertThat(StderrClassifier.classify(said, 0, 0, ASKED).message())
        .isEqualTo("yt-dlp does not start: no such thing");
    assertThat(StderrClassifier.classify(silent, 0, 0, ASKED).message())
        .isEqualTo("yt-dlp does not start: it does not say why");
  }

  @Test
  void quotesTheErrorAndNotWhatCameAfterIt() {
    ProcessResult result =
        new ProcessResult(Ending.EXITED, 1, List.of("ERROR: boom", "more of no use"));

    assertThat(StderrClassifier.classify(result, 0, 0, ASKED).message())
        .isEqualTo("yt-dlp failed: boom");
  }
}
