package io.soundtracker.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Scanner;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How many sheets a workbook has, and how many cells with something in them. */
final class WorkbookContents {
  private static final Pattern CELL = Pattern.compile("<c ");
  private static final Pattern FILLED = Pattern.compile("^[^>]*[^/]>\\s*<(is|v|f)");

  /** What explains the others and the chart, which the peer leaves out. */
  private static final Set<String> APART =
      Set.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml");

  private WorkbookContents() {}

  static String of(Path workbook) {
    int sheets = 0;
    long cells = 0;
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (part.getName().matches("xl/worksheets/sheet\\d+\\.xml")) {
          sheets++;
          cells += APART.contains(part.getName()) ? 0 : cells(zip, part);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + workbook, failed);
    }
    return sheets + " sheets, " + cells + " cells";
  }

  private static long cells(ZipFile zip, ZipEntry sheet) throws IOException {
    try (Scanner parts = new Scanner(zip.getInputStream(sheet), StandardCharsets.UTF_8)) {
      parts.useDelimiter(CELL);
      return parts.tokens().skip(1).filter(part -> FILLED.matcher(part).find()).count();
    }
  }
}
