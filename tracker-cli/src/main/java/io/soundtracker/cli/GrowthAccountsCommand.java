package io.soundtracker.cli;

import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "accounts", description = "Accounts by the views that their videos gained.")
final class GrowthAccountsCommand implements Callable<Integer> {
  private static final GrowthColumns<AccountHandle> COLUMNS =
      GrowthColumns.ofGroups(
          "accounts", Column.id("account", "Account", entry -> entry.of().toString()));

  @Mixin private final GrowthOptions options;

  private final GrowthAnswer answer;

  @Inject
  GrowthAccountsCommand(GrowthOptions options, GrowthAnswer answer) {
    this.options = options;
    this.answer = answer;
  }

  @Override
  public Integer call() {
    return answer.tell(options, GrowthRanking::accounts, COLUMNS);
  }
}
