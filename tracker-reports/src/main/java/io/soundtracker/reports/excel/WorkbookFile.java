package io.soundtracker.reports.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The zip that a workbook is. */
final class WorkbookFile {
  /** The earliest that a zip can say: when a part was written is nobody's business. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WorkbookFile() {}

  /**
   * Copies a finished workbook, its parts as they are compressed. Nothing but the contents shows in
   * the copy, so that two workbooks that say the same are the same bytes.
   */
  static void copy(Path workbook, OutputStream out) throws IOException {
    try (ZipFile source = ZipFile.builder().setPath(workbook).get()) {
      @SuppressWarnings("resource") // The stream below it is the caller's to close.
      ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
      for (ZipArchiveEntry part : Collections.list(source.getEntries())) {
        try (InputStream raw = source.getRawInputStream(part)) {
          copy.addRawArchiveEntry(undated(part), raw);
        }
      }
      copy.finish();
      out.flush();
    }
  }

  private static ZipArchiveEntry undated(ZipArchiveEntry part) {
    ZipArchiveEntry copy = new ZipArchiveEntry(part.getName());
    copy.setMethod(part.getMethod());
    copy.setSize(part.getSize());
    copy.setCompressedSize(part.getCompressedSize());
    copy.setCrc(part.getCrc());
    copy.setTimeLocal(NO_TIME);
    return copy;
  }
}
