package io.soundtracker.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The cells of a page's tables, its figures and its lists of accounts, as a number of each. */
final class PageContents {
  private long lines;
  private final CRC32 sum = new CRC32();

  private PageContents() {}

  static String of(Path page) {
    PageContents contents = new PageContents();
    try (Stream<String> lines = Files.lines(page)) {
      lines
          .dropWhile(line -> !line.startsWith("<article"))
          .takeWhile(line -> !line.startsWith("<footer"))
          .filter(PageContents::isContent)
          .forEach(contents::add);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + page, failed);
    }
    return contents.lines + " lines, " + Long.toHexString(contents.sum.getValue());
  }

  private static boolean isContent(String line) {
    return line.startsWith("<tr><td>")
        || line.startsWith("<div><dt>")
        || line.startsWith("<li><a ");
  }

  private void add(String line) {
    lines++;
    sum.update(line.getBytes(StandardCharsets.UTF_8));
  }
}
