package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.reports.rows.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of accounts.
 *
 * @param account the account
 * @param formerly its former handles, null when it has none
 * @param attention why somebody should look at it, null when nobody need
 */
record ListedAccount(Account account, @Nullable String formerly, @Nullable Attention attention) {
  private static final List<Column<ListedAccount>> ALWAYS =
      List.of(
          Column.id("account", "Account", row -> row.account.handle().toString()),
          Column.text("displayName", "Name", row -> row.account.profile().displayName()),
          Column.flag("target", "Target", row -> row.account.target()),
          Column.flag("active", "Active", row -> row.account.active()),
          Column.volume("followers", "Followers", row -> known(row.account.profile().followers())),
          Column.volume("videos", "Videos", row -> known(row.account.profile().videos())),
          Column.count("scrapes", "Scrapes", row -> row.account.scrapeCount()),
          Column.moment("lastScrapedAt", "Last scraped", row -> row.account.lastScrapedAt()));

  private static final Column<ListedAccount> FORMERLY =
      Column.text("formerly", "Formerly", ListedAccount::formerly);

  /** What people see: of the rest, only what there is something to tell of. */
  static List<Column<ListedAccount>> forPeople(List<ListedAccount> rows, CellText texts) {
    List<Column<ListedAccount>> columns = new ArrayList<>(ALWAYS);
    if (rows.stream().anyMatch(row -> row.account.interval() != null)) {
      columns.add(Column.text("interval", "Every", ListedAccount::every));
    }
    if (rows.stream().anyMatch(row -> row.formerly != null)) {
      columns.add(FORMERLY);
    }
    if (rows.stream().anyMatch(row -> row.attention != null)) {
      columns.add(Column.text("attention", "Needs attention", row -> row.attention(texts)));
    }
    return columns;
  }

  /** What programs get. */
  static List<Column<ListedAccount>> forPrograms() {
    List<Column<ListedAccount>> columns = new ArrayList<>(ALWAYS);
    columns.add(FORMERLY);
    columns.add(Column.volume("intervalSeconds", "Every", row -> seconds(row.account.interval())));
    columns.add(Column.text("attention", "Attention", row -> of(row, Attention::reason)));
    columns.add(Column.moment("failingSince", "Since", row -> of(row, Attention::since)));
    columns.add(
        Column.volume(
            "failedAttempts", "Attempts", row -> known(of(row, ListedAccount::attempts))));
    columns.add(Column.moment("nextTry", "Next try", ListedAccount::nextTry));
    return columns;
  }

  private @Nullable String every() {
    Duration interval = account.interval();
    return interval == null ? null : DurationText.of(interval);
  }

  private @Nullable String attention(CellText texts) {
    Instant next = nextTry();
    return attention == null
        ? null
        : attention.reason()
            + " since "
            + texts.moment(attention.since())
            + (attention.attempts() == 1 ? "" : ", " + attention.attempts() + " attempts")
            + (next == null ? ", due now" : ", next try " + texts.moment(next));
  }

  /** Null when it is due at once. */
  private @Nullable Instant nextTry() {
    Instant next = of(this, Attention::nextTry);
    return Instant.EPOCH.equals(next) ? null : next;
  }

  private static Long attempts(Attention attention) {
    return (long) attention.attempts();
  }

  private static <T> @Nullable T of(ListedAccount row, Function<Attention, @Nullable T> part) {
    return row.attention == null ? null : part.apply(row.attention);
  }

  private static OptionalLong seconds(@Nullable Duration interval) {
    return interval == null ? OptionalLong.empty() : OptionalLong.of(interval.toSeconds());
  }

  private static OptionalLong known(@Nullable Long count) {
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
