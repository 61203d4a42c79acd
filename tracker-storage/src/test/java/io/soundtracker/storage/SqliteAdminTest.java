package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseInfo;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.SessionId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class SqliteAdminTest {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @TempDir Path folder;

  @BeforeEach
  void listOnce() {
    storage.accounts().track(AccountHandle.of("@one"));
    SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
    storage.store().record(aBatch(session, "@one").videos(aVideo().build()).build());
    storage.sessions().close(session, Batches.READ_AT, null);
  }

  @Test
  void tellsWhatIsInTheDatabase() {
    DatabaseInfo info = admin().info();

    assertThat(info.location()).isEqualTo(storage.file().toString());
    assertThat(info.product()).startsWith("SQLite 3.");
    assertThat(info.schemaVersion()).isEqualTo(1);
    assertThat(info.bytes()).isPositive();
    assertThat(info.rows().keySet()).containsExactlyElementsOf(Schema.TABLES);
    assertThat(info.rows()).containsEntry("videos", 1L).containsEntry("exclusive_songs", 0L);
  }

  @Test
  void backsUpWhileOthersReadAndWrite() {
    Path copy = folder.resolve("copy.db");
    try (Snapshot reading = storage.snapshots().open()) {
      admin().backup(copy);
      assertThat(reading.totals(Selection.EVERYTHING).videos()).isEqualTo(1);
    }
    storage.accounts().track(AccountHandle.of("@two"));

    try (SqliteDatabase restored = SqliteDatabase.open(StorageConfig.defaults(copy))) {
      assertThat(restored.accounts().findAll()).hasSize(1);
      assertThat(restored.admin().check()).isEmpty();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void neverOverwritesWithABackup() throws Exception {
    Path copy = folder.resolve("copy.db");
    Files.writeString(copy, "precious");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> admin().backup(copy))
        .withMessageContaining(copy.toString());
    assertThat(copy).hasContent("precious");
  }

  @Test
  void saysWhyABackupCannotBeWritten() {
    Path copy = folder.resolve("nowhere/copy.db");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> admin().backup(copy))
        .withMessageContaining(copy.toString());
  }

  @Test
  void startsAfreshAndKeepsABackup() {
    Path backup = admin().reset();

    assertThat(backup.getParent()).isEqualTo(storage.file().getParent());
    assertThat(storage.accounts().findAll()).isEmpty();
    assertThat(admin().check()).isEmpty();
    assertThat(admin().info().schemaVersion()).isEqualTo(1);
    storage.accounts().track(AccountHandle.of("@new"));
    assertThat(storage.accounts().findAll()).extracting("id").containsExactly(1L);
    try (SqliteDatabase old = SqliteDatabase.open(StorageConfig.defaults(backup))) {
      assertThat(old.accounts().find(AccountHandle.of("@one"))).isPresent();
    }
  }

  @Test
  void startsAfreshWhileSomebodyReads() {
    try (Snapshot reading = storage.snapshots().open()) {
      admin().reset();

      assertThat(reading.totals(Selection.EVERYTHING).videos()).isEqualTo(1);
    }
    assertThat(storage.accounts().findAll()).isEmpty();
  }

  @Test
  void keepsEveryBackupOfSeveralResets() {
    assertThat(admin().reset()).isNotEqualTo(admin().reset());
  }

  @Test
  void fillsADatabaseWhoseResetWasCutShort() {
    storage.database().close();
    for (String table : Schema.TABLES) {
      storage.execute("DROP TABLE IF EXISTS " + table);
    }
    storage.execute("DROP TABLE account_usage");
    storage.execute("DROP TABLE task_runs");
    storage.execute("DROP TABLE flyway_schema_history");
    storage.execute("PRAGMA user_version = 0");
    storage.execute("PRAGMA application_id = 0");

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(storage.file()))) {
      assertThat(database.admin().check()).isEmpty();
    }
  }

  private DatabaseAdmin admin() {
    return storage.database().admin();
  }
}
