package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.video.Metrics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class ExcelRendererTest {
  private static final Metrics PARTLY_KNOWN = new Metrics(500L, null, 3L, 2L, null);

  private final Network network = new Network();

  @Test
  void givesEachSharedSongASheet() {
    network
        .listing("@one", network.aVideo().sound("Blue", "Red").metrics(PARTLY_KNOWN).build())
        .listing("@two", network.aVideo().sound("Blue", "Red").build())
        .listing("@two", network.aVideo().sound("Lonely", "Nobody").build());

    Reading workbook = Reading.of(network.workbook());

    assertThat(workbook.sheets())
        .containsExactly("About", "Index", "Top songs", "Accounts", "All videos", "Blue - Red");
    assertThat(workbook.rows("Blue - Red"))
        .hasSize(2)
        .contains(
            row(
                "@one",
                "https://www.tiktok.com/@one/video/7600000000000000001",
                LocalDate.of(2026, 3, 1),
                500L,
                null,
                3L,
                2L,
                null));
    assertThat(workbook.below("Blue - Red", 0))
        .isEqualTo(row("2 videos", null, null, 1500L, 100L, 13L, 7L, 0.115));
    assertThat(workbook.below("Blue - Red", 1))
        .isEqualTo(row("Videos of which it is unknown", null, null, null, 1L, null, null, 1L));
    assertThat(workbook.text("Blue - Red"))
        .startsWith("Blue\t")
        .contains("Red\t", "2 videos by 2 accounts, uploaded 2026-03-01 to 2026-03-01 (UTC)");
  }

  @Test
  void saysWhichSongsHaveNoSheetAndWhereTheyAre() {
    network.sharing("A", "x").sharing("B", "x").sharing("C", "x");
    network.listing("@one", network.aVideo().sound("Lonely", "x").build());

    Reading workbook =
        Reading.of(
            network.workbook(new ExcelRenderer(new ExcelConfig(2, 2)), Selection.EVERYTHING));

    assertThat(workbook.sheets()).contains("A - x", "B - x").doesNotContain("C - x");
    assertThat(workbook.rows("Index").stream().map(row -> row.get("Song") + ": " + row.get("Tab")))
        .containsExactly(
            "A: A - x",
            "B: B - x",
            "C: All videos: over the limit of tabs",
            "Lonely: All videos: not shared");
    assertThat(workbook.text("Index"))
        .contains(
            "Songs without a tab of their own: 1 song is not shared (used by fewer than"
                + " 2 accounts), 1 shared song is beyond the limit of 2 tabs. Their videos are on"
                + " the sheet All videos.");
    assertThat(workbook.rows("All videos"))
        .extracting(row -> row.get("Song"))
        .contains("C", "Lonely");
  }

  @Test
  void keepsEveryRowInSightAndInPrint() {
    network.sharing("A", "x");

    Reading workbook = Reading.of(network.workbook());

    for (String name : List.of("Index", "Accounts", "All videos", "A - x")) {
      XSSFSheet sheet = workbook.sheet(name);
      int header = sheet.getPaneInformation().getHorizontalSplitTopRow();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + header + ":");
      assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header - 1);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void coverTellsWhatTheReportRestsOn() {
    network.sharing("A", "x").tracking("@never");
    network.listing("@one", network.aVideo().sound(null, null).build());

    String cover = Reading.of(network.workbook()).text("About");

    assertThat(cover)
        .contains(
            "all dates (upload dates, UTC)",
            "3: 2 fresh, 1 never listed",
            "@never\tnever listed",
            "3, 1 without a known sound",
            "2026-03-10 18:00 JST",
            "2026-03-10 17:00 JST",
            "2 exclusive songs",
            "from 5% to below 10%",
            "pooled");
    assertThat(Reading.of(network.workbook()).text("Index"))
        .contains("Videos without a known sound", "All videos");
  }

  @Test
  void anAccountThatWasNeverListedHasAnUnknownNumberOfVideos() {
    network.sharing("A", "x").tracking("@never");

    Map<String, Object> never = Reading.of(network.workbook()).rows("Accounts").get(2);

    assertThat(never)
        .containsEntry("Account", "@never")
        .containsEntry("Videos", null)
        .containsEntry("State", "never listed");
  }

  @Test
  void saysWhyThereIsNothing() {
    assertThat(everySheet(network.workbook())).contains("No song: there are no accounts yet.");
    network.listing("@one");
    assertThat(everySheet(network.workbook()))
        .contains("No song: no videos of these accounts are known.");
    network.listing("@one", network.aVideo().sound(null, null).build());
    assertThat(everySheet(network.workbook()))
        .contains("No song: the sound of none of 1 video is known.");
    DateRange later = DateRange.since(LocalDate.of(2026, 4, 1));
    byte[] none =
        network.workbook(
            new ExcelRenderer(ExcelConfig.defaults()), Selection.EVERYTHING.during(later));
    assertThat(everySheet(none))
        .contains("known that were uploaded since 2026-04-01 (UTC).", "since 2026-04-01 (upload");
  }

  @Test
  void leavesLinksToFormulasWhereThereAreTooMany() throws Exception {
    network
        .listing("@one", network.videos(30, "A", "x"))
        .listing("@two", network.videos(30, "A", "x"));

    byte[] bytes = network.workbook(limited(1_000, 20), Selection.EVERYTHING);

    Reading workbook = Reading.of(bytes);
    assertThat(workbook.cellLinks()).isEqualTo(20);
    assertThat(workbook.formulas()).isGreaterThan(60 + 40);
    assertThat(workbook.rows("A - x"))
        .extracting(row -> row.get("TikTok URL"))
        .allMatch(url -> url.toString().startsWith("https://www.tiktok.com/@"));
    Cell formula = workbook.sheet("All videos").getRow(3).getCell(3);
    assertThat(formula.getCellFormula())
        .isEqualTo(
            "HYPERLINK(\""
                + formula.getStringCellValue()
                + "\",\""
                + formula.getStringCellValue()
                + "\")");
    assertThat(RepairTriggers.in(bytes)).isEmpty();
  }

  @Test
  void goesOnWithAnotherSheetWhereOneIsFull() throws Exception {
    network
        .listing("@one", network.videos(30, "A", "x"))
        .listing("@two", network.videos(30, "A", "x"));

    byte[] bytes = network.workbook(limited(32, 1_000), Selection.EVERYTHING);

    Reading workbook = Reading.of(bytes);
    assertThat(workbook.sheets()).contains("All videos", "All videos 2", "All videos 3");
    Set<Object> urls =
        Stream.of("All videos", "All videos 2", "All videos 3")
            .flatMap(sheet -> workbook.rows(sheet).stream())
            .map(row -> row.get("Video ID"))
            .collect(Collectors.toSet());
    assertThat(urls).hasSize(60);
    assertThat(workbook.below("All videos 3", 0)).containsEntry("Song", "60 videos");
    assertThat(workbook.text("A - x")).contains("The others are on the sheet All videos");
    for (String name : workbook.sheets()) {
      assertThat(workbook.sheet(name).getLastRowNum()).isLessThan(32 + 30);
    }
    assertThat(workbook.sheet("All videos").getLastRowNum()).isLessThan(32);
    assertThat(workbook.sheet("A - x").getLastRowNum()).isLessThan(32);
    assertThat(RepairTriggers.in(bytes)).isEmpty();
  }

  @Test
  void theSameReportIsTheSameBytes() {
    network.sharing("A", "x").sharing("B", "y");

    assertThat(network.workbook()).isEqualTo(network.workbook());
  }

  @Test
  void saysWhatItIsAndWhenItWasMade() throws IOException {
    POIXMLProperties.CoreProperties properties =
        Reading.of(network.workbook()).workbook().getProperties().getCoreProperties();

    assertThat(properties.getTitle()).isEqualTo("Shared songs");
    assertThat(properties.getCreator()).isEqualTo("Warner Sound Tracker");
    assertThat(properties.getCreated()).isEqualTo(Date.from(Network.NOW));
    assertThat(properties.getModified()).isEqualTo(Date.from(Network.NOW));
  }

  @Test
  void leavesNoFilesBehindWhenTheStreamFails() throws IOException {
    network.sharing("A", "x");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no space left");
          }
        };
    Set<Path> before = temporaryFolders();

    try (Snapshot snapshot = network.database.snapshots().open()) {
      assertThatIOException()
          .isThrownBy(
              () ->
                  new ExcelRenderer(ExcelConfig.defaults())
                      .render(Network.report(snapshot, Selection.EVERYTHING), full))
          .withMessage("no space left");
    }

    assertThat(temporaryFolders()).isEqualTo(before);
  }

  @Test
  void hasAChartOfTheMostUsedSongs() {
    IntStream.range(0, 20).forEach(i -> network.sharing("Song " + i, "x"));

    XSSFSheet sheet = Reading.of(network.workbook()).sheet("Top songs");

    assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
    assertThat(sheet.getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText())
        .contains("'Top songs'!$A$", "Song 0");
  }

  @Test
  void numbersAreNumbersAndTextIsText() {
    network.sharing("12345", "2026-01-01");

    Reading workbook = Reading.of(network.workbook());

    XSSFSheet index = workbook.sheet("Index");
    int first = index.getPaneInformation().getHorizontalSplitTopRow();
    assertThat(index.getRow(first).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    assertThat(index.getRow(first).getCell(5).getCellStyle().getDataFormatString())
        .isEqualTo("#,##0");
    assertThat(workbook.rows("All videos").get(0).get("Video ID")).isEqualTo("7600000000000000001");
  }

  private static ExcelRenderer limited(int rows, int links) {
    return new ExcelRenderer(ExcelConfig.defaults(), new Limits(rows, links));
  }

  private static String everySheet(byte[] bytes) {
    Reading workbook = Reading.of(bytes);
    return workbook.sheets().stream().map(workbook::text).collect(Collectors.joining());
  }

  private static Set<Path> temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("tracker-excel-"))
          .collect(Collectors.toSet());
    }
  }

  private static Map<String, Object> row(Object... values) {
    List<String> titles =
        List.of(
            "Account",
            "TikTok URL",
            "Upload Date",
            "Views",
            "Likes",
            "Comments",
            "Shares",
            "Engagement");
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(titles.get(i), values[i]);
    }
    return row;
  }
}
