package io.soundtracker.reports.export;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.reports.rows.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to tell of an account. */
final class AccountExport {
  private AccountExport() {}

  static List<Column<AccountUsage>> columns(NetworkCoverage coverage) {
    List<Column<AccountUsage>> columns = new ArrayList<>(profile());
    columns.add(Column.count("videos", "Videos", AccountUsage::videos));
    columns.add(Column.count("sounds", "Sounds", AccountUsage::sounds));
    columns.add(Column.count("unidentified", "Without a known sound", AccountUsage::unidentified));
    columns.addAll(Counts.sum("views", "Views", AccountUsage::views));
    columns.addAll(Counts.sum("likes", "Likes", AccountUsage::likes));
    columns.addAll(Counts.sum("comments", "Comments", AccountUsage::comments));
    columns.addAll(Counts.sum("shares", "Shares", AccountUsage::shares));
    columns.addAll(Counts.sum("saves", "Saves", AccountUsage::saves));
    columns.addAll(Counts.rated("ratedVideos", AccountUsage::rated));
    columns.add(Column.day("firstPosted", "First post (UTC)", AccountUsage::firstPosted));
    columns.add(Column.day("lastPosted", "Last post (UTC)", AccountUsage::lastPosted));
    columns.add(Column.moment("lastUnpinned", "Last post not pinned", AccountUsage::lastUnpinned));
    columns.addAll(new KnownAccounts(coverage).whole(usage -> usage.account().handle()));
    return List.copyOf(columns);
  }

  private static List<Column<AccountUsage>> profile() {
    return List.of(
        Column.id("account", "Account", usage -> usage.account().handle().toString()),
        Column.id("link", "Link", usage -> usage.account().handle().profileUrl().toString()),
        Column.id("channelId", "Channel", usage -> channel(usage.account())),
        Column.flag("target", "Target", usage -> usage.account().target()),
        Column.flag("active", "Active", usage -> usage.account().active()),
        Column.text("displayName", "Name", usage -> usage.account().profile().displayName()),
        declared("followers", "Followers", AccountProfile::followers),
        declared("following", "Following", AccountProfile::following),
        declared("declaredVideos", "Videos declared", AccountProfile::videos),
        declared("declaredLikes", "Likes declared", AccountProfile::likes),
        Column.text("bio", "Bio", usage -> usage.account().profile().bio()),
        Column.count("scrapes", "Scrapes", usage -> usage.account().scrapeCount()));
  }

  private static Column<AccountUsage> declared(
      String key, String header, Function<AccountProfile, @Nullable Long> count) {
    return Column.volume(
        key, header, usage -> Counts.known(count.apply(usage.account().profile())));
  }

  private static @Nullable String channel(Account account) {
    ChannelId channel = account.channelId();
    return channel == null ? null : channel.value();
  }
}
