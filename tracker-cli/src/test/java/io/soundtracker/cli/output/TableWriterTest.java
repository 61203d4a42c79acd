package io.soundtracker.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.reports.rows.Column;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("sound", "Sound", Row::name),
          Column.count("uses", "Uses", Row::uses),
          Column.volume("views", "Views", Row::views));

  @Test
  void alignsWordsLeftAndNumbersRight() {
    assertThat(
            written(
                Terminal.NONE,
                new Row("Blue", 7, OptionalLong.of(999_950)),
                new Row("原聲 🎵", 1234, OptionalLong.empty())))
        .isEqualTo(
            """
            Sound     Uses  Views
            Blue         7   1.0M
            原聲 🎵  1,234      –
            """);
  }

  @Test
  void formatsEveryKind() {
    StringWriter out = new StringWriter();
    List<Column<String>> columns =
        List.of(
            Column.id("id", "Id", row -> row),
            Column.rate("rate", "Rate", row -> OptionalDouble.of(12.345)),
            Column.share("share", "Share", row -> OptionalDouble.of(0.5)),
            Column.average("mean", "Mean", row -> OptionalDouble.of(12_345.5)),
            Column.list("links", "Links", row -> List.of("a", "b")),
            Column.moment("at", "At", row -> Instant.parse("2026-01-02T23:30:00Z")),
            Column.day("on", "On (UTC)", row -> LocalDate.of(2026, 1, 2)),
            Column.duration("took", "Time", row -> Duration.ofSeconds(125)),
            Column.flag("ours", "Ours", row -> true));

    writer(Terminal.NONE).write(columns, List.of("7").iterator(), out);

    assertThat(out)
        .hasToString(
            """
            Id     Rate   Share   Mean  Links  At                    On (UTC)         Time  Ours
            7   12.35 %  0.50 %  12.3K  a b    2026-01-03 00:30 CET  2026-01-02  2 min 5 s  yes
            """);
  }

  @Test
  void letsNoTextTouchTheTerminal() {
    String table =
        written(
            Terminal.NONE,
            new Row("a\u001B[31mred\nline\u0007\u202Etxt.exe", 1, OptionalLong.of(1)));

    assertThat(table.lines()).hasSize(2);
    assertThat(table).doesNotContain("\u001B", "\u0007", "\u202E").contains("a [31mred line txt");
  }

  @Test
  void keepsARowOnItsLineOnATerminal() {
    Terminal narrow = new Terminal(true, true, true, 30, false);

    String table = written(narrow, new Row("x".repeat(80), 1, OptionalLong.of(1)));

    assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(30));
    assertThat(table).contains("…");
    assertThat(written(Terminal.NONE, new Row("x".repeat(80), 1, OptionalLong.of(1))))
        .contains("x".repeat(80));
  }

  @Test
  void coloursOnlyWhereItMay() {
    Row row = new Row("Blue", 1, OptionalLong.of(1));

    assertThat(written(new Terminal(true, true, true, 80, true), row)).startsWith("\u001B[1mSound");
    assertThat(written(new Terminal(true, true, true, 80, false), row)).startsWith("Sound");
  }

  @Test
  void coloursEngagementByItsLevelAndNothingElse() {
    Terminal terminal = new Terminal(true, true, true, 80, true);

    assertThat(rates(terminal))
        .isEqualTo(
            """
            \u001B[1m   Rate    Share\u001B[0m
            \u001B[32m10.00 %\u001B[0m  99.00 %
             \u001B[33m5.00 %\u001B[0m  99.00 %
             4.99 %  99.00 %
                  –  99.00 %
            """);
    assertThat(rates(new Terminal(true, true, true, 80, false))).doesNotContain("\u001B");
    assertThat(rates(Terminal.NONE)).doesNotContain("\u001B");
  }

  @Test
  void leadsSomewhereOnATerminalOnly() {
    Terminal terminal = new Terminal(true, true, true, 17, false);

    assertThat(links(terminal))
        .isEqualTo(
            """
            Sound        Uses
            \u001B]8;;https://example.org/1\u001B\\Blue - Red…\u001B]8;;\u001B\\     7
            Unlinked        7
            """);
    assertThat(links(new Terminal(true, true, true, 80, true, false))).doesNotContain("]8;;");
    assertThat(links(Terminal.NONE)).doesNotContain("\u001B");
  }

  private static String rates(Terminal terminal) {
    StringWriter out = new StringWriter();
    List<Column<OptionalDouble>> columns =
        List.of(
            Column.rate("rate", "Rate", row -> row),
            Column.share("share", "Share", row -> OptionalDouble.of(99)));
    List<OptionalDouble> rows =
        List.of(
            OptionalDouble.of(10),
            OptionalDouble.of(5),
            OptionalDouble.of(4.99),
            OptionalDouble.empty());
    writer(terminal).write(columns, rows.iterator(), out);
    return out.toString();
  }

  private static String links(Terminal terminal) {
    StringWriter out = new StringWriter();
    List<Column<String>> columns =
        List.of(
            Column.<String>text("sound", "Sound", row -> row)
                .linkedTo(
                    row -> row.startsWith("Blue") ? URI.create("https://example.org/1") : null),
            Column.count("uses", "Uses", row -> 7));
    writer(terminal).write(columns, List.of("Blue - Red and Green", "Unlinked").iterator(), out);
    return out.toString();
  }

  @Test
  void isolatesTextThatRunsFromRightToLeft() {
    Row row = new Row("الصوت", 1, OptionalLong.of(1));

    assertThat(written(new Terminal(true, true, true, 80, false), row))
        .contains("\u2068الصوت\u2069");
    assertThat(written(Terminal.NONE, row)).doesNotContain("\u2068");
  }

  private static String written(Terminal terminal, Row... rows) {
    StringWriter out = new StringWriter();
    writer(terminal).write(COLUMNS, List.of(rows).iterator(), out);
    return out.toString();
  }

  private static TableWriter writer(Terminal terminal) {
    return new TableWriter(
        new CellText(ZoneId.of("Europe/Berlin")), terminal, new EngagementLevels(10, 5));
  }

  private record Row(String name, long uses, OptionalLong views) {}
}
