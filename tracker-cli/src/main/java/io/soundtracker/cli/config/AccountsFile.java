package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.InvalidHandleException;
import io.soundtracker.scraper.accounts.AccountCsv;
import io.soundtracker.scraper.accounts.AccountRow;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of accounts: a CSV file as {@code accounts import} reads it when its name says so, else
 * one handle on each line and {@code #} before a comment.
 */
final class AccountsFile {
  private static final Pattern SEVERAL_COLUMNS = Pattern.compile("[^,;\t]*[,;\t].*");
  private static final Pattern CSV_NAME =
      Pattern.compile(".*\\.(csv|tsv)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String FORM = "Write one handle on each line; # begins a comment";

  private AccountsFile() {}

  static List<ConfiguredAccount> read(Value value) {
    Path file = Types.PATH.read(value);
    return CSV_NAME.matcher(file.toString()).matches()
        ? readCsv(file, value)
        : readLines(file, value);
  }

  /** A row that names no account is no reason to stop scraping the others. */
  private static List<ConfiguredAccount> readCsv(Path file, Value value) {
    List<ConfiguredAccount> accounts = new ArrayList<>();
    int refused = 0;
    for (AccountRow row : rows(file, value)) {
      AccountHandle handle = row.handle();
      if (handle == null) {
        refused++;
      } else if (row.verdict() == Verdict.ACCEPTED) {
        accounts.add(new ConfiguredAccount(handle, file.getFileName() + ":" + row.line()));
      }
    }
    if (refused > 0) {
      value
          .origin()
          .source()
          .doubt(
              (refused == 1 ? "1 row of " : refused + " rows of ")
                  + file
                  + " cannot be tracked. To see why: tracker accounts import --dry-run "
                  + file);
    }
    return accounts;
  }

  private static List<AccountRow> rows(Path file, Value value) {
    try {
      return new AccountCsv().read(file);
    } catch (InvalidInputException refused) {
      throw new InvalidInputException(of(value) + refused.getMessage(), refused.wayOut(), refused);
    }
  }

  private static List<ConfiguredAccount> readLines(Path file, Value value) {
    List<String> lines;
    try {
      lines = Files.readString(file).replace("\uFEFF", "").lines().toList();
    } catch (IOException unreadable) {
      throw new InvalidInputException(
          of(value) + "cannot read " + file,
          "Create the file, or correct accountsFile. " + FORM,
          unreadable);
    }
    List<ConfiguredAccount> accounts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        accounts.add(account(text, file.getFileName() + ":" + (i + 1)));
      }
    }
    return accounts;
  }

  private static String of(Value value) {
    return value.place() + ": " + value.key() + ": ";
  }

  private static ConfiguredAccount account(String text, String place) {
    if (SEVERAL_COLUMNS.matcher(text).matches()) {
      throw new InvalidInputException(
          place
              + ": this looks like a CSV with several columns; its name should then end with .csv",
          FORM);
    }
    try {
      return new ConfiguredAccount(AccountHandle.of(text), place);
    } catch (InvalidHandleException notAHandle) {
      throw new InvalidInputException(
          place + ": " + notAHandle.getMessage(), notAHandle.wayOut(), notAHandle);
    }
  }
}
