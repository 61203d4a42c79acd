package io.soundtracker.scraper.accounts;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import io.soundtracker.scraper.csv.CsvRecord;
import io.soundtracker.scraper.csv.CsvRecord.Form;
import io.soundtracker.scraper.csv.CsvRecords;
import io.soundtracker.scraper.csv.Dialect;
import io.soundtracker.scraper.csv.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of accounts as people keep them: exported from a spreadsheet or typed by hand, with
 * commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252, with other columns beside the
 * accounts, which are never looked at.
 *
 * <p>Memory is bounded, whatever the file is: {@value #MOST_ROWS} rows at most are kept, and no
 * other text of the file than handles. Safe for use by several threads.
 */
public final class AccountCsv {
  /** How many entries a file may have. */
  public static final int MOST_ROWS = 100_000;

  private static final TextFile.Contents LIST =
      new TextFile.Contents(
          "a list of accounts",
          "Write one account on each line",
          "Export the columns with the accounts only, or import it in parts");

  /** Creates a reader. */
  public AccountCsv() {}

  /**
   * Reads every entry of a file, in its order. Rows without an account are left out; entries that
   * an earlier one has are duplicates.
   *
   * @throws InvalidInputException when the file is missing, unreadable, empty, too large or not a
   *     text, or when it has no column that could name accounts
   */
  public List<AccountRow> read(Path file) {
    TextFile list = new TextFile(file, LIST);
    try (Reader text = list.open()) {
      return new Reading(file, list, new CsvRecords(text)).rows();
    } catch (IOException failed) {
      throw list.unreadable(failed);
    }
  }

  /** The reading of one file. */
  private static final class Reading {
    private static final String SEPARATOR_HINT = "sep=";

    private final Path file;
    private final TextFile list;
    private final CsvRecords records;
    private final List<AccountRow> rows = new ArrayList<>();
    private final Map<AccountHandle, Long> seen = new HashMap<>();

    Reading(Path file, TextFile list, CsvRecords records) {
      this.file = file;
      this.list = list;
      this.records = records;
    }

    List<AccountRow> rows() throws IOException {
      CsvRecord first = records.next(Dialect.ANY_DELIMITER);
      if (first != null && first.text().startsWith(SEPARATOR_HINT)) {
        // Excel's own line, for Excel; the header says it as well.
        first = records.next(Dialect.ANY_DELIMITER);
      }
      if (first == null) {
        throw list.empty();
      }
      Layout layout = Layout.of(first, file);
      String delimiter = layout.dialect().delimiter();
      CsvRecord record = records.next(delimiter);
      if (!layout.headed()) {
        addFirst(first, record, layout);
      }
      for (; record != null; record = records.next(delimiter)) {
        add(record, layout);
      }
      return List.copyOf(rows);
    }

    /** Without a header known here, the first line may still be one. */
    private void addFirst(CsvRecord first, @Nullable CsvRecord second, Layout layout) {
      if (second != null && !isMarked(first, layout) && isMarked(second, layout)) {
        add(
            Finding.text("it may be a header; if it is an account, write @ before it"),
            first.line());
      } else {
        add(first, layout);
      }
    }

    private static boolean isMarked(CsvRecord record, Layout layout) {
      return HandleCell.of(layout.dialect().cells(record).get(0)).isMarked();
    }

    private void add(CsvRecord record, Layout layout) {
      findings(record, layout).forEach(finding -> add(finding, record.line()));
    }

    private static List<Finding> findings(CsvRecord record, Layout layout) {
      if (record.form() == Form.TOO_LONG) {
        return List.of(Finding.text("it is too long"));
      }
      if (record.form() == Form.OPEN_QUOTE) {
        return List.of(Finding.text("it has a quotation mark that is not closed"));
      }
      List<String> cells = layout.dialect().cells(record);
      if (record.form() == Form.STRAY_QUOTE && !layout.columns().fit(cells, record.text())) {
        return List.of(Finding.text("its quotation marks do not fit"));
      }
      return layout.columns().read(cells);
    }

    private void add(Finding finding, long line) {
      if (rows.size() == MOST_ROWS) {
        throw new InvalidInputException(
            file + " names more than " + MOST_ROWS + " accounts", "Import it in parts");
      }
      AccountRow row = finding.row(line);
      AccountHandle handle = row.handle();
      Long earlier = handle == null ? null : seen.putIfAbsent(handle, line);
      rows.add(
          earlier == null
              ? row
              : row.with(Verdict.DUPLICATE, "line " + earlier + " has it already"));
    }
  }
}
