package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.video.Video;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that anybody calls a song breaks the workbook, and every song can be found in it. */
class HostileContentTest {
  private static final String LONG = "Three hundred characters ".repeat(12);

  private static final List<String> TITLES =
      List.of(
          "<script>alert(1)</script>",
          "\"quoted\" & 'single'",
          "&amp; &lt; ]]>",
          "{{x}} {{{y}}}",
          "=HYPERLINK(\"http://example.com\",\"click\")",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-1",
          "@SUM(1)",
          "'Tis - Q'",
          "'",
          "History",
          "history",
          "Index",
          "ALL VIDEOS",
          "[a]:*?/\\b",
          "*?",
          LONG + "one",
          LONG + "two",
          "The first thirty-one characters are the same, but here",
          "The first thirty-one characters are the same, but there",
          "Same In All But Case",
          "SAME IN ALL BUT CASE",
          "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
          "\u202Ereversed\u200F",
          "ليل المرفأ",
          "夜に駆ける",
          "_x0041_ and _x000D_",
          "tab\there",
          "bell\u0007 escape\u001B[31m",
          "12345678901234567890",
          "TRUE",
          "1E5");

  private final Network network = new Network();
  private byte[] bytes;
  private Reading workbook;

  @BeforeEach
  void setUp() {
    for (String title : TITLES) {
      network.sharing(title, "Artist");
      Video video = network.aVideo().sound(title, "=Artist()").caption(title + "\n=1+1").build();
      network.listing("@three", video);
    }
    bytes = network.workbook();
    workbook = Reading.of(bytes);
  }

  @Test
  void opensWithoutRepair() throws Exception {
    assertThat(RepairTriggers.in(bytes)).isEmpty();
  }

  @Test
  void everySongCanBeFound() {
    for (Map<String, Object> row : workbook.rows("Index")) {
      String tab = (String) row.get("Tab");
      if (!tab.startsWith("All videos: ")) {
        assertThat(workbook.text(tab)).startsWith(row.get("Song") + "\t");
      }
    }
    assertThat(workbook.rows("Index")).extracting(row -> row.get("Song")).containsAll(shown());
    assertThat(workbook.sheets()).hasSize(5 + TITLES.size());
    for (String title : shown()) {
      assertThat(workbook.sheets().stream().map(workbook::text))
          .as(title)
          .anyMatch(text -> text.startsWith(title + "\t"));
    }
  }

  @Test
  void onlyOurOwnFormulasAreFormulas() {
    for (Sheet sheet : workbook.workbook()) {
      StreamSupport.stream(sheet.spliterator(), false)
          .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
          .filter(cell -> cell.getCellType() == CellType.FORMULA)
          .forEach(
              cell ->
                  assertThat(cell.getCellFormula())
                      .matches("HYPERLINK\\(\"https://www\\.tiktok\\.com/[^\"]+\",\"[^\"]+\"\\)"));
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysTextWhenItIsEdited() {
    for (Sheet sheet : workbook.workbook()) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING
              && CellText.looksLikeFormula(cell.getStringCellValue())) {
            assertThat(cell.getCellStyle().getQuotePrefixed())
                .as(sheet.getSheetName() + " " + cell.getAddress())
                .isTrue();
          }
        }
      }
    }
  }

  /** The titles as they can be shown: on one line, with a mark for what XML cannot hold. */
  private static List<String> shown() {
    return TITLES.stream().map(title -> title.replaceAll("\\p{Cc}", " ").strip()).toList();
  }
}
