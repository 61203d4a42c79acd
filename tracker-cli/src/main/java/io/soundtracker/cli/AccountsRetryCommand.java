package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.scrape.AccountStanding;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "retry",
    description = {
      "Try accounts again on the next pass, however often they have failed.",
      "Without names: all that need attention."
    })
final class AccountsRetryCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "@ACCOUNT", description = "Tracked accounts.")
  private List<AccountHandle> handles = List.of();

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  AccountsRetryCommand(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Workplace workplace = application.read();
    List<AccountHandle> chosen =
        handles.isEmpty() ? inNeed(workplace) : active(workplace.accounts());
    for (AccountHandle handle : chosen) {
      workplace.accounts().retry(handle, surroundings.clock().instant());
      messages.result("Due now: " + handle);
    }
    messages.hint(chosen.isEmpty() ? "No account needs attention" : "Next: tracker scrape");
    return ExitCode.DONE;
  }

  private static List<AccountHandle> inNeed(Workplace workplace) {
    return workplace.history().standings().stream()
        .filter(standing -> !standing.permanentFailures().isEmpty())
        .map(AccountStanding::account)
        .map(Account::handle)
        .toList();
  }

  private List<AccountHandle> active(AccountRepository accounts) {
    for (AccountHandle handle : handles) {
      Account account =
          accounts.find(handle).orElseThrow(() -> new UnknownAccountException(handle));
      if (!account.active()) {
        throw new InvalidInputException(
            handle + " is inactive, so it is not scraped",
            "Make it active again: tracker accounts add " + handle);
      }
    }
    return handles;
  }
}
