package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.AccountHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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
    Connections connections = new Connections(storage.file(), Duration.ofSeconds(1));
    return new SchemaMigrator(
        connections,
        new Adoption(connections, ZoneOffset.UTC, Clock.systemUTC()),
        Clock.systemUTC(),
        2,
        List.of(SchemaMigrator.MIGRATIONS, migrations));
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(storage.file().getParent())) {
      return files.filter(file -> file.toString().endsWith(".backup")).toList();
    }
  }
}
