package io.soundtracker.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.doctor.ClockCheck.Event;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import io.soundtracker.storage.DatabaseExamination;
import io.soundtracker.storage.DatabaseExamination.Activity;
import io.soundtracker.storage.DatabaseExamination.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final CellText TEXTS = new CellText(ZoneId.of("UTC"));
  private static final Path FILE = Path.of("/data/tracker.db");
  private static final FileFacts FINE = new FileFacts("rw-------", true, "ext4");
  private static final long MEBI = 1L << 20;

  @Test
  void aPluginThatDoesNotWorkIsAWarning() {
    YtDlpProbe probe =
        new YtDlpProbe(
            Path.of("/bin/yt-dlp"),
            "2025.06.30",
            LocalDate.of(2025, 6, 30),
            null,
            Plugin.GUARD,
            "too old",
            "");

    List<Finding> findings = new YtDlpCheck(probe, "on PATH", LocalDate.of(2025, 7, 1)).look();

    assertThat(findings)
        .extracting(Finding::severity)
        .containsExactly(Severity.OK, Severity.WARNING);
    assertThat(findings.get(0).found())
        .isEqualTo("/bin/yt-dlp (on PATH), version 2025.06.30, 1 day old");
    assertThat(findings.get(1).found()).contains("too old");
    assertThat(findings.get(1).advice()).contains("updating yt-dlp");
  }

  @ParameterizedTest
  @CsvSource({
    "99, 1000000, PROBLEM",
    "1000, 10000, WARNING",
    "2000, 100000, WARNING",
    "2000, 10000, OK",
    "2000, 0, OK"
  })
  void judgesTheRoomThatIsLeft(long free, long total, Severity expected) {
    Space space = new Space(List.of("database"), Path.of("/data"), free * MEBI, total * MEBI);

    assertThat(DiskCheck.judge(space).severity()).isEqualTo(expected);
  }

  @Test
  void asksLessOfADiskForTemporaryFiles() {
    Space space = new Space(List.of(DiskCheck.TEMPORARY), Path.of("/tmp"), 200 * MEBI, 256 * MEBI);

    assertThat(DiskCheck.judge(space).severity()).isEqualTo(Severity.OK);
    assertThat(DiskCheck.judge(space).found())
        .isEqualTo("200 MiB (78 %) free on the disk of temporary files (/tmp)");
  }

  @Test
  void measuresEachDiskOnce(@TempDir Path folder) throws IOException {
    Map<String, Path> places = new LinkedHashMap<>();
    places.put("database", folder.resolve("not/there/yet/tracker.db"));
    places.put("output", folder.resolve("out"));

    assertThat(Space.of(places))
        .singleElement()
        .satisfies(space -> assertThat(space.uses()).containsExactly("database", "output"))
        .satisfies(space -> assertThat(space.folder()).isEqualTo(folder))
        .satisfies(space -> assertThat(space.total()).isPositive());
  }

  @Test
  void theClockMayDifferALittle() {
    Event ahead = new Event("the newest reading", NOW.plusSeconds(200), Duration.ofMinutes(5));
    Event far = new Event("yt-dlp", NOW.plus(Duration.ofDays(2)), Duration.ofDays(1));

    assertThat(new ClockCheck(NOW, List.of(ahead), TEXTS).look())
        .extracting(Finding::severity)
        .containsExactly(Severity.OK);
    assertThat(new ClockCheck(NOW, List.of(ahead, far), TEXTS).look())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.PROBLEM))
        .satisfies(finding -> assertThat(finding.found()).contains("yt-dlp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p"})
  void warnsOfNetworkShares(String type) {
    FileFacts facts = new FileFacts("rw-------", true, type);

    assertThat(new DatabaseCheck(database(null), facts).look())
        .anySatisfy(finding -> assertThat(finding.found()).contains("network share (" + type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "overlay", "tmpfs", "btrfs", "apfs", "NTFS", ""})
  void trustsDisksOfThisMachine(String type) {
    assertThat(new FileFacts("", true, type).isOnNetwork()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"rw-------, false", "rw-r-----, true", "rw----r--, true", "rwx------, false"})
  void knowsWhetherOthersGetIn(String mode, boolean open) {
    assertThat(new FileFacts(mode, true, "").isOpenToOthers()).isEqualTo(open);
  }

  @Test
  void aFolderThatCannotBeWrittenIsAProblem() {
    assertThat(new DatabaseCheck(database(null), new FileFacts("", false, "ext4")).look())
        .anySatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.PROBLEM));
  }

  @Test
  void damageIsAProblem() {
    Contents damaged = new Contents("SQLite 3", 1, "wal", "", List.of("row 3 missing"), null);

    assertThat(new DatabaseCheck(database(damaged), FINE).look())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.PROBLEM))
        .satisfies(finding -> assertThat(finding.found()).contains("row 3 missing"));
  }

  @Test
  void tellsWhatTheNextUseWillDo() {
    Contents older = new Contents("SQLite 3", 0, "wal", "It is older", List.of(), null);

    assertThat(new DatabaseCheck(database(older), FINE).look())
        .extracting(Finding::advice)
        .containsExactly("It is older");
  }

  @Test
  void aFailedSessionIsToldWithItsReason() {
    ScrapeSession failed =
        new ScrapeSession(
            new SessionId("abc"), NOW, NOW, SessionStatus.FAILED, 2, 0, 2, 0, 0, 0, "blocked");

    List<Finding> findings = collection(new Activity(2, 1, null, failed), 0);

    assertThat(findings.get(1).found())
        .isEqualTo("2026-11-22 12:00 UTC, failed: 0 of 2 accounts read; blocked");
    assertThat(findings.get(1).next()).isEqualTo("sessions abc");
  }

  @Test
  void configuredAccountsAreAccounts() {
    assertThat(collection(new Activity(0, 0, null, null), 3).get(0).next()).isEqualTo("scrape");
    assertThat(collection(new Activity(0, 0, null, null), 0).get(0).next())
        .isEqualTo("accounts add @name");
  }

  @Test
  void aCheckThatFailsDoesNotStopTheOthers() {
    Check broken =
        () -> {
          throw new IllegalStateException("oops");
        };

    Diagnosis diagnosis = Diagnosis.of(List.of(broken, () -> List.of(Finding.ok("other", "fine"))));

    assertThat(diagnosis.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.PROBLEM, Severity.OK);
    assertThat(diagnosis.next()).isEqualTo("doctor");
  }

  private static List<Finding> collection(Activity activity, int configured) {
    Contents contents = new Contents("SQLite 3", 1, "wal", "", List.of(), activity);
    return new CollectionCheck(database(contents), configured, TEXTS).look();
  }

  private static DatabaseExamination database(Contents contents) {
    return new DatabaseExamination(FILE, contents != null, 0, "", "", contents, null, null);
  }
}
