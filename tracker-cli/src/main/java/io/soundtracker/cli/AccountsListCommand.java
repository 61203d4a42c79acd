package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the tracked accounts.")
final class AccountsListCommand implements Callable<Integer> {
  private static final List<Column<Account>> COLUMNS =
      List.of(
          Column.id("account", "Account", account -> account.handle().toString()),
          Column.text("displayName", "Name", account -> account.profile().displayName()),
          Column.flag("target", "Target", Account::target),
          Column.flag("active", "Active", Account::active),
          Column.volume("followers", "Followers", account -> known(account.profile().followers())),
          Column.volume("videos", "Videos", account -> known(account.profile().videos())),
          Column.count("scrapes", "Scrapes", Account::scrapeCount),
          Column.moment("lastScrapedAt", "Last scraped", Account::lastScrapedAt));

  @Mixin private final OutputOptions output;

  @Option(names = "--all", description = "Inactive accounts too.")
  private boolean all;

  private final Application application;

  @Inject
  AccountsListCommand(OutputOptions output, Application application) {
    this.output = output;
    this.application = application;
  }

  @Override
  public Integer call() {
    AccountRepository repository = application.read().accounts();
    List<Account> accounts = repository.findAll();
    List<Account> shown = accounts.stream().filter(account -> all || account.active()).toList();
    Map<Long, String> formerly = formerly(repository);
    List<Column<Account>> columns =
        Stream.concat(
                COLUMNS.stream(),
                Stream.of(
                    Column.<Account>text(
                        "formerly", "Formerly", account -> formerly.get(account.id()))))
            .toList();
    output.print(formerly.isEmpty() ? COLUMNS : columns, columns, shown);
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

  private static OptionalLong known(@Nullable Long count) {
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
