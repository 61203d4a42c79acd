package io.soundtracker.scraper.csv;

import io.soundtracker.scraper.csv.CsvRecord.Form;
import io.soundtracker.scraper.csv.PhysicalLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into records. CSV libraries let a quotation mark that nobody closed swallow the
 * rows after it, silently; here it costs the row it is in, and the next line starts afresh.
 *
 * <p>Memory is bounded: no record is longer than 64 Ki characters. For one thread.
 */
public final class CsvRecords {
  private static final int MOST_LINES = 200;

  private final PhysicalLines source;
  private final Deque<Line> ahead = new ArrayDeque<>();

  /** Divides this text, which the caller closes. */
  public CsvRecords(Reader text) {
    this.source = new PhysicalLines(text);
  }

  /**
   * Reads the next record that is not blank; null at the end.
   *
   * @param delimiters every character that may end a cell
   * @throws IOException when the text cannot be read
   */
  public @Nullable CsvRecord next(String delimiters) throws IOException {
    Line first = take();
    while (first != null && !first.tooLong() && first.text().isBlank()) {
      first = take();
    }
    if (first == null) {
      return null;
    }
    if (first.tooLong()) {
      return new CsvRecord(first.number(), Form.TOO_LONG, "");
    }
    QuoteScan scan = new QuoteScan(delimiters);
    scan.read(first.text());
    if (scan.isOpen()) {
      return severalLines(first, scan);
    }
    Form form = scan.isStray() ? Form.STRAY_QUOTE : Form.GOOD;
    return new CsvRecord(first.number(), form, first.text());
  }

  private CsvRecord severalLines(Line first, QuoteScan scan) throws IOException {
    List<Line> lines = new ArrayList<>();
    int length = first.text().length();
    Iterator<Line> seen = List.copyOf(ahead).iterator();
    while (scan.isOpen() && !scan.isStray() && lines.size() < MOST_LINES) {
      Line line = seen.hasNext() ? seen.next() : lookFurther();
      if (line == null
          || line.tooLong()
          || length + line.text().length() >= PhysicalLines.LONGEST) {
        break;
      }
      scan.read(line.text());
      lines.add(line);
      length += 1 + line.text().length();
    }
    if (scan.isOpen() || scan.isStray()) {
      return new CsvRecord(first.number(), Form.OPEN_QUOTE, first.text());
    }
    StringBuilder text = new StringBuilder(first.text());
    for (Line line : lines) {
      ahead.remove();
      text.append('\n').append(line.text());
    }
    return new CsvRecord(first.number(), Form.GOOD, text.toString());
  }

  private @Nullable Line take() throws IOException {
    Line next = ahead.poll();
    return next != null ? next : source.next();
  }

  private @Nullable Line lookFurther() throws IOException {
    Line line = source.next();
    if (line != null) {
      ahead.add(line);
    }
    return line;
  }
}
