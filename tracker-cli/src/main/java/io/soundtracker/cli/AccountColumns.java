package io.soundtracker.cli;

import io.soundtracker.analysis.AccountFigures;
import io.soundtracker.analysis.RankedAccount;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.reports.rows.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of an account's figures. */
final class AccountColumns {
  private AccountColumns() {}

  /** What a ranking shows people. */
  static List<Column<RankedAccount>> ranking() {
    List<Column<RankedAccount>> columns = new ArrayList<>(List.of(rank()));
    List<Column<AccountFigures>> rest =
        List.of(
            Column.<AccountFigures>id("account", "Account", row -> row.handle().toString())
                .linkedTo(row -> row.handle().profileUrl()),
            Column.count("videos", "Videos", figures -> figures.usage().videos()),
            Column.count("sounds", "Sounds", figures -> figures.usage().sounds()),
            Column.volume("views", "Views", figures -> figures.usage().views().total()),
            Column.rate("pooledEngagement", "Engagement", AccountFigures::pooledEngagement),
            Column.rate("medianEngagement", "Median", AccountFigures::medianEngagement),
            Column.decimal("videosPerWeek", "A week", figures -> perWeek(figures)),
            Column.day("lastPosted", "Last post (UTC)", figures -> figures.usage().lastPosted()),
            Column.volume("followers", "Followers", AccountFigures::followers));
    rest.forEach(column -> columns.add(column.of(RankedAccount::figures)));
    return columns;
  }

  /** What a ranking tells programs. */
  static List<Column<RankedAccount>> rankingForPrograms(Instant now) {
    List<Column<RankedAccount>> columns = new ArrayList<>(List.of(rank()));
    figures(now).forEach(column -> columns.add(column.of(RankedAccount::figures)));
    return columns;
  }

  /** All there is to tell programs of one account. */
  static List<Column<AccountFigures>> figures(Instant now) {
    List<Column<AccountFigures>> columns = new ArrayList<>(profile());
    columns.add(Column.count("videos", "Videos", figures -> figures.usage().videos()));
    columns.add(Column.count("sounds", "Sounds", figures -> figures.usage().sounds()));
    columns.add(
        Column.count("unidentified", "No sound", figures -> figures.usage().unidentified()));
    columns.addAll(count("Views", AccountUsage::views, figures -> figures.medians().views()));
    columns.addAll(count("Likes", AccountUsage::likes, figures -> figures.medians().likes()));
    columns.addAll(
        count("Comments", AccountUsage::comments, figures -> figures.medians().comments()));
    columns.addAll(count("Shares", AccountUsage::shares, figures -> figures.medians().shares()));
    columns.addAll(count("Saves", AccountUsage::saves, figures -> figures.medians().saves()));
    columns.addAll(engagement());
    columns.addAll(posting(now));
    columns.add(Column.id("state", "State", AccountColumns::state));
    columns.add(Column.moment("readAt", "Read", figures -> figures.coverage().account().readAt()));
    columns.add(Column.moment("knownSince", "Known", figures -> figures.coverage().knownSince()));
    return columns;
  }

  private static Column<RankedAccount> rank() {
    return Column.count("rank", "#", RankedAccount::rank);
  }

  private static List<Column<AccountFigures>> profile() {
    return List.of(
        Column.id("account", "Account", figures -> figures.handle().toString()),
        Column.id("link", "Link", figures -> figures.handle().profileUrl().toString()),
        Column.text(
            "displayName", "Name", figures -> figures.usage().account().profile().displayName()),
        Column.flag("target", "Target", figures -> figures.usage().account().target()),
        Column.flag("active", "Active", figures -> figures.usage().account().active()),
        Column.volume("followers", "Followers", AccountFigures::followers));
  }

  private static List<Column<AccountFigures>> count(
      String header,
      Function<AccountUsage, KnownSum> sum,
      Function<AccountFigures, @Nullable Double> median) {
    return List.of(
        Column.volume(
            header.toLowerCase(Locale.ROOT), header, row -> sum.apply(row.usage()).total()),
        Column.decimal("average" + header, header + ", mean", row -> sum.apply(row.usage()).mean()),
        Column.average("median" + header, header + ", median", row -> known(median.apply(row))));
  }

  private static List<Column<AccountFigures>> engagement() {
    return List.of(
        Column.rate("pooledEngagement", "Engagement", AccountFigures::pooledEngagement),
        Column.rate("meanEngagement", "Mean", AccountFigures::meanEngagement),
        Column.rate("medianEngagement", "Median", AccountFigures::medianEngagement),
        Column.count("ratedVideos", "Rated", figures -> figures.usage().rated().videos()));
  }

  private static List<Column<AccountFigures>> posting(Instant now) {
    return List.of(
        Column.decimal("videosPerWeek", "A week", AccountColumns::perWeek),
        Column.decimal("medianGapDays", "Days between", figures -> figures.cadence().medianGap()),
        Column.day("firstPosted", "First (UTC)", figures -> figures.usage().firstPosted()),
        Column.day("lastPosted", "Last (UTC)", figures -> figures.usage().lastPosted()),
        Column.volume(
            "daysSinceLastPost", "Days since", figures -> figures.daysSinceLastPost(now)));
  }

  private static OptionalDouble perWeek(AccountFigures figures) {
    return figures.cadence().videosPerWeek();
  }

  private static String state(AccountFigures figures) {
    return figures.coverage().freshness().name().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble known(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
