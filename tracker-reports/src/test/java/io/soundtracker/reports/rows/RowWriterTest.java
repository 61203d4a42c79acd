package io.soundtracker.reports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {
  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("soundKey", "Sound", Row::name),
          Column.id("musicId", "Clip", Row::id),
          Column.count("uses", "Uses", Row::uses),
          Column.volume("views", "Views", Row::views),
          Column.rate("engagement", "Engagement", Row::rate),
          Column.moment("readAt", "Read", row -> Instant.parse("2026-01-02T03:04:05.600Z")),
          Column.day("firstUsed", "First", row -> LocalDate.of(2026, 1, 2)),
          Column.duration("seconds", "Time", row -> Duration.ofMillis(1500)),
          Column.flag("original", "Original", row -> true));

  private static final Row KNOWN =
      new Row("Blue, \"Red\"", "7000000000000000001", 1234, OptionalLong.of(0), 12.345678);
  private static final Row UNKNOWN = new Row(null, null, 1, OptionalLong.empty(), Double.NaN);

  @Test
  void writesJsonWithNullForTheUnknown() {
    assertThat(written(RowWriter.json(), KNOWN, UNKNOWN))
        .isEqualTo(
            """
            [
            {"soundKey":"Blue, \\"Red\\"","musicId":"7000000000000000001","uses":1234,"views":0,\
            "engagement":12.3457,"readAt":"2026-01-02T03:04:05.600Z","firstUsed":"2026-01-02",\
            "seconds":1.5,"original":true},
            {"soundKey":null,"musicId":null,"uses":1,"views":null,\
            "engagement":null,"readAt":"2026-01-02T03:04:05.600Z","firstUsed":"2026-01-02",\
            "seconds":1.5,"original":true}
            ]
            """);
  }

  @Test
  void writesOneObjectALineAndNothingElse() {
    String[] lines = written(RowWriter.ndjson(), KNOWN, UNKNOWN).split("\n", -1);

    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .startsWith("{\"soundKey\":\"Blue, \\\"Red\\\"\",\"musicId\":\"7000000000000000001\"")
        .endsWith("\"original\":true}");
    assertThat(lines[1]).startsWith("{\"soundKey\":null,").endsWith("}");
    assertThat(lines[2]).isEmpty();
    assertThat(written(RowWriter.ndjson())).isEmpty();
  }

  @Test
  void keepsLineBreaksInTextsOutOfTheLines() {
    List<Column<String>> columns = List.of(Column.text("text", "Text", text -> text));
    StringWriter out = new StringWriter();

    RowWriter.ndjson().write(columns, List.of("one\n\u2028two\r").iterator(), out);

    assertThat(out).hasToString("{\"text\":\"one\\n\u2028two\\r\"}\n");
  }

  @Test
  void writesCsvWithNothingForTheUnknown() {
    assertThat(written(RowWriter.csv(), KNOWN, UNKNOWN))
        .isEqualTo(
            """
            soundKey,musicId,uses,views,engagement,readAt,firstUsed,seconds,original
            "Blue, ""Red""\",7000000000000000001,1234,0,12.3457,2026-01-02T03:04:05.600Z,2026-01-02,1.5,true
            ,,1,,,2026-01-02T03:04:05.600Z,2026-01-02,1.5,true
            """);
  }

  @Test
  void writesAnEmptyAnswerThatIsStillOne() {
    assertThat(written(RowWriter.csv()))
        .isEqualTo("soundKey,musicId,uses,views,engagement,readAt,firstUsed,seconds,original\n");
    assertThat(written(RowWriter.json())).isIn("[]\n", "[ ]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx", "\rx"})
  void neutralisesWhatASpreadsheetWouldCalculate(String hostile) {
    List<Column<String>> columns = List.of(Column.text("text", "Text", text -> text));
    StringWriter out = new StringWriter();

    RowWriter.csv().write(columns, List.of(hostile).iterator(), out);

    assertThat(out.toString().substring("text\n".length()).replace("\"", ""))
        .isEqualTo("'" + hostile + "\n");
  }

  @Test
  void keepsLineBreaksInsideOneQuotedCell() {
    List<Column<String>> columns = List.of(Column.text("text", "Text", text -> text));
    StringWriter out = new StringWriter();

    RowWriter.csv().write(columns, List.of("one\ntwo").iterator(), out);

    assertThat(out).hasToString("text\n\"one\ntwo\"\n");
  }

  @Test
  void keepsAListOnTheLineOfItsRow() {
    List<Column<List<String>>> columns =
        List.of(
            Column.list("links", "Links", row -> row),
            Column.average("mean", "Mean", row -> OptionalDouble.of(1.5)),
            Column.share("share", "Share", row -> OptionalDouble.empty()));
    List<List<String>> rows = List.of(List.of("https://a", "https://b"), List.of());
    StringWriter csv = new StringWriter();
    StringWriter json = new StringWriter();

    RowWriter.csv().write(columns, rows.iterator(), csv);
    RowWriter.json().write(columns, rows.iterator(), json);

    assertThat(csv).hasToString("links,mean,share\nhttps://a https://b,1.5,\n,1.5,\n");
    assertThat(json)
        .hasToString(
            """
            [
            {"links":["https://a","https://b"],"mean":1.5,"share":null},
            {"links":[],"mean":1.5,"share":null}
            ]
            """);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 100", "0.00004, 0", "33.333333, 33.3333", "1e7, 10000000"})
  void writesRatesWithoutExponents(double rate, String expected) {
    assertThat(Plain.rounded(rate)).hasToString(expected);
  }

  private static String written(RowWriter writer, Row... rows) {
    StringWriter out = new StringWriter();
    Iterator<Row> iterator = List.of(rows).iterator();
    writer.write(COLUMNS, iterator, out);
    return out.toString();
  }

  private record Row(String name, String id, long uses, OptionalLong views, double percent) {
    OptionalDouble rate() {
      return Double.isNaN(percent) ? OptionalDouble.empty() : OptionalDouble.of(percent);
    }
  }
}
