package io.soundtracker.reports.excel;

import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import io.soundtracker.reports.ReportedAccount;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts, and how well each is known. */
final class AccountsSheet {
  private static final double WIDTH = 150;

  private final SheetSet sheets;
  private final Report report;

  AccountsSheet(SheetSet sheets, Report report) {
    this.sheets = sheets;
    this.report = report;
  }

  void write(Book book) throws IOException {
    BookSheet sheet = book.mainSheet(sheets.accounts());
    List<Column<ReportedAccount>> columns = columns(report.scope());
    sheet.line("Accounts", Look.TITLE, columns.size(), WIDTH);
    sheet.line(
        Words.counted(report.accounts().size(), "account")
            + ", with or without videos. Days are UTC, moments are of "
            + report.scope().zone()
            + ".",
        Look.NOTE,
        columns.size(),
        WIDTH);
    Table<ReportedAccount> table = new Table<>(sheet, columns);
    table.begin();
    report.accounts().forEach(table::add);
    Sums sums = Sums.of(report.totals());
    table.total(Words.counted(report.accounts().size(), "account"), sums);
    table.unknown(sums);
    table.end();
    sheet.finish();
  }

  private static List<Column<ReportedAccount>> columns(ReportScope scope) {
    return List.of(
        Column.number("Rank", account -> (long) account.rank()),
        Column.words(
            "Account",
            (pen, account) ->
                pen.link(
                    account.coverage().handle().toString(),
                    Link.to(account.coverage().handle().profileUrl()))),
        Column.words(
            "Name", (pen, account) -> pen.text(usage(account).account().profile().displayName())),
        Column.words(
            "Ours", (pen, account) -> pen.text(usage(account).account().target() ? "yes" : "no")),
        Column.number("Followers", account -> usage(account).account().profile().followers()),
        Column.known("Videos", account -> known(account, usage(account).videos()), Sums::videos),
        Column.number("Songs", account -> known(account, usage(account).sounds())),
        Column.sum("Views", account -> usage(account).views(), Sums::views),
        Column.sum("Likes", account -> usage(account).likes(), Sums::likes),
        Column.sum("Comments", account -> usage(account).comments(), Sums::comments),
        Column.sum("Shares", account -> usage(account).shares(), Sums::shares),
        Column.engagement(scope.levels(), account -> Sums.of(usage(account)).pooledEngagement()),
        Column.words("First Post", (pen, account) -> pen.day(usage(account).firstPosted())),
        Column.words("Last Post", (pen, account) -> pen.day(usage(account).lastPosted())),
        Column.words(
            "State", (pen, account) -> pen.text(Words.state(account.coverage().freshness()))),
        Column.words(
            "Last Read",
            (pen, account) -> pen.moment(account.coverage().account().readAt(), scope.zone())));
  }

  /** A number that, unless it is more than none, is known only once the account was listed. */
  private static @Nullable Long known(ReportedAccount account, long number) {
    return number == 0 && account.coverage().account().readAt() == null ? null : (Long) number;
  }

  private static AccountUsage usage(ReportedAccount account) {
    return account.usage();
  }
}
