package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.cli.config.Listener;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "daemon",
    description = {
      "Run until told to stop: collect what is due, write reports, back up, tell people.",
      "Section daemon of the configuration says when. A configuration that changes is noticed."
    })
final class DaemonCommand implements Callable<Integer> {
  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "How often to look for due accounts, such as 30m (default: daemon.every).")
  private @Nullable String every;

  @Option(
      names = "--http",
      paramLabel = "ADDRESS:PORT",
      description = "Serve figures there, such as 127.0.0.1:9464 (default: daemon.http).")
  private @Nullable String http;

  @Option(names = "--once", description = "Do what is due now, and end.")
  private boolean once;

  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final DailyReports reports;
  private final Provider<ReportOptions> wishes;
  private final Checkup checkup;

  @Inject
  DaemonCommand(
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      DailyReports reports,
      Provider<ReportOptions> wishes,
      Checkup checkup) {
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.reports = reports;
    this.wishes = wishes;
    this.checkup = checkup;
  }

  @Override
  public Integer call() {
    Duration interval = interval();
    TrackerConfig config = application.config();
    InetSocketAddress listener = listener(config);
    DaemonLog.start(options, surroundings.err(), config.zone(), config.daemon().log());
    Workplace workplace = application.work();
    DaemonWork work =
        new DaemonWork(
            application, surroundings, reports, wishes, checkup, workplace, interval, listener);
    // All of it before the process may end: also the lock and the database are given up in order.
    return Interruption.endingWell(
        work::stop,
        () -> {
          try (application;
              work) {
            return workplace.alone(() -> work.run(once));
          }
        });
  }

  private @Nullable Duration interval() {
    if (every == null) {
      return null;
    }
    return DurationText.parse(every)
        .filter(duration -> !duration.isZero())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--every is \"" + every + "\"", "Write a time such as 30m, 1h or 12h"));
  }

  private @Nullable InetSocketAddress listener(TrackerConfig config) {
    if (http == null) {
      return config.daemon().http();
    }
    return Listener.parse(http)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--http is \"" + http + "\"",
                    "Write an address and a port such as 127.0.0.1:9464, or a port alone"));
  }
}
