package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.AccountHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database of today, opened by a program of tomorrow. */
final class SchemaMigratorTest {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @BeforeEach
  void trackAnAccount() {
    storage.accounts().track(AccountHandle.of("@one"));
    storage.database().close();
  }

  @Test
  void backsUpBeforeItMigrates() throws IOException {
    later("classpath:db/later").bringUpToDate();

    assertThat(storage.texts("SELECT mood FROM accounts")).containsExactly("fine");
    assertThat(backups()).hasSize(1);
    try (SqliteDatabase before = SqliteDatabase.open(StorageConfig.defaults(backups().get(0)))) {
      assertThat(before.accounts().findAll()).hasSize(1);
      assertThat(before.admin().info().schemaVersion()).isEqualTo(1);
    }
  }

  @Test
  void migratesOnce() throws IOException {
    later("classpath:db/later").bringUpToDate();
    later("classpath:db/later").bringUpToDate();

    assertThat(backups()).hasSize(1);
  }

  @Test
  void migratesWhatWasAdopted() {
    OriginalDatabase adopted = OriginalDatabase.used(storage.file().resolveSibling("original.db"));
    SqliteDatabase.open(StorageConfig.defaults(adopted.file())).close();

    OpeningProgram.migrator(adopted.file(), "classpath:db/later").bringUpToDate();

    assertThat(adopted.rows("SELECT DISTINCT mood FROM accounts")).containsExactly("fine");
    assertThat(adopted.rows("PRAGMA user_version")).containsExactly("2");
  }

  /** An adopted database gets its schema from the list, a new one from the folder. */
  @Test
  void knowsEveryMigrationByName() throws Exception {
    Path scripts = Path.of(SchemaMigratorTest.class.getResource("/" + Schema.FOLDER).toURI());

    try (Stream<Path> files = Files.list(scripts)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Schema.MIGRATIONS);
    }
  }

  @Test
  void leavesTheDataAsItWasWhenAMigrationFails() {
    List<String> accounts = storage.dump("accounts");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> later("classpath:db/broken").bringUpToDate())
        .withMessageContaining(storage.file().toString());

    assertThat(storage.dump("accounts")).isEqualTo(accounts);
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(storage.file()))) {
      assertThat(database.admin().check()).isEmpty();
    }
  }

  private SchemaMigrator later(String migrations) {
    return OpeningProgram.migrator(storage.file(), migrations);
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(storage.file().getParent())) {
      return files.filter(file -> file.toString().endsWith(".backup")).toList();
    }
  }
}
