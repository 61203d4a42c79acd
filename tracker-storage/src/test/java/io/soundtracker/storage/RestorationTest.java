package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.LockHeldException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestorationTest {
  private static final int VIDEOS = 200;

  @TempDir Path folder;
  private Path file;
  private OriginalDatabase backup;
  private List<String> wanted;

  @BeforeEach
  void makeBoth() throws Exception {
    file = Files.createDirectory(folder.resolve("it's")).resolve("tracker.db");
    LargeDatabase.make(file, VIDEOS, "present");
    backup = LargeDatabase.make(folder.resolve("a 'backup'?.db"), VIDEOS, "earlier");
    wanted = backup.dump();
  }

  @Test
  void keepsWhatItReplaces() throws Exception {
    List<String> before = new OriginalDatabase(file).dump();

    RestoredDatabase restored = restore();

    assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
    Path kept = Objects.requireNonNull(restored.replaced());
    assertThat(kept.getParent()).isEqualTo(file.toRealPath().getParent());
    assertThat(new OriginalDatabase(kept).dump()).isEqualTo(before);
    assertThat(restored.pending()).isEmpty();
    assertThat(backup.dump()).isEqualTo(wanted);
    assertThat(List.of(file, kept)).allSatisfy(RestorationTest::isPrivate);
    assertThat(names())
        .allMatch(name -> name.matches("tracker\\.db(-wal|-shm|\\.lock|\\.[-0-9]+\\.backup)?"));
  }

  @Test
  void restoresWhereThereIsNothing() throws Exception {
    file = folder.resolve("new/folder/tracker.db");

    assertThat(restore().replaced()).isNull();

    assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
    isPrivate(file);
  }

  @Test
  void restoresInPlaceOfADamagedOne() throws Exception {
    byte[] damaged = Files.readAllBytes(file);
    java.util.Arrays.fill(damaged, 4096, damaged.length / 2, (byte) 7);
    Files.write(file, damaged);
    Files.write(file.resolveSibling("tracker.db-wal"), new byte[] {1, 2, 3});

    Path kept = Objects.requireNonNull(restore().replaced());

    assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
    assertThat(Files.readAllBytes(kept)).isEqualTo(damaged);
    isPrivate(kept);
  }

  @Test
  void restoresInPlaceOfSomethingElse() throws Exception {
    Files.writeString(file, "no database");

    Path kept = Objects.requireNonNull(restore().replaced());

    assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
    assertThat(kept).hasContent("no database");
  }

  /** What waits in the write-ahead log belongs to the old one. */
  @Test
  void othersReadTheOldOneToTheEndAndThenTheNewOne() throws Exception {
    try (SqliteDatabase other = SqliteDatabase.open(StorageConfig.defaults(file));
        Connection shell = new OriginalDatabase(file).connect();
        Statement statement = shell.createStatement()) {
      other.accounts().track(AccountHandle.of("@in_the_log"));
      statement.execute("BEGIN");
      assertThat(accounts(statement)).isEqualTo("@in_the_log,@present");
      try (Snapshot reading = other.snapshots().open()) {
        assertThat(reading.totals(Selection.EVERYTHING).accounts()).isEqualTo(1);

        SqliteDatabase.restoration(impatient(), backup.file()).run();

        assertThat(reading.totals(Selection.EVERYTHING).videos()).isEqualTo(VIDEOS);
        assertThat(accounts(statement)).isEqualTo("@in_the_log,@present");
      }
      statement.execute("COMMIT");
      assertThat(accounts(statement)).isEqualTo("@earlier");
      assertThat(other.accounts().findAll()).hasSize(1);
      other.accounts().track(AccountHandle.of("@added"));
    }
    assertThat(new OriginalDatabase(file).rows("SELECT username FROM accounts ORDER BY 1"))
        .containsExactly("@added", "@earlier");
    assertThat(new OriginalDatabase(file).rows("PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  void replacesOneWithPagesOfAnotherSize() {
    try (SqliteDatabase open = SqliteDatabase.open(StorageConfig.defaults(file))) {
      backup.execute("PRAGMA journal_mode = DELETE; PRAGMA page_size = 1024; VACUUM");
      assertThat(backup.rows("PRAGMA page_size")).containsExactly("1024");

      restore();

      assertThat(open.accounts().findAll()).hasSize(1);
    }
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
  }

  @Test
  void takesADatabaseOfThePythonTracker() {
    OriginalDatabase original = OriginalDatabase.large(folder.resolve("python.db"), VIDEOS);

    RestoredDatabase restored =
        SqliteDatabase.restoration(StorageConfig.defaults(file), original.file()).run();

    assertThat(restored.pending()).contains("Python", "next use");
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(original.dump());
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      assertThat(database.adoption()).isPresent();
      assertThat(database.admin().check()).isEmpty();
    }
  }

  /** A backup may be somebody's live database, with transactions that only its log has. */
  @Test
  void takesTheLogOfABackupAlong() {
    try (SqliteDatabase live = SqliteDatabase.open(StorageConfig.defaults(backup.file()))) {
      live.accounts().track(AccountHandle.of("@in_the_log"));

      restore();
    }
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(backup.dump());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"missing", "empty", "text", "truncated", "damaged", "foreign", "newer", "itself"})
  void leavesEverythingAsItWasWhenTheBackupIsNoGood(String kind) throws Exception {
    Path bad = bad(kind);
    List<String> before = new OriginalDatabase(file).dump();
    List<String> names = names();

    assertThatExceptionOfType(TrackerException.class)
        .isThrownBy(() -> SqliteDatabase.restoration(StorageConfig.defaults(file), bad).run())
        .satisfies(refused -> assertThat(refused).hasMessageContaining(bad.toString()))
        .satisfies(refused -> assertThat(refused.wayOut()).isNotEmpty());

    assertThat(new OriginalDatabase(file).dump()).isEqualTo(before);
    assertThat(names()).isEqualTo(names);
  }

  @Test
  void leavesADatabaseOfAnotherProgramAlone() throws Exception {
    Files.delete(file);
    OriginalDatabase foreign = new OriginalDatabase(file);
    foreign.execute("CREATE TABLE photos (id)");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(this::restore)
        .withMessageContaining("another program");
    assertThat(foreign.rows("SELECT name FROM sqlite_master")).containsExactly("photos");
  }

  @Test
  void waitsForNobodyWhoCollects() {
    List<String> before = new OriginalDatabase(file).dump();
    try (SqliteDatabase other = SqliteDatabase.open(StorageConfig.defaults(file));
        InstanceLock.Held held = other.instanceLock().acquire()) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(LockHeldException.class).isThrownBy(this::restore);
    }
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(before);
  }

  @Test
  void saysThatSomebodyIsWriting() throws Exception {
    List<String> before = new OriginalDatabase(file).dump();
    try (Connection other = new OriginalDatabase(file).connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> SqliteDatabase.restoration(impatient(), backup.file()).run())
          .withMessageContaining("locked by another process");
    }
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(before);
  }

  /** Waits for nobody. */
  private StorageConfig impatient() {
    return new StorageConfig(
        file, Duration.ofMillis(50), StorageConfig.Creation.MUST_EXIST, ZoneOffset.UTC, null);
  }

  private RestoredDatabase restore() {
    return SqliteDatabase.restoration(StorageConfig.defaults(file), backup.file()).run();
  }

  private Path bad(String kind) throws Exception {
    Path bad = folder.resolve(kind);
    switch (kind) {
      case "empty" -> Files.createFile(bad);
      case "text" -> Files.writeString(bad, "no database at all");
      case "truncated" -> {
        byte[] content = Files.readAllBytes(backup.file());
        Files.write(bad, java.util.Arrays.copyOf(content, content.length / 2));
      }
      case "damaged" -> {
        Files.copy(backup.file(), bad);
        try (RandomAccessFile damage = new RandomAccessFile(bad.toFile(), "rw")) {
          damage.seek(damage.length() / 2);
          damage.write(new byte[64 * 1024]);
        }
      }
      case "foreign" -> new OriginalDatabase(bad).execute("CREATE TABLE photos (id)");
      case "newer" -> {
        Files.copy(backup.file(), bad);
        new OriginalDatabase(bad).execute("PRAGMA user_version = 99");
      }
      case "itself" -> {
        return file;
      }
      default -> assertThat(bad).doesNotExist();
    }
    return bad;
  }

  private static String accounts(Statement statement) throws Exception {
    try (var rows =
        statement.executeQuery(
            "SELECT GROUP_CONCAT(username) FROM (SELECT username FROM accounts ORDER BY 1)")) {
      return rows.getString(1);
    }
  }

  private static void isPrivate(Path path) {
    try {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    } catch (java.io.IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
