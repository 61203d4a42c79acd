package io.soundtracker.scraper.recorded;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.ytdlp.InfoDictReader;
import io.soundtracker.scraper.ytdlp.LineFeed;
import io.soundtracker.scraper.ytdlp.ProcessResult;
import io.soundtracker.scraper.ytdlp.StderrClassifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists profiles from a folder of recordings instead of from TikTok.
 *
 * <p>{@code name.jsonl} or {@code name.jsonl.gz} is what yt-dlp printed for {@code @name}; {@code
 * name.stderr}, if there is one, what it printed on its standard error, from which the outcome
 * follows as in a live listing. What it printed for {@code tiktokuser:ID} is called after the id.
 * Safe for use by several threads.
 */
public final class RecordedVideoSource implements VideoSource {
  private final Path folder;
  private final InfoDictReader reader;

  /**
   * Creates a source.
   *
   * @param clock the reading time of lines that do not name their own
   */
  public RecordedVideoSource(Path folder, Clock clock) {
    this.folder = folder;
    this.reader = InfoDictReader.of(clock);
  }

  @Override
  public FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    ChannelId channel = request.channel();
    String name = channel == null ? request.account().name() : channel.value();
    Path messages = folder.resolve(name + ".stderr");
    Optional<Path> lines =
        Stream.of(name + ".jsonl", name + ".jsonl.gz")
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst();
    if (lines.isEmpty() && !Files.isRegularFile(messages)) {
      return new FetchOutcome.Unavailable(
          FetchOutcome.Reason.MISSING,
          "there is no recording of " + (channel == null ? request.account() : channel));
    }
    try {
      return play(lines.orElse(null), read(messages), request, sink);
    } catch (IOException failed) {
      return unreadable("Cannot read " + name + ".stderr");
    } catch (InvalidInputException failed) {
      // The folder's place is the reader's own business.
      return unreadable(
          String.valueOf(failed.getMessage()).replace(lines.orElse(messages).toString(), name));
    }
  }

  private FetchOutcome play(
      @Nullable Path file, List<String> messages, ListingRequest request, ListingSink sink) {
    Limited limited = new Limited(sink, request.limit());
    AccountHandle account = request.account();
    LineFeed feed = new LineFeed(reader, account, limited);
    RecordedFile.End end = file == null ? RecordedFile.End.WHOLE : RecordedLines.feed(file, feed);
    if (limited.reached) {
      return new FetchOutcome.Complete(Reach.LIMIT);
    }
    if (end == RecordedFile.End.ENOUGH) {
      return new FetchOutcome.Complete(Reach.ENOUGH);
    }
    if (end == RecordedFile.End.CUT_OFF && feed.videos() > 0) {
      return new FetchOutcome.Partial(FailureCause.TOOL, "the recording breaks off");
    }
    return StderrClassifier.classify(
        ProcessResult.recorded(messages),
        feed.lines(),
        feed.videos(),
        new ListingRequest(account, request.channel(), null));
  }

  private static FetchOutcome unreadable(String why) {
    return new FetchOutcome.Unreachable(FailureCause.TOOL, why);
  }

  private static List<String> read(Path messages) throws IOException {
    return Files.isRegularFile(messages)
        ? new String(Files.readAllBytes(messages), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** Passes on as many videos as were asked for. */
  private static final class Limited implements ListingSink {
    private final ListingSink sink;
    private final @Nullable Integer limit;
    private int passed;
    private boolean reached;

    Limited(ListingSink sink, @Nullable Integer limit) {
      this.sink = sink;
      this.limit = limit;
    }

    @Override
    public boolean accept(ListingEntry entry) {
      boolean more = sink.accept(entry);
      reached = limit != null && ++passed >= limit;
      return more && !reached;
    }

    @Override
    public void quarantine(QuarantinedLine line) {
      sink.quarantine(line);
    }

    @Override
    public void restart() {
      sink.restart();
    }
  }
}
