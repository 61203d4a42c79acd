package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When there is no more room: what was there stays, and it goes on once there is. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
  private static final int ACCOUNTS = 12;
  private static final int VIDEOS = 100;

  /**
   * A listing of a hundred videos with long captions, for whoever is asked for. By the third
   * account something else has filled the disk to the last byte: what the first ones leave free
   * depends on how the database lays out its pages.
   */
  private static final String YT_DLP =
      """
      #!/bin/sh
      case "$*" in *--version*) echo 2026.01.01; exit;; esac
      case "$*" in *--print-json*) ;; *) exit 2;; esac
      for address; do :; done
      case $address in *acc02*) head -c 8388608 /dev/zero >'BALLAST' 2>/dev/null;; esac
      awk -v name="${address##*@}" 'BEGIN {
        caption = sprintf("%%4000s", "."); number = substr(name, 4)
        for (i = 1; i <= %d; i++) printf "{\\"id\\": \\"73000000000%%s%%06d\\",\
       \\"timestamp\\": 1763805600, \\"view_count\\": 1, \\"uploader\\": \\"%%s\\",\
       \\"description\\": \\"%%s\\", \\"extractor_key\\": \\"TikTok\\", \\"_type\\": \\"url\\"}\\n",
       number, i, name, caption }'
      """
          .formatted(VIDEOS);

  @TempDir Path directory;
  private SmallDisk disk;

  @BeforeEach
  void setUp() throws Exception {
    disk = SmallDisk.at(directory.resolve("small"));
    Path tool =
        Files.writeString(
            directory.resolve("yt-dlp"),
            YT_DLP.replace("BALLAST", disk.folder().resolve("ballast").toString()));
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    String accounts =
        IntStream.range(0, ACCOUNTS)
            .mapToObj("\"acc%02d\""::formatted)
            .collect(Collectors.joining(", "));
    Files.writeString(
        directory.resolve("tracker.yaml"),
        """
        accounts: [%s]
        database: small/tracker.db
        ytdlp: {command: ./yt-dlp}
        scrape: {jobs: 2, retries: 0}
        """
            .formatted(accounts));
  }

  @AfterEach
  void close() throws Exception {
    disk.remove();
  }

  @Test
  @Timeout(300)
  void aScrapeKeepsWhatFittedAndGoesOnOnceThereIsRoom() throws Exception {
    Cli.Result full = disk.program(directory).run("scrape");

    String said = full.out() + full.err();
    assertThat(full.code()).as(said).isEqualTo(1);
    assertThat(said)
        .contains("small/tracker.db", "space")
        .doesNotContain("\tat ", "This is a bug", "Exception:");

    disk.makeRoom();
    List<String> whole = wholeAccounts();
    assertThat(whole).isNotEmpty().hasSizeLessThan(ACCOUNTS);
    assertThat(disk.program(directory).run("db", "check").code()).isZero();

    Cli.Result after = disk.program(directory).run("scrape");

    assertThat(after.code()).as(after.out() + after.err()).isZero();
    assertThat(after.out()).contains((ACCOUNTS - whole.size()) + " of ");
    assertThat(wholeAccounts()).hasSize(ACCOUNTS);
    assertThat(disk.program(directory).run("db", "check").code()).isZero();
  }

  /** The session had found room, what it brings does not. */
  @Test
  @Timeout(300)
  void anImportKeepsWhatFittedAndGoesOnOnceThereIsRoom() throws Exception {
    Path recording = directory.resolve("all.jsonl");
    String lines =
        IntStream.rangeClosed(1, 1_500)
            .mapToObj(number -> HostileRecordings.video("acc00", number))
            .map(
                line ->
                    line.replace(
                        "\"_type\"", "\"description\": \"" + "x".repeat(3_000) + "\", \"_type\""))
            .collect(Collectors.joining());
    Files.writeString(recording, lines);

    Cli.Result full = disk.program(directory).run("import", "all.jsonl");

    String said = full.out() + full.err();
    assertThat(full.code()).as(said).isEqualTo(1);
    assertThat(said)
        .contains("small/tracker.db", "space")
        .doesNotContain("\tat ", "This is a bug", "Exception:");
    disk.makeRoom();
    assertThat(wholeAccounts()).isEmpty();
    assertThat(disk.program(directory).run("import", "all.jsonl").code()).isZero();
    assertThat(disk.program(directory).run("db", "check").code()).isZero();
  }

  @Test
  @Timeout(300)
  void aBackupThatDoesNotFitLeavesNothing() throws Exception {
    disk.program(directory).run("scrape");
    disk.makeRoom();
    SmallDisk smaller = SmallDisk.at(directory.resolve("smaller"));
    try {
      if (!smaller.fill()) {
        System.out.println("Not tried, for want of a disk of our own: half a backup");
        return;
      }
      Files.write(smaller.folder().resolve("ballast"), new byte[2_700_000]);

      Cli.Result full = Program.in(directory).run("db", "backup", "smaller/copy.db");

      String said = full.out() + full.err();
      assertThat(full.code()).as(said).isEqualTo(1);
      assertThat(said)
          .contains("smaller/copy.db cannot be written: the disk is full")
          .doesNotContain("\tat ", "This is a bug");
      assertThat(smaller.folder()).isDirectoryNotContaining("glob:**copy.db*");
    } finally {
      smaller.remove();
    }
  }

  @Test
  @Timeout(300)
  void everyCommandSaysThatNoByteIsFree() throws Exception {
    disk.program(directory).run("accounts", "add", "@new");
    if (!disk.fill()) {
      System.out.println("Not tried, for want of a disk of our own: no byte free at all");
      return;
    }

    for (List<String> command :
        List.of(
            List.of("accounts", "add", "@other"),
            List.of("scrape"),
            List.of("sounds"),
            List.of("--db", "small/another.db", "accounts", "add", "@other"))) {
      Cli.Result result = disk.program(directory).run(command.toArray(String[]::new));
      String said = result.out() + result.err();
      assertThat(result.code()).as(said).isEqualTo(1);
      assertThat(said).contains("small/", "space").doesNotContain("\tat ", "This is a bug");
    }

    disk.makeRoom();
    assertThat(disk.program(directory).run("accounts", "add", "@other").code()).isZero();
    assertThat(disk.program(directory).run("db", "check").code()).isZero();
  }

  private List<String> wholeAccounts() throws Exception {
    try (DatabaseDump dump = DatabaseDump.open(directory.resolve("small/tracker.db"))) {
      List<String> rows =
          dump.rows(
              "SELECT a.username, COUNT(*) FROM accounts a JOIN videos v ON v.account_id = a.id"
                  + " GROUP BY a.id");
      assertThat(rows).allSatisfy(row -> assertThat(row).endsWith("|" + VIDEOS));
      return rows;
    }
  }
}
