package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.AccountFigures;
import io.soundtracker.analysis.AccountOrder;
import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.RankedAccount;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rank",
    description = {
      "Rank the accounts by what their videos come to.",
      "Engagement is pooled: all likes, comments and shares over all views. Mean and median are of"
          + " the videos' own rates. Cadence is videos a week, from the first to the last that is"
          + " not pinned. What is not known comes last; equal accounts stand by handle."
    })
final class AccountsRankCommand implements Callable<Integer> {

  @Mixin private final OutputOptions output;

  @Mixin private final TopOption top;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "videos, sounds, views (default), likes, comments, shares, saves, engagement, mean,"
              + " median, followers, cadence or latest.")
  private AccountOrder order = AccountOrder.VIEWS;

  @Mixin private final SelectionOptions selection;

  private final Application application;
  private final Grounds grounds;

  @Inject
  AccountsRankCommand(
      OutputOptions output,
      TopOption top,
      SelectionOptions selection,
      Application application,
      Grounds grounds) {
    this.output = output;
    this.top = top;
    this.selection = selection;
    this.application = application;
    this.grounds = grounds;
  }

  @Override
  public Integer call() {
    int limit = top.limit(output);
    Workplace workplace = application.read();
    Selection selected = selection.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Basis basis = grounds.basis(snapshot, selected, List.of());
      List<AccountFigures> all = AccountFigures.of(snapshot, selected, basis.coverage());
      List<RankedAccount> ranked = RankedAccount.top(limit, order, all);
      output.answer(
          basis,
          AccountColumns.ranking(),
          AccountColumns.rankingForPrograms(basis.coverage().at()),
          ranked);
      if (ranked.size() < all.size()) {
        output.note(
            count(ranked.size()) + " of " + count(all.size()) + " accounts; --top shows more");
      }
      return ExitCode.DONE;
    }
  }
}
