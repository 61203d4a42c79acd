package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.reports.excel.ExcelConfig;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of real databases: the demo's, and one that is larger than the memory. */
class WorkbookTest {
  private static final Instant DEMO_NOW = Instant.parse("2026-11-20T06:30:00Z");
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/soundtracker/cli/golden/shared-songs.txt");

  private static byte[] demo;

  @TempDir Path directory;

  @BeforeAll
  static void makeTheDemo(@TempDir Path folder) throws IOException {
    Cli.Result result = new Cli(folder).run("demo");
    Matcher there = Pattern.compile("Everything is in (.*)").matcher(result.out());
    assertThat(there.find()).as(result.err()).isTrue();
    Path file = Path.of(there.group(1)).resolve("tracker.db");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      WorkbookProgram.write(database.snapshots(), ExcelConfig.defaults(), DEMO_NOW, out);
    }
    demo = out.toByteArray();
  }

  /** Rewritten with -Dgolden.write=true; look at what changed. */
  @Test
  void tellsWhatTheDemoIsAbout() throws IOException {
    String dump = WorkbookDump.of(demo);

    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void opensInAnotherProgram() throws Exception {
    assumeThat(isInstalled("soffice") && isInstalled("pdftotext"))
        .as("LibreOffice and pdftotext are installed")
        .isTrue();
    Path workbook = directory.resolve("demo.xlsx");
    Files.write(workbook, demo);

    run(
        "soffice",
        "--headless",
        "-env:UserInstallation=" + directory.resolve("office").toUri(),
        "--convert-to",
        "pdf",
        "--outdir",
        directory.toString(),
        workbook.toString());
    run("pdftotext", "-layout", directory.resolve("demo.pdf").toString());

    String text = Files.readString(directory.resolve("demo.txt"));
    assertThat(text)
        .contains(
            "Shared songs",
            "@quietharbour",
            "the account is private",
            "Paper Lanterns",
            "夜のプールサイド",
            "3,994,893",
            "2026-11-17",
            "16.5%",
            "Sound page",
            "Top songs")
        .doesNotContain("###", "#NAME?", "#REF!", "#VALUE!", "Err:");
  }

  @Test
  void fitsIntoLittleMemoryWhateverTheNumberOfVideos() throws Exception {
    Path database = directory.resolve("large.db");
    WorkbookNetwork.fill(database, 25, 2_000, 1_000);
    Path workbook = directory.resolve("large.xlsx");

    run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + directory,
        "-cp",
        System.getProperty("java.class.path"),
        WorkbookProgram.class.getName(),
        database.toString(),
        workbook.toString(),
        "250",
        WorkbookNetwork.NOW.toString());

    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      List<String> sheets =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.matches(".*/sheet\\d+.xml"))
              .toList();
      assertThat(sheets).hasSize(5 + 250);
      String videos = content(zip, "xl/worksheets/sheet5.xml");
      assertThat(count(videos, "<row ")).isEqualTo(50_000 + 5);
      assertThat(count(content(zip, "xl/worksheets/sheet255.xml"), "<row ")).isEqualTo(50 + 6);
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left.filter(file -> file.toString().contains("tracker-excel"))).isEmpty();
    }
  }

  private static String content(ZipFile zip, String part) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int count(String text, String what) {
    return text.split(Pattern.quote(what), -1).length - 1;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void run(String... command) throws Exception {
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
