package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Track accounts.")
final class AccountsAddCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "@ACCOUNT",
      description = "Handles, or addresses of profiles.")
  private List<AccountHandle> handles = List.of();

  @Option(names = "--target", description = "They are ours.")
  private boolean target;

  private final Application application;
  private final Messages messages;

  @Inject
  AccountsAddCommand(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
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
      messages.result(done + handle + (target ? " (target)" : ""));
    }
    messages.hint("Next: tracker scrape");
    return ExitCode.DONE;
  }
}
