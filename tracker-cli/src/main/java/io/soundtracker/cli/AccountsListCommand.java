package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.core.scrape.Schedule;
import io.soundtracker.core.scrape.ScrapeHistory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the tracked accounts.")
final class AccountsListCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Option(names = "--all", description = "Inactive accounts too.")
  private boolean all;

  private final Application application;
  private final Surroundings surroundings;

  @Inject
  AccountsListCommand(OutputOptions output, Application application, Surroundings surroundings) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Workplace workplace = application.read();
    List<Account> accounts = workplace.accounts().findAll();
    Map<Long, String> formerly = formerly(workplace.accounts());
    Map<AccountHandle, Attention> attention = attention(workplace.history());
    List<ListedAccount> shown =
        accounts.stream()
            .filter(account -> all || account.active())
            .map(
                account ->
                    new ListedAccount(
                        account, formerly.get(account.id()), attention.get(account.handle())))
            .toList();
    output.print(
        ListedAccount.forPeople(shown, output.texts()), ListedAccount.forPrograms(), shown);
    int hidden = accounts.size() - shown.size();
    if (accounts.isEmpty()) {
      output.note("No accounts yet. Add some: tracker accounts add @name");
    } else if (hidden > 0) {
      output.note(hidden + " inactive not shown; --all shows them");
    }
    return ExitCode.DONE;
  }

  /** By account. */
  private static Map<Long, String> formerly(AccountRepository repository) {
    return repository.formerHandles().stream()
        .sorted(Comparator.comparing(FormerHandle::until))
        .collect(
            Collectors.groupingBy(
                FormerHandle::account,
                Collectors.mapping(
                    former -> former.handle().toString(), Collectors.joining(", "))));
  }

  private Map<AccountHandle, Attention> attention(ScrapeHistory history) {
    Schedule schedule = new Schedule(application.config().scrape().staleAfter());
    Instant now = surroundings.clock().instant();
    return history.standings().stream()
        .flatMap(standing -> schedule.attention(standing, now).stream())
        .collect(Collectors.toMap(Attention::account, Function.identity()));
  }
}
