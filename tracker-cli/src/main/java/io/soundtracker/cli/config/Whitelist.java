package io.soundtracker.cli.config;

import io.soundtracker.analysis.SoundList;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.scraper.csv.CsvRecord;
import io.soundtracker.scraper.csv.CsvRecord.Form;
import io.soundtracker.scraper.csv.CsvRecords;
import io.soundtracker.scraper.csv.Dialect;
import io.soundtracker.scraper.csv.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file of songs, as people export it from a spreadsheet or a database: a header with {@code
 * Song Link}, {@code Song} and {@code Artist Name} in any order, letter case and company.
 *
 * @param sounds what it lists
 * @param unusable the lines of rows that name nothing, 1 for the first line of the file
 */
public record Whitelist(SoundList sounds, List<Long> unusable) {
  /** How many songs a file may have. */
  public static final int MOST_ROWS = 100_000;

  private static final String SEPARATOR_HINT = "sep=";
  private static final String FORM =
      "Write a first line with the columns Song Link, Song and Artist Name, and one song on each"
          + " line after it";
  private static final TextFile.Contents LIST =
      new TextFile.Contents(
          "a whitelist", FORM, "Export the columns Song Link, Song and Artist Name only");

  /** Copies the list. */
  public Whitelist {
    unusable = List.copyOf(unusable);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException when it is missing, unreadable, empty, too large or not a text,
   *     when its first line is no header, or when no row names a song
   */
  public static Whitelist read(Path file) {
    TextFile list = new TextFile(file, LIST);
    try (Reader text = list.open()) {
      return read(file, list, new CsvRecords(text));
    } catch (IOException failed) {
      throw list.unreadable(failed);
    }
  }

  private static Whitelist read(Path file, TextFile list, CsvRecords records) throws IOException {
    CsvRecord first = records.next(Dialect.ANY_DELIMITER);
    if (first != null && first.text().startsWith(SEPARATOR_HINT)) {
      // Excel's own line, for Excel; the header says it as well.
      first = records.next(Dialect.ANY_DELIMITER);
    }
    if (first == null) {
      throw list.empty();
    }
    WhitelistColumns columns = header(file, first);
    Rows rows = new Rows(file);
    String delimiter = columns.dialect().delimiter();
    for (CsvRecord record = records.next(delimiter);
        record != null;
        record = records.next(delimiter)) {
      rows.add(record, columns);
    }
    return rows.list();
  }

  private static WhitelistColumns header(Path file, CsvRecord first) {
    return WhitelistColumns.in(first)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    file
                        + ": line "
                        + first.line()
                        + " is no header that names songs; none of its columns is Song Link or Song",
                    FORM));
  }

  /** What the rows name so far. */
  private static final class Rows {
    private final Path file;
    private final Set<MusicId> musicIds = new HashSet<>();
    private final Set<SoundKey> keys = new HashSet<>();
    private final List<Long> unusable = new ArrayList<>();

    Rows(Path file) {
      this.file = file;
    }

    void add(CsvRecord record, WhitelistColumns columns) {
      if (musicIds.size() + keys.size() + unusable.size() >= MOST_ROWS) {
        throw new InvalidInputException(
            file + " has more than " + MOST_ROWS + " rows", "Leave out what is not needed");
      }
      if (record.form() == Form.TOO_LONG || record.form() == Form.OPEN_QUOTE) {
        unusable.add(record.line());
        return;
      }
      List<String> cells = columns.dialect().cells(record);
      columns.musicId(cells).ifPresent(musicIds::add);
      columns.key(cells).ifPresent(keys::add);
      if (columns.musicId(cells).isEmpty() && columns.key(cells).isEmpty()) {
        unusable.add(record.line());
      }
    }

    Whitelist list() {
      if (musicIds.isEmpty() && keys.isEmpty()) {
        throw new InvalidInputException(
            file + " names not one song, so that everything would be left out", FORM);
      }
      return new Whitelist(new SoundList(musicIds, keys), unusable);
    }
  }
}
