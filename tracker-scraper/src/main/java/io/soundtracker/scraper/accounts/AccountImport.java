package io.soundtracker.scraper.accounts;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.AccountRepository.Tracking;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Starts tracking the accounts that a CSV file lists. It only ever adds: importing a file twice is
 * the same as once, and accounts that the file does not list stay as they are. Safe for use by
 * several threads.
 */
public final class AccountImport {
  private final AccountCsv csv = new AccountCsv();
  private final AccountRepository accounts;

  /** Creates the use case. */
  @Inject
  public AccountImport(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /**
   * Imports a file, or says what importing it would do. The file is read to its end before the
   * first account is tracked.
   *
   * @return every entry with its verdict; the same for both modes on the same database
   * @throws io.soundtracker.core.InvalidInputException when the file cannot be used; see {@link
   *     AccountCsv#read}
   */
  public AccountImportReport importFile(Path file, Mode mode) {
    Tracker tracker = mode == Mode.IMPORT ? accounts::track : foresight();
    return new AccountImportReport(
        file, csv.read(file).stream().map(row -> apply(row, tracker)).toList());
  }

  private AccountRow apply(AccountRow row, Tracker tracker) {
    AccountHandle handle = row.handle();
    if (handle == null || row.verdict() != Verdict.ACCEPTED) {
      return row;
    }
    return switch (tracker.track(handle)) {
      case ADDED -> row.with(Verdict.ACCEPTED, "new");
      case REACTIVATED -> row.with(Verdict.ACCEPTED, "was inactive, is tracked again");
      case UNCHANGED -> row.with(Verdict.DUPLICATE, "already tracked" + nowNamed(handle));
    };
  }

  private String nowNamed(AccountHandle handle) {
    return accounts
        .find(handle)
        .map(Account::handle)
        .filter(present -> !present.equals(handle))
        .map(present -> " as " + present)
        .orElse("");
  }

  /** Answers as the repository would, an account under two handles included. */
  private Tracker foresight() {
    Set<Long> reactivated = new HashSet<>();
    return handle -> {
      Optional<Account> known = accounts.find(handle);
      if (known.isEmpty()) {
        return Tracking.ADDED;
      }
      Account account = known.orElseThrow();
      return !account.active() && reactivated.add(account.id())
          ? Tracking.REACTIVATED
          : Tracking.UNCHANGED;
    };
  }

  /** Tracks an account, or only says what that would do. */
  @FunctionalInterface
  private interface Tracker {
    Tracking track(AccountHandle handle);
  }

  /** Whether the database changes. */
  public enum Mode {
    /** Report only. */
    DRY_RUN,
    /** Track the accounts. */
    IMPORT
  }
}
