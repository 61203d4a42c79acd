package io.soundtracker.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: what each cell shows, and where its link leads. */
final class WorkbookDump {
  private static final int FIRST = 14;
  private static final int LAST = 6;

  private WorkbookDump() {}

  /** The whole workbook; of long sheets the first rows and the last. */
  static String of(byte[] bytes) throws IOException {
    StringBuilder dump = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        dump.append("== ").append(sheet.getSheetName()).append('\n');
        List<String> rows = new ArrayList<>();
        sheet.forEach(row -> rows.add(line(row)));
        boolean cover = sheet == workbook.getSheetAt(0);
        int left = cover ? 0 : rows.size() - FIRST - LAST;
        for (int i = 0; i < rows.size(); i++) {
          if (left > 0 && i == FIRST) {
            dump.append("... ").append(left).append(" rows\n");
            i += left;
          }
          dump.append(rows.get(i)).append('\n');
        }
      }
    }
    return dump.toString();
  }

  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    for (Cell cell : row) {
      if (cell.getCellType() != CellType.BLANK) {
        line.append(line.isEmpty() ? "" : " | ").append(cell.getAddress()).append(' ');
        line.append(shown(cell));
        if (cell.getHyperlink() != null) {
          line.append(" -> ").append(cell.getHyperlink().getAddress());
        } else if (cell.getCellType() == CellType.FORMULA) {
          line.append(" by formula");
        }
      }
    }
    return line.toString();
  }

  private static String shown(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      return cell.getStringCellValue();
    }
    return new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell);
  }
}
