package io.soundtracker.reports.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook read back. */
record Reading(XSSFWorkbook workbook) {

  static Reading of(byte[] bytes) {
    try {
      return new Reading(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> sheets() {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  XSSFSheet sheet(String name) {
    return java.util.Objects.requireNonNull(workbook.getSheet(name), name);
  }

  /** Everything that is written on a sheet. */
  String text(String sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet(sheet)) {
      for (Cell cell : row) {
        text.append(value(cell)).append('\t');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The rows of the table on a sheet, by the names of its columns; null for an empty cell. */
  List<Map<String, Object>> rows(String sheet) {
    Sheet poi = sheet(sheet);
    Row header = header(poi);
    String range = sheet(sheet).getCTWorksheet().getAutoFilter().getRef();
    int last = Integer.parseInt(range.replaceAll(".*?(\\d+)$", "$1")) - 1;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = header.getRowNum() + 1; i <= last; i++) {
      rows.add(row(header, poi.getRow(i)));
    }
    return rows;
  }

  /** A row below the table on a sheet: 0 for the first. */
  Map<String, Object> below(String sheet, int number) {
    Sheet poi = sheet(sheet);
    Row header = header(poi);
    return row(header, poi.getRow(header.getRowNum() + 1 + rows(sheet).size() + number));
  }

  private Row header(Sheet sheet) {
    return sheet.getRow(sheet.getPaneInformation().getHorizontalSplitTopRow() - 1);
  }

  private static Map<String, Object> row(Row header, Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Cell title : header) {
      Cell cell = row.getCell(title.getColumnIndex());
      values.put(title.getStringCellValue(), cell == null ? null : value(cell));
    }
    return values;
  }

  static Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? dayOrMoment(cell) : number(cell);
      default -> null;
    };
  }

  private static Object dayOrMoment(Cell cell) {
    double serial = cell.getNumericCellValue();
    return serial == Math.rint(serial)
        ? LocalDate.ofEpochDay((long) serial - 25_569)
        : cell.getLocalDateTimeCellValue();
  }

  private static Object number(Cell cell) {
    double number = cell.getNumericCellValue();
    String format = cell.getCellStyle().getDataFormatString();
    return format.contains("%") ? (Object) number : (Object) (long) number;
  }

  /** How many cells are formulas. */
  long formulas() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .count();
  }

  /** How many links belong to cells. */
  int cellLinks() {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .map(i -> workbook.getSheetAt(i).getHyperlinkList().size())
        .sum();
  }
}
