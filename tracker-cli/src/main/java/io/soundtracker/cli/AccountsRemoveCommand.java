package io.soundtracker.cli;

import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    description = "Stop tracking accounts. What is known about them stays, unless --purge.")
final class AccountsRemoveCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "@ACCOUNT", description = "Tracked accounts.")
  private List<AccountHandle> handles = List.of();

  @Option(names = "--purge", description = "Delete their videos, history and logs too.")
  private boolean purge;

  private final Application application;
  private final Messages messages;

  @Inject
  AccountsRemoveCommand(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    AccountRepository accounts = application.read().accounts();
    for (AccountHandle handle : handles) {
      refuseConfigured(
          accounts.find(handle).orElseThrow(() -> new UnknownAccountException(handle)), accounts);
    }
    for (AccountHandle handle : handles) {
      messages.result(purge ? purge(accounts, handle) : deactivate(accounts, handle));
    }
    return ExitCode.DONE;
  }

  private static String purge(AccountRepository accounts, AccountHandle handle) {
    boolean there = accounts.purge(handle);
    return there ? "Deleted " + handle + " and everything about it" : "Gone already: " + handle;
  }

  private static String deactivate(AccountRepository accounts, AccountHandle handle) {
    return accounts.deactivate(handle)
        ? "No longer scraped: " + handle + ". Its history stays"
        : "Not scraped already: " + handle;
  }

  /** The next run would add it again, which nobody would understand. */
  private void refuseConfigured(Account account, AccountRepository accounts) {
    TrackerConfig config = application.config();
    Stream.concat(config.accounts().stream(), config.targetAccounts().stream())
        .filter(listed -> listed.names(account, accounts))
        .findFirst()
        .ifPresent(
            listed -> {
              throw new InvalidInputException(
                  account.handle()
                      + " is listed at "
                      + listed.place()
                      + ", which would add it again",
                  "Take it out there first");
            });
  }
}
