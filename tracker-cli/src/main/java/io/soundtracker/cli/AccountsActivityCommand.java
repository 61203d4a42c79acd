package io.soundtracker.cli;

import io.soundtracker.analysis.AccountActivity;
import io.soundtracker.analysis.Basis;
import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "activity",
    description = {
      "Tell which accounts posted lately. Pinned videos do not count.",
      "An account is quiet only when a fresh listing shows that it did not post; otherwise that is"
          + " unknown."
    })
final class AccountsActivityCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      description = "Active is what posted within this time, such as 24h or 7d (default).")
  private String within = "7d";

  @Mixin private final AccountOptions choice;

  private final Application application;
  private final Grounds grounds;

  @Inject
  AccountsActivityCommand(
      OutputOptions output, AccountOptions choice, Application application, Grounds grounds) {
    this.output = output;
    this.choice = choice;
    this.application = application;
    this.grounds = grounds;
  }

  @Override
  public Integer call() {
    Duration window = window();
    Workplace workplace = application.read();
    Selection selected = choice.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open();
        Stream<AccountUsage> usages = snapshot.accountUsage(selected)) {
      Basis basis = grounds.basis(snapshot, selected, List.of());
      List<AccountActivity> accounts = AccountActivity.of(usages, basis.coverage(), window);
      Instant now = basis.coverage().at();
      output.answer(basis, forPeople(now), forPrograms(now), accounts);
      output.note(ActivityText.summary(accounts, DurationText.of(window)));
      return ExitCode.DONE;
    }
  }

  private Duration window() {
    return DurationText.parse(within)
        .filter(time -> !time.isZero() && time.toDays() < 36_500)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--within is no time: \"" + within + "\"", "Write for example 24h or 7d"));
  }

  private static List<Column<AccountActivity>> forPeople(Instant now) {
    return List.of(
        Column.id("account", "Account", row -> row.handle().toString()),
        Column.id("state", "State", row -> ActivityText.of(row.state())),
        Column.moment("lastPost", "Last post", AccountActivity::lastPost),
        Column.volume("days", "Days since (UTC)", row -> row.daysSinceLastPost(now)),
        Column.count("videos", "Videos", AccountActivity::videos),
        Column.moment("readAt", "Last read", row -> row.coverage().account().readAt()),
        Column.text("doubt", "Doubt", row -> ActivityText.doubt(row, now)));
  }

  private static List<Column<AccountActivity>> forPrograms(Instant now) {
    return List.of(
        Column.id("account", "Account", row -> row.handle().toString()),
        Column.flag("target", "Target", row -> row.coverage().account().target()),
        Column.id("activity", "Activity", row -> ActivityText.word(row.state())),
        Column.moment("lastUnpinned", "Last post", AccountActivity::lastPost),
        Column.volume("daysSinceLastPost", "Days since", row -> row.daysSinceLastPost(now)),
        Column.count("videos", "Videos", AccountActivity::videos),
        Column.moment("readAt", "Read", row -> row.coverage().account().readAt()),
        Column.text("doubt", "Doubt", row -> ActivityText.doubt(row, now)));
  }
}
