package io.soundtracker.reports.excel;

import java.io.File;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows go to files at once. The file of a sheet is closed when the sheet is
 * finished: two thousand open files with their buffers are more than a small heap, or a usual limit
 * of open files, has room for.
 */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 16;

  private final Map<String, XSSFSheet> stills = new HashMap<>();
  private @Nullable SheetDataWriter latest;

  StreamedWorkbook() {
    super(new XSSFWorkbook(new StillSheet.Factory()), ROWS_IN_MEMORY);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    latest = new RowsFile();
    return latest;
  }

  /** Writes what remains of the sheet that was created last, to which nothing is added any more. */
  void finish(SXSSFSheet sheet) throws IOException {
    sheet.flushRows();
    if (latest != null) {
      latest.close();
    }
    StillSheet still = still();
    still.finish();
    stills.put(still.path(), still);
  }

  /** What is in the sheet that was created last beside its rows. */
  StillSheet still() {
    return (StillSheet) getXSSFWorkbook().getSheetAt(getNumberOfSheets() - 1);
  }

  /** POI would look at one sheet after another, for each of them. */
  @Override
  protected @Nullable XSSFSheet getSheetFromZipEntryName(String path) {
    return stills.get(path);
  }

  /** The file of a sheet. It outlives the writing of it, and must not keep the buffers. */
  private static final class RowsFile extends SheetDataWriter {
    RowsFile() throws IOException {}

    /** There is no other place to let go of the buffers; the warning is that it may be hidden. */
    @Override
    @SuppressWarnings("deprecation")
    public Writer createWriter(File file) throws IOException {
      return new FilterWriter(super.createWriter(file)) {
        @Override
        public void close() throws IOException {
          super.close();
          out = nullWriter();
        }
      };
    }
  }
}
