package io.soundtracker.cli.output;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Kind;
import io.soundtracker.reports.rows.RowWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Aligned columns for people. On a terminal, texts give way so that a row stays on its line. */
public final class TableWriter implements RowWriter {
  private static final String GUTTER = "  ";
  private static final int NARROWEST = 8;
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  /** Keep a text that runs from right to left from turning its neighbours round. */
  private static final String ISOLATE = "\u2068";

  private static final String END_OF_ISOLATE = "\u2069";

  private final CellText texts;
  private final Terminal terminal;
  private final CellStyle style;

  /**
   * Creates a writer.
   *
   * @param texts turns values into words
   * @param terminal decides on width, colour and links
   * @param levels decide on the colour of engagement rates
   */
  public TableWriter(CellText texts, Terminal terminal, EngagementLevels levels) {
    this.texts = texts;
    this.terminal = terminal;
    this.style = new CellStyle(terminal, levels);
  }

  @Override
  public <T> void write(List<Column<T>> columns, Iterator<T> rows, Writer out) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(columns.stream().map(column -> Cell.plain(column.header())).toList());
    rows.forEachRemaining(
        row -> lines.add(columns.stream().map(column -> cell(column, row)).toList()));
    int[] widths = widths(columns, lines);
    try {
      for (int i = 0; i < lines.size(); i++) {
        String line = line(columns, lines.get(i), widths);
        out.write(i == 0 && terminal.colours() ? BOLD + line + PLAIN : line);
        out.write('\n');
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> Cell cell(Column<T> column, T row) {
    Object value = column.value(row);
    return new Cell(texts.of(column.kind(), value), style.of(column, row, value));
  }

  /**
   * What stands in one place of the table.
   *
   * @param text what is read, without anything that a terminal would obey
   * @param style what is written around it
   */
  private record Cell(String text, CellStyle.Around style) {
    static Cell plain(String text) {
      return new Cell(text, CellStyle.Around.NOTHING);
    }
  }

  private <T> int[] widths(List<Column<T>> columns, List<List<Cell>> lines) {
    int[] widths = new int[columns.size()];
    for (List<Cell> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i).text()));
      }
    }
    if (terminal.output()) {
      giveWay(columns, widths);
    }
    return widths;
  }

  /** Takes from the widest text, again and again, what a line has too much. */
  private <T> void giveWay(List<Column<T>> columns, int[] widths) {
    int excess = GUTTER.length() * (widths.length - 1) - terminal.columns();
    for (int width : widths) {
      excess += width;
    }
    for (; excess > 0; excess--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean yields = columns.get(i).kind() == Kind.TEXT && widths[i] > NARROWEST;
        if (yields && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private <T> String line(List<Column<T>> columns, List<Cell> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = DisplayWidth.cut(cells.get(i).text(), widths[i]);
      String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
      String shown = terminal.output() && isRightToLeft(cell) ? isolated(cell) : cell;
      String styled = cells.get(i).style().around(shown);
      line.append(i == 0 ? "" : GUTTER);
      line.append(isNumber(columns.get(i).kind()) ? padding + styled : styled + padding);
    }
    return line.toString().stripTrailing();
  }

  private static boolean isNumber(Kind kind) {
    return switch (kind) {
      case COUNT, VOLUME, AVERAGE, DECIMAL, RATE, SHARE, DURATION -> true;
      case TEXT, LIST, ID, MOMENT, DAY, FLAG -> false;
    };
  }

  private static boolean isRightToLeft(String text) {
    return java.text.Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  private static String isolated(String text) {
    return ISOLATE + text + END_OF_ISOLATE;
  }
}
