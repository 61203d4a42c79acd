package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.video.Video;
import io.soundtracker.scraper.ProfileReader;
import io.soundtracker.scraper.ProfileReading;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "analyze",
    description = {
      "Look at one profile without storing anything: its videos, their counts and sounds.",
      "Needs neither a configuration nor a database."
    })
final class AnalyzeCommand implements Callable<Integer> {
  private static final int USUAL_LIMIT = 50;

  @Mixin private final OutputOptions output;

  @Parameters(
      paramLabel = "@ACCOUNT|URL",
      description = "A handle, or the address of a profile or of one of its videos.")
  private AccountHandle account = new AccountHandle("nobody");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most N videos (default: 50; with --since: all).")
  private @Nullable Integer limit;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only videos uploaded since this day (UTC), such as 2026-01-31.")
  private @Nullable LocalDate since;

  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;

  @Inject
  AnalyzeCommand(
      OutputOptions output,
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      Messages messages) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Integer most = limit();
    Instant from = from();
    ProfileReader reader = new ProfileReader(application.source());
    return Interruption.stopping(reader::stop, () -> tell(read(reader, most, from)));
  }

  private ProfileReading read(
      ProfileReader reader, @Nullable Integer most, @Nullable Instant from) {
    try (StatusLine progress = StatusLine.on(surroundings, options.isQuiet())) {
      progress.show("Asking TikTok ...");
      return reader.read(
          account, most, from, videos -> progress.show(count(videos) + " videos read"));
    }
  }

  private int tell(ProfileReading reading) {
    FetchOutcome outcome = reading.outcome();
    boolean failed = outcome.status() == LogStatus.FAILED || outcome.status() == LogStatus.SKIPPED;
    if (!output.isTable()) {
      output.print(VideoColumns.of(account), reading.videos());
    }
    if (!failed) {
      show(reading);
    }
    if (!outcome.message().isEmpty()) {
      messages.error(
          account + (failed ? " cannot be read: " : " was read in part: ") + outcome.message(),
          ProfileAdvice.on(account, outcome));
    }
    if (reading.stopped()) {
      return ExitCode.INTERRUPTED;
    }
    return failed
        ? ExitCode.FAILED
        : outcome.status() == LogStatus.PARTIAL ? ExitCode.PARTIAL : ExitCode.DONE;
  }

  private void show(ProfileReading reading) {
    if (output.isTable()) {
      VideoCard card = new VideoCard(account, output.texts());
      List<Video> videos = reading.videos();
      for (int i = 0; i < videos.size(); i++) {
        card.lines(i + 1, videos.get(i)).forEach(messages::result);
        messages.result("");
      }
    }
    ProfileText.lines(reading).forEach(output::note);
    output.note("Read        " + ProfileAdvice.extent(reading.outcome()));
  }

  private @Nullable Integer limit() {
    if (limit != null && limit < 1) {
      throw new InvalidInputException("--limit is " + limit, "Write a number from 1");
    }
    return limit == null && since == null ? Integer.valueOf(USUAL_LIMIT) : limit;
  }

  private @Nullable Instant from() {
    if (since == null) {
      return null;
    }
    if (since.isAfter(LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC))) {
      throw new InvalidInputException("--since is in the future: " + since, "Write an earlier day");
    }
    return since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
