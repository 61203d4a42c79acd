package io.soundtracker.cli;

import io.soundtracker.cli.config.ConfiguredAccount;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "target",
    description = "Say which accounts are ours: what only they use is exclusive.")
final class AccountsTargetCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "@ACCOUNT", description = "Tracked accounts.")
  private List<AccountHandle> handles = List.of();

  @Option(names = "--off", description = "They are not ours.")
  private boolean off;

  private final Application application;
  private final Messages messages;

  @Inject
  AccountsTargetCommand(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    AccountRepository accounts = application.read().accounts();
    for (AccountHandle handle : handles) {
      Account account =
          accounts.find(handle).orElseThrow(() -> new UnknownAccountException(handle));
      if (off) {
        refuseConfigured(account, accounts);
      }
    }
    for (AccountHandle handle : handles) {
      accounts.setTarget(handle, !off);
      messages.result(off ? "Not a target: " + handle : "Target: " + handle);
    }
    return ExitCode.DONE;
  }

  private void refuseConfigured(Account account, AccountRepository accounts) {
    for (ConfiguredAccount listed : application.config().targetAccounts()) {
      if (listed.names(account, accounts)) {
        throw new InvalidInputException(
            account.handle()
                + " is a target account at "
                + listed.place()
                + ", which would mark it again",
            "Take it out there first");
      }
    }
  }
}
