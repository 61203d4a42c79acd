package io.soundtracker.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.database.DatabaseBackup;
import io.soundtracker.core.fixture.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AutomaticBackupsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.250Z");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = open("tracker.db");
    database.accounts().track(AccountHandle.of("@one"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesAPrivateCopyBesideTheDatabase() throws Exception {
    DatabaseBackup backup = database.admin().backupBeside(3);

    assertThat(backup.file())
        .isEqualTo(folder.resolve("tracker.db.20261122-030000-250.auto.backup"));
    assertThat(backup.bytes()).isEqualTo(Files.size(backup.file()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.file())))
        .isEqualTo("rw-------");
    assertThat(new OriginalDatabase(backup.file()).rows("SELECT username FROM accounts"))
        .containsExactly("@one");
  }

  @Test
  void keepsOnlyTheNewest() throws Exception {
    List<Path> made = new ArrayList<>();
    for (int night = 0; night < 5; night++) {
      made.add(database.admin().backupBeside(3).file());
      clock.set(clock.instant().plus(Duration.ofDays(1)));
    }

    assertThat(backups()).containsExactlyElementsOf(made.subList(2, 5));
  }

  @Test
  void deletesNothingThatIsNotOneOfThem() throws Exception {
    Path setAside = database.admin().reset();
    List<Path> foreign = new ArrayList<>(List.of(setAside));
    for (String name :
        List.of(
            "tracker.db.20200101-000000-000.backup",
            "tracker.db.20200101-000000.auto.backup",
            "tracker.db.20200101-000000-000.auto.backup.old",
            "tracker.db.mine.auto.backup",
            "other.db.20200101-000000-000.auto.backup",
            "trackerXdb.20200101-000000-000.auto.backup")) {
      foreign.add(Files.writeString(folder.resolve(name), "mine"));
    }
    foreign.add(
        Files.createDirectory(folder.resolve("tracker.db.20200101-000000-001.auto.backup")));
    foreign.add(
        Files.createSymbolicLink(
            folder.resolve("tracker.db.20200101-000000-002.auto.backup"), setAside));

    DatabaseBackup backup = database.admin().backupBeside(1);

    assertThat(backup.deleted()).isEmpty();
    assertThat(foreign).allSatisfy(file -> assertThat(file).exists());
  }

  /** The clock of a machine may have been wrong. */
  @Test
  void neverDeletesTheOneJustMade() throws Exception {
    Path future =
        Files.writeString(folder.resolve("tracker.db.20991231-000000-000.auto.backup"), "");

    DatabaseBackup backup = database.admin().backupBeside(1);

    assertThat(backup.deleted()).containsExactly(future);
    assertThat(backup.file()).exists();
  }

  @Test
  void saysWhatItCannotDelete() throws Exception {
    Path old = Files.writeString(folder.resolve("tracker.db.20200101-000000-000.auto.backup"), "");
    Path immovable = folder.resolve("elsewhere");
    List<String> warnings = new ArrayList<>();

    assertThat(Files.deleteIfExists(immovable)).isFalse();
    if (run("chattr", "+i", old.toString())) {
      warnings.addAll(database.admin().backupBeside(1).warnings());
      run("chattr", "-i", old.toString());
      assertThat(warnings).singleElement().asString().contains(old.toString(), "cannot be deleted");
      assertThat(old).exists();
    }
  }

  @Test
  void clearsAwayWhatAKilledProcessLeft() throws Exception {
    Path left =
        Files.writeString(
            folder.resolve("tracker.db.20261120-030000-000.auto.backup.part"), "half");
    Path growing =
        Files.writeString(
            folder.resolve("tracker.db.20261122-025900-000.auto.backup.part"), "half");
    Files.setLastModifiedTime(left, FileTime.from(NOW.minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(growing, FileTime.from(NOW.minus(Duration.ofMinutes(1))));

    database.admin().backupBeside(3);

    assertThat(left).doesNotExist();
    assertThat(growing).exists();
  }

  @Test
  void keepsAtLeastOne() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> database.admin().backupBeside(0));
    assertThat(folder).isDirectoryNotContaining("glob:**.backup");
  }

  @Test
  void leavesNoCopyWhenItIsInterrupted() throws Exception {
    new OriginalDatabase(folder.resolve("tracker.db"))
        .execute(
            "CREATE TABLE mine AS WITH RECURSIVE n(i) AS"
                + " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i FROM n");
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> database.admin().backupBeside(3))
          .withMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("tracker\\.db(-wal|-shm)?"));
    }
  }

  /** A limit on the size of files is the nearest thing to a full disk that needs no rights. */
  @Test
  void leavesNoHalfFileWhenTheDiskIsFull() throws Exception {
    Path file = LargeDatabase.make(folder.resolve("large.db"), 300, "old").file();
    Path copy = folder.resolve("copy.db");
    List<String> command = new ArrayList<>(List.of("/bin/bash", "-c"));
    // The log of an open database needs a little room as well.
    command.add("ulimit -f " + Files.size(file) / 1024 / 2 + "; exec \"$@\"");
    command.add("limited");
    command.addAll(
        new KilledProgram(KeepingProgram.class)
            .command("backup", file.toString(), copy.toString()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("begin", "StorageException").doesNotContain("end\n");
    assertThat(copy).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private SqliteDatabase open(String name) {
    return SqliteDatabase.open(StorageConfig.defaults(folder.resolve(name)), clock);
  }

  private List<Path> backups() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".backup")).sorted().toList();
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (java.io.IOException noSuchProgram) {
      return false;
    }
  }
}
