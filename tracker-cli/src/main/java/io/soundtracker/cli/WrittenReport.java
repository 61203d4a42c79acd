package io.soundtracker.cli;

import io.soundtracker.reports.rows.Column;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A report that has been written.
 *
 * @param name the renderer's name
 * @param file where it is
 * @param bytes its size
 * @param took how long it took
 */
record WrittenReport(String name, Path file, long bytes, Duration took) {
  static final List<Column<WrittenReport>> COLUMNS =
      List.of(
          Column.text("report", "Report", WrittenReport::name),
          Column.id("file", "File", report -> report.file().toString()),
          Column.volume("bytes", "Bytes", report -> OptionalLong.of(report.bytes())),
          Column.duration("seconds", "Time", WrittenReport::took));
}
