package io.soundtracker.reports.excel;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.KnownSum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.jspecify.annotations.Nullable;

/** Writes one cell of a row. What is unknown leaves it empty. */
final class Pen {
  private static final double PERCENT = 100.0;
  private static final double DAY_WIDTH = TextWidth.of("0000-00-00");
  private static final double MOMENT_WIDTH = TextWidth.of("0000-00-00 00:00");
  private static final double RATE_WIDTH = TextWidth.of("100.0%");
  private static final double DIGIT_WIDTH = 1;
  private static final double BEGINNING = 40;
  private static final double COMMA_WIDTH = TextWidth.of(",");

  private final BookSheet sheet;
  private final SXSSFRow row;
  private final Tone tone;
  private int column;

  Pen(BookSheet sheet, SXSSFRow row, Tone tone) {
    this.sheet = sheet;
    this.row = row;
    this.tone = tone;
  }

  /** Moves to a column, counted from 0. */
  Pen to(int newColumn) {
    column = newColumn;
    return this;
  }

  /** Leaves the cell empty. */
  void blank() {
    cell(Look.TEXT);
  }

  /** Words, on one line. */
  void text(@Nullable String text) {
    String line = text == null ? "" : CellText.line(text);
    words(line, CellText.looksLikeFormula(line) ? Look.QUOTED : Look.TEXT);
  }

  /** Words of which the column shows the beginning. */
  void longText(@Nullable String text) {
    String line = text == null ? "" : CellText.line(text);
    free(line, CellText.looksLikeFormula(line) ? Look.QUOTED : Look.TEXT);
    sheet.needs(column, Math.min(BEGINNING, TextWidth.of(line)));
  }

  /** Words that the column need not have room for. */
  void free(String text, Look look) {
    SXSSFCell cell = cell(look);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Words of a certain look. */
  void words(String text, Look look) {
    SXSSFCell cell = cell(look);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
      sheet.needs(column, TextWidth.of(text));
    }
  }

  /** A whole number. */
  void count(@Nullable Long count) {
    SXSSFCell cell = cell(Look.COUNT);
    if (count != null) {
      cell.setCellValue((double) count);
      int digits = Long.toString(count).length();
      int commas = (digits - 1) / 3;
      double width = digits * DIGIT_WIDTH + commas * COMMA_WIDTH;
      sheet.needs(column, tone == Tone.TOTAL ? width * 1.1 : width);
    }
  }

  /** A sum of which nothing may be known. */
  void count(KnownSum sum) {
    count(sum.known() == 0 ? null : (Long) sum.sum());
  }

  /** A rate in percent, in the colour of its level. */
  void rate(OptionalDouble percent, EngagementLevels levels) {
    if (percent.isEmpty()) {
      blank();
      return;
    }
    Look look =
        switch (levels.of(percent.getAsDouble())) {
          case HIGH -> Look.HIGH_RATE;
          case MEDIUM -> Look.MEDIUM_RATE;
          case LOW -> Look.RATE;
        };
    cell(look).setCellValue(percent.getAsDouble() / PERCENT);
    sheet.needs(column, RATE_WIDTH);
  }

  /** A day. */
  void day(@Nullable LocalDate day) {
    SXSSFCell cell = cell(Look.DAY);
    if (day != null) {
      cell.setCellValue(day);
      sheet.needs(column, DAY_WIDTH);
    }
  }

  /** A moment, in a zone. */
  void moment(@Nullable Instant moment, ZoneId zone) {
    SXSSFCell cell = cell(Look.MOMENT);
    if (moment != null) {
      cell.setCellValue(LocalDateTime.ofInstant(moment, zone));
      sheet.needs(column, MOMENT_WIDTH);
    }
  }

  /** Words that lead somewhere: a link of the cell while there are any left, else a formula. */
  void link(String text, Link link) {
    if (sheet.book().links().take()) {
      String line = CellText.line(text);
      words(line, CellText.looksLikeFormula(line) ? Look.QUOTED_LINK : Look.LINK);
      row.getCell(column).setHyperlink(sheet.book().link(link));
    } else {
      formula(text, link);
    }
  }

  /** Words that lead somewhere by a formula, which takes no memory. */
  void formula(String text, Link link) {
    String shown = CellText.cut(CellText.line(text), CellText.LONGEST_LITERAL);
    SXSSFCell cell = cell(Look.LINK);
    String target = CellText.literal(link.formulaAddress());
    cell.setCellFormula("HYPERLINK(" + target + "," + CellText.literal(shown) + ")");
    cell.setCellValue(shown);
    sheet.needs(column, TextWidth.of(shown));
  }

  private SXSSFCell cell(Look look) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellStyle(sheet.book().styles().of(look, tone));
    return cell;
  }
}
