package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.cli.output.TableWriter;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.RowWriter;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command lists rows. */
final class OutputOptions {
  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), json or csv.")
  private OutputFormat format = OutputFormat.TABLE;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  OutputOptions(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  boolean isTable() {
    return format == OutputFormat.TABLE;
  }

  /** Writes rows with the same columns in every format. */
  <T> void print(List<Column<T>> columns, List<T> rows) {
    print(columns, columns, rows);
  }

  /** Writes rows with some columns for people and others for programs. */
  <T> void print(List<Column<T>> forPeople, List<Column<T>> forPrograms, List<T> rows) {
    writer().write(isTable() ? forPeople : forPrograms, rows.iterator(), surroundings.out());
    surroundings.out().flush();
  }

  /** Says something about the rows: below the table, or beside what a program reads. */
  void note(String line) {
    if (isTable()) {
      messages.result(line);
    } else {
      messages.hint(line);
    }
  }

  /** Turns values into words as the table does. */
  CellText texts() {
    return new CellText(application.config().zone());
  }

  private RowWriter writer() {
    return switch (format) {
      case TABLE -> new TableWriter(texts(), surroundings.terminal());
      case JSON -> RowWriter.json();
      case CSV -> RowWriter.csv();
    };
  }
}
