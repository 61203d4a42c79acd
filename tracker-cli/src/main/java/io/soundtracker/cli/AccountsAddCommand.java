package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Track accounts.")
final class AccountsAddCommand implements Callable<Integer> {
  private static final String AS_CONFIGURED = "default";
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  @Parameters(
      arity = "1..*",
      paramLabel = "@ACCOUNT",
      description = "Handles, or addresses of profiles.")
  private List<AccountHandle> handles = List.of();

  @Option(names = "--target", description = "They are ours.")
  private boolean target;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description =
          "How often they are read, such as 6h or 3d; default: as scrape.staleAfter says. Also for"
              + " accounts that are tracked already.")
  private @Nullable String every;

  private final Application application;
  private final Messages messages;

  @Inject
  AccountsAddCommand(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Optional<Duration> interval = interval();
    AccountRepository accounts = application.work().accounts();
    for (AccountHandle handle : handles) {
      String done =
          switch (accounts.track(handle)) {
            case ADDED -> "Added ";
            case REACTIVATED -> "Tracked again, with everything known before: ";
            case UNCHANGED -> "Tracked already: ";
          };
      if (target) {
        accounts.setTarget(handle, true);
      }
      if (every != null) {
        accounts.setInterval(handle, interval.orElse(null));
      }
      messages.result(done + handle + (target ? " (target)" : "") + rhythm(interval));
    }
    messages.hint("Next: tracker scrape");
    return ExitCode.DONE;
  }

  /** Empty for the configured time. */
  private Optional<Duration> interval() {
    if (every == null || every.equals(AS_CONFIGURED)) {
      return Optional.empty();
    }
    return Optional.of(
        DurationText.parse(every)
            .filter(time -> time.compareTo(SHORTEST) >= 0)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "--every is \"" + every + "\"",
                        "Write a time of a minute or more, such as 6h or 3d, or: default")));
  }

  private String rhythm(Optional<Duration> interval) {
    if (every == null) {
      return "";
    }
    return interval
        .map(time -> ", read every " + DurationText.of(time))
        .orElse(", read as often as configured");
  }
}
