package io.soundtracker.reports.export;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountCoverage.Attempt;
import io.soundtracker.reports.rows.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that tell how well the accounts behind a row are known. */
final class KnownAccounts {
  private final NetworkCoverage network;
  private final Map<AccountHandle, CoveredAccount> accounts;

  KnownAccounts(NetworkCoverage network) {
    this.network = network;
    this.accounts = network.byHandle();
  }

  /** Of one account: its state, and when a listing of it last brought an answer. */
  <T> List<Column<T>> inBrief(Function<T, AccountHandle> account) {
    return List.of(
        Column.id("accountState", "Account's state", row -> state(account.apply(row))),
        Column.moment(
            "accountReadAt",
            "Account read",
            row -> of(account.apply(row), covered -> covered.account().readAt())));
  }

  /** Of one account: all there is. */
  <T> List<Column<T>> whole(Function<T, AccountHandle> account) {
    return List.of(
        Column.id("state", "State", row -> state(account.apply(row))),
        Column.moment(
            "readAt", "Read", row -> of(account.apply(row), covered -> covered.account().readAt())),
        Column.moment(
            "knownSince", "Known since", row -> of(account.apply(row), CoveredAccount::knownSince)),
        Column.moment(
            "attemptedAt", "Last attempt", row -> ofAttempt(account.apply(row), Attempt::at)),
        Column.id("outcome", "Outcome", row -> ofAttempt(account.apply(row), Attempt::outcome)),
        Column.text("message", "Message", row -> ofAttempt(account.apply(row), Attempt::message)));
  }

  /** Of all the accounts that a row may rest on. */
  <T> List<Column<T>> together() {
    long accountsInAll = network.accounts().size();
    long fresh = network.count(Freshness.FRESH);
    @Nullable Instant oldest = network.oldestReading().orElse(null);
    @Nullable Instant newest = network.newestReading().orElse(null);
    return List.of(
        Column.count("networkAccounts", "Accounts of the network", row -> accountsInAll),
        Column.count("networkFresh", "Fresh ones", row -> fresh),
        Column.moment("oldestReading", "Oldest reading", row -> oldest),
        Column.moment("newestReading", "Newest reading", row -> newest));
  }

  private @Nullable String state(AccountHandle account) {
    return of(account, covered -> covered.freshness().name().toLowerCase(Locale.ROOT));
  }

  private <V> @Nullable V ofAttempt(
      AccountHandle account, Function<Attempt, @Nullable V> property) {
    return of(
        account,
        covered -> {
          Attempt attempt = covered.account().lastAttempt();
          return attempt == null ? null : property.apply(attempt);
        });
  }

  private <V> @Nullable V of(
      AccountHandle account, Function<CoveredAccount, @Nullable V> property) {
    CoveredAccount covered = accounts.get(account);
    return covered == null ? null : property.apply(covered);
  }
}
