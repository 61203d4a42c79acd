package io.soundtracker.cli;

import io.soundtracker.cli.config.YamlList;
import io.soundtracker.reports.rows.BasisText;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Section;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How exclusive sounds are listed. */
final class ExclusiveOutput {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json, csv, or yaml to paste into the configuration.")
  private ExclusiveFormat format = ExclusiveFormat.TABLE;

  private final OutputOptions output;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  ExclusiveOutput(OutputOptions output, Surroundings surroundings, Messages messages) {
    this.output = output;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  /** Writes an answer with what it rests on. */
  void print(ExclusiveAnswer answer) {
    switch (format) {
      case TABLE -> printTable(answer);
      case JSON -> printJson(answer);
      case CSV -> printCsv(answer);
      case YAML -> printYaml(answer);
    }
    new ExclusiveText(surroundings.program()).lines(answer).forEach(this::note);
  }

  /** Says something about the rows: below the table, or beside what a program reads. */
  void note(String line) {
    if (format == ExclusiveFormat.TABLE) {
      messages.result(line);
    } else {
      messages.hint(line);
    }
  }

  private void printTable(ExclusiveAnswer answer) {
    if (answer.rows().isEmpty()) {
      note(BasisText.of(answer.basis(), output.texts()::moment));
    } else {
      output.answer(
          answer.basis(),
          ExclusiveColumns.FOR_PEOPLE,
          ExclusiveColumns.FOR_PROGRAMS,
          answer.rows());
    }
  }

  private void printJson(ExclusiveAnswer answer) {
    output.answer(
        answer.basis(),
        List.of(
            new Section<>("verdict", ExclusiveColumns.VERDICT, List.of(answer).iterator()),
            new Section<>("doubts", ExclusiveColumns.DOUBTS, answer.verdict().doubts().iterator()),
            new Section<>(
                "contradictions",
                ExclusiveColumns.CONTRADICTIONS,
                answer.contradictions().iterator()),
            new Section<>("rows", ExclusiveColumns.FOR_PROGRAMS, answer.rows().iterator())));
  }

  private void printCsv(ExclusiveAnswer answer) {
    String verdict = ExclusiveText.verdict(answer.verdict());
    List<Column<ExclusiveAnswer.Row>> columns = new ArrayList<>(ExclusiveColumns.FOR_PROGRAMS);
    columns.add(Column.text("verdict", "Verdict", row -> verdict));
    output
        .as(OutputFormat.CSV)
        .answer(answer.basis(), ExclusiveColumns.FOR_PEOPLE, columns, answer.rows());
  }

  private void printYaml(ExclusiveAnswer answer) {
    List<String> keys =
        answer.rows().stream().map(row -> row.sound().usage().key().value()).toList();
    surroundings
        .out()
        .append("# " + BasisText.of(answer.basis(), Instant::toString) + "\n")
        .append("# " + ExclusiveText.verdict(answer.verdict()) + "\n")
        .append(YamlList.of("exclusiveSongs", keys))
        .flush();
  }
}
