package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.storage.StorageConfig.Creation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sqlite.NativeLibraryNotFoundException;

/** What SQLite refuses, in words a user can act on. */
final class FailuresTest {
  private static final AccountHandle ONE = AccountHandle.of("@one");

  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Test
  void namesALockedDatabase() throws Exception {
    StorageConfig impatient =
        new StorageConfig(
            storage.file(), Duration.ofMillis(50), Creation.MUST_EXIST, ZoneOffset.UTC, null);
    try (SqliteDatabase database = SqliteDatabase.open(impatient);
        Connection other = storage.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> database.accounts().track(ONE))
          .withMessageContaining("locked by another process")
          .withMessageContaining(storage.file().toString());
      assertThat(database.accounts().findAll()).isEmpty();

      statement.execute("ROLLBACK");
      database.accounts().track(ONE);
      assertThat(database.accounts().findAll()).hasSize(1);
    }
  }

  @Test
  void needsNoLockToSynchroniseWhatIsInLine() throws Exception {
    Set<SoundKey> keys = Set.of(SoundKey.of("Song - Artist"));
    storage.database().exclusiveSongs().synchronise(keys);
    StorageConfig impatient =
        new StorageConfig(
            storage.file(), Duration.ofMillis(50), Creation.MUST_EXIST, ZoneOffset.UTC, null);
    try (SqliteDatabase database = SqliteDatabase.open(impatient);
        Connection other = storage.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      database.exclusiveSongs().synchronise(keys);
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> database.exclusiveSongs().synchronise(Set.of()));
    }
  }

  @Test
  void namesAFullDiskAndGoesOnOnceThereIsSpace() {
    try (SqliteGate gate = gate()) {
      gate.alone(handle -> handle.execute("PRAGMA max_page_count = 1"));

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> gate.write(FailuresTest::fill))
          .withMessageContaining("the disk is full");

      gate.alone(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
      gate.write(FailuresTest::fill);
    }
  }

  @Test
  void namesAReadOnlyDatabase() {
    try (SqliteGate gate = gate()) {
      gate.alone(handle -> handle.execute("PRAGMA query_only = ON"));

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> gate.write(FailuresTest::fill))
          .withMessageContaining("read-only");
    }
  }

  @Test
  void lettingNoOtherFailureThroughEither() {
    storage.execute("DROP TABLE account_aliases");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.accounts().find(ONE))
        .withMessageContaining("account_aliases")
        .satisfies(failure -> assertThat(failure.wayOut()).isNotBlank());
  }

  @Test
  void namesTheFolderThatSqliteCannotStartFrom() {
    Exception noexec =
        new SQLException("Error opening connection", new NativeLibraryNotFoundException("no"));

    assertThat(Failures.translate(storage.file(), noexec))
        .hasMessageContaining(System.getProperty("java.io.tmpdir"))
        .satisfies(failure -> assertThat(failure.wayOut()).contains("-Dorg.sqlite.tmpdir"));
  }

  @Test
  void refusesWorkOnceItIsClosed() {
    storage.database().close();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.accounts().findAll())
        .withMessageContaining("closed");
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.accounts().track(ONE));
  }

  private SqliteGate gate() {
    return new SqliteGate(new Connections(storage.file(), Duration.ofSeconds(1)));
  }

  private static int fill(org.jdbi.v3.core.Handle handle) {
    return handle.execute(
        "INSERT INTO accounts (username, bio) VALUES ('@big', hex(zeroblob(100000)))");
  }
}
