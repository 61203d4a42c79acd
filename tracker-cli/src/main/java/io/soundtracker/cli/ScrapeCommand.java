package io.soundtracker.cli;

import io.soundtracker.cli.config.ScrapeSettings;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.ScrapePlan;
import io.soundtracker.scraper.ScrapePlan.Depth;
import io.soundtracker.scraper.ScrapePlan.Selection;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "scrape", description = "List the accounts that are due and store what they show.")
final class ScrapeCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Parameters(
      arity = "0..*",
      paramLabel = "@ACCOUNT",
      description = "Only these tracked accounts, as far as they are due.")
  private List<AccountHandle> handles = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most N videos of each account.")
  private @Nullable Integer limit;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Read back to this day (UTC), such as 2026-01-31.")
  private @Nullable LocalDate since;

  @Option(names = "--force", description = "Also accounts that are not due.")
  private boolean force;

  @Option(names = "--full", description = "Read whole profiles.")
  private boolean full;

  @Option(names = "--jobs", paramLabel = "N", description = "Accounts at the same time.")
  private @Nullable Integer jobs;

  private final Application application;
  private final Surroundings surroundings;
  private final ScrapeWork work;

  @Inject
  ScrapeCommand(
      OutputOptions output, Application application, Surroundings surroundings, ScrapeWork work) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
    this.work = work;
  }

  @Override
  public Integer call() {
    ScrapePlan plan = plan(application.config().scrape());
    return work.scrape(plan, application.work(), output);
  }

  private ScrapePlan plan(ScrapeSettings settings) {
    if (since != null
        && since.isAfter(LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC))) {
      throw new InvalidInputException("--since is in the future: " + since, "Write an earlier day");
    }
    return new ScrapePlan(
        handles,
        force ? Selection.ALL : Selection.DUE,
        full ? Depth.FULL : Depth.REFRESH,
        limitOr(settings.limit()),
        since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
        jobs == null ? settings.jobs() : positive("--jobs", jobs),
        settings.staleAfter(),
        settings.refreshWindow(),
        settings.fullEvery());
  }

  private @Nullable Integer limitOr(@Nullable Integer configured) {
    if (limit == null) {
      return configured;
    }
    return positive("--limit", limit);
  }

  private static int positive(String option, int number) {
    if (number < 1) {
      throw new InvalidInputException(option + " is " + number, "Write a number from 1");
    }
    return number;
  }
}
