package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.cli.output.TableWriter;
import io.soundtracker.reports.rows.BasisText;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.JsonAnswer;
import io.soundtracker.reports.rows.RowWriter;
import io.soundtracker.reports.rows.Section;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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

  /** Lists rows in this format, for a command that has an option of its own for it. */
  OutputOptions as(OutputFormat other) {
    format = other;
    return this;
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

  /**
   * Writes an answer with what it rests on: under the table, around the JSON rows, or in the last
   * column of the CSV.
   */
  <T> void answer(
      Basis basis, List<Column<T>> forPeople, List<Column<T>> forPrograms, List<T> rows) {
    switch (format) {
      case TABLE -> print(forPeople, rows);
      case JSON -> answer(basis, List.of(new Section<>("rows", forPrograms, rows.iterator())));
      case CSV -> print(withBasis(forPrograms, basis), rows);
    }
    noteBasis(basis);
  }

  /** Says what an answer rests on. */
  void noteBasis(Basis basis) {
    note(BasisText.of(basis, texts()::moment));
  }

  /** Writes, for people, an answer as blocks of lines instead of a table, and what it rests on. */
  void describe(Basis basis, List<List<String>> blocks) {
    for (List<String> block : blocks) {
      block.forEach(surroundings.out()::println);
      surroundings.out().println();
    }
    noteBasis(basis);
  }

  /** Writes several kinds of rows and what they rest on as one JSON object. */
  void answer(Basis basis, List<Section<?>> sections) {
    JsonAnswer.write(basis, sections, surroundings.out());
    surroundings.out().flush();
  }

  /** Writes several kinds of rows as one JSON object. */
  void print(List<Section<?>> sections) {
    JsonAnswer.write(sections, surroundings.out());
    surroundings.out().flush();
  }

  private static <T> List<Column<T>> withBasis(List<Column<T>> columns, Basis basis) {
    String text = BasisText.of(basis, Instant::toString);
    List<Column<T>> all = new ArrayList<>(columns);
    all.add(Column.text("coverage", "Coverage", row -> text));
    return all;
  }

  /** The format asked for. */
  OutputFormat format() {
    return format;
  }

  /** Says something about the rows: below the table, or beside what a program reads. */
  void note(String line) {
    if (isTable()) {
      messages.result(CellText.harmless(line));
    } else {
      messages.hint(CellText.harmless(line));
    }
  }

  /** Turns values into words as the table does. */
  CellText texts() {
    return new CellText(application.config().zone());
  }

  private RowWriter writer() {
    return switch (format) {
      case TABLE ->
          new TableWriter(
              texts(), surroundings.terminal(), application.config().engagement().levels());
      case JSON -> RowWriter.json();
      case CSV -> RowWriter.csv();
    };
  }
}
