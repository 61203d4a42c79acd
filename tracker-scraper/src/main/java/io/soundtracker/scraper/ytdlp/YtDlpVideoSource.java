package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists profiles by running yt-dlp, one process a listing.
 *
 * <p>Safe for use by several threads. Close it to end every listing that is still running; none
 * outlives the JVM either.
 */
public final class YtDlpVideoSource implements VideoSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(YtDlpVideoSource.class);

  private final YtDlpConfig config;
  private final YtDlpArguments arguments;
  private final Workspace workspace = new Workspace();
  private final LiveProcesses live = new LiveProcesses(workspace::close);
  private final YtDlpProcess process;
  private final YtDlpTool tool;
  private final Clock clock;

  /**
   * Creates a source; yt-dlp is looked for when it is first needed.
   *
   * @param environment where to look for {@code TRACKER_YTDLP} and {@code PATH}, usually {@link
   *     System#getenv()}
   * @param clock the reading time of videos that do not name their own
   */
  public YtDlpVideoSource(YtDlpConfig config, Map<String, String> environment, Clock clock) {
    this(config, environment, clock, System::nanoTime);
  }

  /** With another time to keep the limits of a listing by. */
  YtDlpVideoSource(
      YtDlpConfig config, Map<String, String> environment, Clock clock, LongSupplier nanoTime) {
    this.config = config;
    this.arguments = new YtDlpArguments(config);
    this.process = new YtDlpProcess(live, nanoTime);
    this.tool = new YtDlpTool(config, environment, workspace, process);
    this.clock = clock;
  }

  /** What yt-dlp is on this machine, and whether it can be used. */
  public YtDlpProbe probe() {
    return tool.probe();
  }

  @Override
  public FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    YtDlpProbe probe = tool.probe();
    Path command = probe.command();
    if (live.isClosed() || Thread.currentThread().isInterrupted()) {
      return new FetchOutcome.Unreachable(
          FailureCause.INTERRUPTED, "the listing was interrupted before it began");
    }
    if (command == null || !probe.isUsable()) {
      return new FetchOutcome.ToolBroken(probe.problem());
    }
    @Nullable Path plugins;
    @Nullable Path cookies;
    try {
      plugins = probe.plugin() == Plugin.NONE ? null : workspace.plugins();
      cookies = config.cookies() == null ? null : workspace.copyOf(config.cookies());
    } catch (IOException failed) {
      return new FetchOutcome.ToolBroken(
          "A listing cannot be prepared: " + SafeMessage.of(String.valueOf(failed.getMessage())));
    }
    try {
      List<String> line = new ArrayList<>(List.of(command.toString()));
      String address = YtDlpArguments.address(request);
      line.addAll(arguments.listing(plugins, cookies, request.limit(), address));
      return list(line, probe.plugin(), request, sink);
    } finally {
      delete(cookies);
    }
  }

  @Override
  public void close() {
    live.close();
  }

  private FetchOutcome list(
      List<String> line, Plugin plugin, ListingRequest request, ListingSink sink) {
    LineFeed feed = new LineFeed(reader(plugin), request.account(), sink);
    ProcessResult result =
        process.run(
            line, ChildEnvironment.of(plugin, Map.of()), limits(plugin), next -> take(feed, next));
    FetchOutcome outcome = StderrClassifier.classify(result, feed.lines(), feed.videos(), request);
    LOG.debug(
        "{}: {} ({}, exit code {}, {} lines)",
        request.account(),
        outcome.code(),
        result.ending(),
        result.exitCode(),
        feed.lines());
    return outcome;
  }

  /** A line that yt-dlp did not finish was cut by its end. */
  private static boolean take(LineFeed feed, OutputLine line) {
    return line.kind() == OutputLine.Kind.UNTERMINATED || feed.take(line);
  }

  private InfoDictReader reader(Plugin plugin) {
    return plugin == Plugin.FIELDS ? InfoDictReader.withPlugin(clock) : InfoDictReader.of(clock);
  }

  private ProcessLimits limits(Plugin plugin) {
    return plugin == Plugin.FIELDS
        ? ProcessLimits.audible(config)
        : ProcessLimits.inaudible(config);
  }

  private static void delete(@Nullable Path cookies) {
    try {
      if (cookies != null) {
        Files.deleteIfExists(cookies);
      }
    } catch (IOException failed) {
      LOG.warn("A private copy of the cookies is left until the end: {}", cookies, failed);
    }
  }
}
