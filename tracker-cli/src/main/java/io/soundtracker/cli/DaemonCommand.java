package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.daemon.Daemon;
import io.soundtracker.daemon.DaemonListener;
import io.soundtracker.scraper.ScrapeListener;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "daemon",
    description = {
      "Run until told to stop: collect what is due, write reports, back up, tell people.",
      "Section daemon of the configuration says when. A configuration that changes is noticed."
    })
final class DaemonCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(DaemonCommand.class);

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "How often to look for due accounts, such as 30m (default: daemon.every).")
  private @Nullable String every;

  @Option(names = "--once", description = "Do what is due now, and end.")
  private boolean once;

  private final Application application;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final DaemonAgenda agenda;

  @Inject
  DaemonCommand(
      Application application,
      Surroundings surroundings,
      GlobalOptions options,
      DaemonAgenda agenda) {
    this.application = application;
    this.surroundings = surroundings;
    this.options = options;
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    Duration interval = interval();
    DaemonLog.start(options, surroundings.err(), application.config().daemon().log());
    Workplace workplace = application.work();
    return workplace.alone(() -> run(workplace, interval));
  }

  private int run(Workplace workplace, @Nullable Duration interval) {
    Daemon daemon = new Daemon(tasks(workplace), DaemonListener.NONE, surroundings.clock());
    try (agenda) {
      agenda.begin(workplace, interval, ScrapeListener.NONE);
      return Interruption.endingWell(daemon::stop, () -> run(daemon));
    }
  }

  private int run(Daemon daemon) {
    if (once) {
      daemon.runOnce(agenda.get());
    } else {
      LOG.info("Begins, over {}", application.config().database());
      daemon.run(agenda);
      LOG.info("Ends");
    }
    return ExitCode.DONE;
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
}
