package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.InvalidHandleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list of accounts: one handle on each line, {@code #} before a comment. */
final class AccountsFile {
  private static final Pattern SEVERAL_COLUMNS = Pattern.compile("[^,;\t]*[,;\t].*");
  private static final String FORM = "Write one handle on each line; # begins a comment";

  private AccountsFile() {}

  static List<ConfiguredAccount> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readString(file).replace("\uFEFF", "").lines().toList();
    } catch (IOException unreadable) {
      throw new InvalidInputException(
          "accountsFile: cannot read " + file,
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

  private static ConfiguredAccount account(String text, String place) {
    if (SEVERAL_COLUMNS.matcher(text).matches()) {
      throw new InvalidInputException(
          place + ": this looks like a CSV with several columns, not like a list of handles", FORM);
    }
    try {
      return new ConfiguredAccount(AccountHandle.of(text), place);
    } catch (InvalidHandleException notAHandle) {
      throw new InvalidInputException(
          place + ": " + notAHandle.getMessage(), notAHandle.wayOut(), notAHandle);
    }
  }
}
