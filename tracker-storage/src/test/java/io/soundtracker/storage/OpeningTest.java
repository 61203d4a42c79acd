package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.storage.StorageConfig.Creation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningTest {
  @TempDir Path folder;

  @Test
  void createsAMissingDatabaseAndItsFolder() {
    Path file = folder.resolve("deep/inside/tracker.db");

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      assertThat(database.admin().check()).isEmpty();
      assertThat(database.admin().info().schemaVersion()).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void keepsEveryFilePrivateFromTheStart() throws IOException {
    Path file = folder.resolve("tracker.db");

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      database.accounts().track(AccountHandle.of("@one"));
      database.instanceLock().acquire().close();
      database.admin().backup(folder.resolve("copy.db"));
      database.admin().reset();

      assertThat(modes())
          .hasSizeGreaterThanOrEqualTo(6)
          .allSatisfy(mode -> assertThat(mode).startsWith("rw-------"));
    }
  }

  @Test
  void opensWhatItCreated() {
    Path file = folder.resolve("tracker.db");
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      database.accounts().track(AccountHandle.of("@one"));
    }

    StorageConfig mustExist = StorageConfig.defaults(file).withCreation(Creation.MUST_EXIST);
    try (SqliteDatabase database = SqliteDatabase.open(mustExist)) {
      assertThat(database.accounts().findAll()).hasSize(1);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.backup");
  }

  @Test
  void opensFilesWithUnusualNames() {
    Path file = folder.resolve("wärner's 100%20 #1 & \"co\" 音/träck er.db");

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      database.accounts().track(AccountHandle.of("@one"));
      database.admin().backup(file.resolveSibling("copy of 'it'.db"));
    }
    assertThat(file).isNotEmptyFile();
    assertThat(file.resolveSibling("copy of 'it'.db")).isNotEmptyFile();
  }

  @Test
  void isCreatedOnceByManyAtTheSameTime() throws Exception {
    Path file = folder.resolve("tracker.db");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> opening =
          () -> {
            try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
              return database.accounts().findAll().size();
            }
          };
      for (Future<Integer> opened : threads.invokeAll(Collections.nCopies(8, opening))) {
        assertThat(opened.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void finishesAFirstMigrationThatWasCutShort() throws SQLException {
    Path file = folder.resolve("tracker.db");
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    for (String table : Schema.TABLES) {
      execute(file, "DROP TABLE " + table);
    }
    execute(file, "DROP TABLE account_usage");
    execute(file, "DROP TABLE task_runs");
    execute(file, "DELETE FROM flyway_schema_history");
    execute(file, "PRAGMA user_version = 0");
    execute(file, "PRAGMA application_id = 0");

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      assertThat(database.admin().check()).isEmpty();
    }
  }

  @Test
  void takesNoPartOfAFileNameForSettings() throws IOException {
    Path file = folder.resolve("what is 100%?mode=ro#1.db");

    SqliteDatabase.open(StorageConfig.defaults(file)).close();

    assertThat(Files.size(file)).isPositive();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void takesAnEmptyFileForANewDatabase() throws IOException {
    Path file = Files.createFile(folder.resolve("tracker.db"));

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      assertThat(database.accounts().findAll()).isEmpty();
    }
  }

  @Test
  void saysHowToCreateADatabaseThatMustExist() {
    Path file = folder.resolve("tracker.db");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                SqliteDatabase.open(StorageConfig.defaults(file).withCreation(Creation.MUST_EXIST)))
        .withMessage("No database at " + file)
        .satisfies(failure -> assertThat(failure.wayOut()).contains("tracker init"));
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesAFolder() {
    refuses(folder, "is a folder");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = folder.resolve("tracker.db");
    Files.writeString(file, "accounts:\n- \"@one\"\n");

    refuses(file, "is not a tracker database");
    assertThat(file).hasContent("accounts:\n- \"@one\"\n");
  }

  @Test
  void refusesADamagedDatabase() throws IOException {
    Path file = folder.resolve("tracker.db");
    Files.writeString(file, "SQLite format 3\0" + "garbage ".repeat(200));

    refuses(file, "is not a tracker database");
  }

  @Test
  void refusesANewerDatabase() throws SQLException, IOException {
    Path file = folder.resolve("tracker.db");
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    execute(file, "PRAGMA user_version = 99");

    refuses(file, "newer version");
  }

  @Test
  void leavesAnOriginalsDatabaseWithoutItsColumnsAsItIs() throws SQLException, IOException {
    Path file = folder.resolve("tracker.db");
    for (String table : OriginalSchema.TABLES.keySet()) {
      execute(file, "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY AUTOINCREMENT)");
    }
    execute(file, "INSERT INTO accounts DEFAULT VALUES");

    refuses(file, "Its table accounts has no column username");
    assertThat(folder).isDirectoryNotContaining("glob:**.backup*");
  }

  @Test
  void leavesTheDatabaseOfAnotherProgramAsItIs() throws SQLException, IOException {
    Path file = folder.resolve("tracker.db");
    execute(file, "CREATE TABLE bookmarks (id INTEGER)");

    refuses(file, "another program");
  }

  @Test
  void refusesAReadOnlyFile() throws IOException {
    Path file = folder.resolve("tracker.db");
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assumeThat(Files.isWritable(file)).as("the superuser may write anything").isFalse();

    refuses(file, "read-only");
  }

  private void refuses(Path file, String reason) {
    byte[] before = content(file);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> SqliteDatabase.open(StorageConfig.defaults(file)))
        .withMessageContaining(file.toString())
        .withMessageContaining(reason)
        .satisfies(failure -> assertThat(failure.wayOut()).isNotBlank());
    assertThat(content(file)).isEqualTo(before);
  }

  private static byte[] content(Path file) {
    try {
      return Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private List<String> modes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(OpeningTest::mode).toList();
    }
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + file;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
