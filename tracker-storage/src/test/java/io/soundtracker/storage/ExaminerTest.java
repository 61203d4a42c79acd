package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.InstanceLock.Held;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.storage.DatabaseExamination.Activity;
import io.soundtracker.storage.DatabaseExamination.Contents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExaminerTest {
  private static final AccountHandle ONE = AccountHandle.of("@one");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameIt() {
    file = folder.resolve("tracker.db");
  }

  @Test
  void findsNothingAndCreatesNothing() {
    DatabaseExamination found = SqliteDatabase.examine(file);

    assertThat(found.present()).isFalse();
    assertThat(found.problem()).isEmpty();
    assertThat(found.contents()).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void tellsWhatIsThereAndLeavesItAsItIs() throws IOException {
    SessionId session;
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      session = collect(database);
    }
    Map<String, String> before = files();

    DatabaseExamination found = SqliteDatabase.examine(file);

    assertThat(files()).isEqualTo(before).containsOnlyKeys("tracker.db");
    assertThat(found.problem()).isEmpty();
    assertThat(found.bytes()).isEqualTo(Files.size(file));
    assertThat(found.holder()).isNull();
    Contents contents = found.contents();
    assertThat(contents.schemaVersion()).isEqualTo(Schema.VERSION);
    assertThat(contents.journalMode()).isEqualTo("wal");
    assertThat(contents.product()).startsWith("SQLite 3.");
    assertThat(contents.pending()).isEmpty();
    assertThat(contents.damage()).isEmpty();
    Activity activity = contents.activity();
    assertThat(activity.accounts()).isEqualTo(2);
    assertThat(activity.targets()).isEqualTo(1);
    assertThat(activity.newestReading()).isEqualTo(Batches.READ_AT);
    assertThat(activity.lastSession().id()).isEqualTo(session);
    assertThat(activity.lastSession().status()).isEqualTo(SessionStatus.RUNNING);
  }

  @Test
  void seesWhatHasJustBeenWrittenByAnother() {
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file));
        Held held = database.instanceLock().acquire()) {
      assertThat(held).isNotNull();
      collect(database);
      Map<String, String> before = files();

      DatabaseExamination found = SqliteDatabase.examine(file);

      assertThat(files().keySet()).isEqualTo(before.keySet());
      assertThat(found.contents().activity().accounts()).isEqualTo(2);
      assertThat(found.holder()).isEqualTo("this process");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space.db", "100%.db", "what?mode=rw.db", "a#b.db", "müsik.db"})
  void findsFilesOfAnyName(String name) {
    Path odd = folder.resolve(name);
    SqliteDatabase.open(StorageConfig.defaults(odd)).close();

    DatabaseExamination found = SqliteDatabase.examine(odd);

    assertThat(found.problem()).isEmpty();
    assertThat(found.contents().schemaVersion()).isEqualTo(Schema.VERSION);
    assertThat(files()).containsOnlyKeys(name);
  }

  @Test
  void tellsWhatIsNoDatabase() throws IOException {
    Files.writeString(file, "hello, this is a text");

    DatabaseExamination found = SqliteDatabase.examine(file);

    assertThat(found.problem()).contains("is not a tracker database");
    assertThat(found.wayOut()).contains("--db");
    assertThat(SqliteDatabase.examine(folder).problem()).contains("is a folder");
  }

  @Test
  void tellsAnotherProgramsDatabaseAndANewerOne() throws Exception {
    Path other = folder.resolve("other.db");
    execute(other, "CREATE TABLE notes (text)");
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
    execute(file, "PRAGMA user_version = 99");

    assertThat(SqliteDatabase.examine(other).problem()).contains("another program");
    assertThat(SqliteDatabase.examine(file).problem()).contains("newer version");
  }

  @Test
  void tellsAnEmptyFile() throws IOException {
    Files.createFile(file);

    DatabaseExamination found = SqliteDatabase.examine(file);

    assertThat(found.problem()).isEmpty();
    assertThat(found.contents().pending()).contains("gets its tables");
    assertThat(Files.size(file)).isZero();
  }

  @Test
  void findsDamage() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      collect(database);
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);

    DatabaseExamination found = SqliteDatabase.examine(file);

    Contents contents = found.contents();
    assertThat(contents == null ? found.problem() : String.join("\n", contents.damage()))
        .isNotEmpty();
  }

  private static SessionId collect(SqliteDatabase database) {
    database.accounts().track(ONE);
    database.accounts().track(AccountHandle.of("@two"));
    database.accounts().addInactive(AccountHandle.of("@idle"));
    database.accounts().setTarget(ONE, true);
    SessionId session = database.sessions().open(Batches.READ_AT, "{}");
    database.scrapeStore().record(aBatch(session, "@one").videos(aVideo().build()).build());
    return session;
  }

  private static void execute(Path database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Names and contents. */
  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (var listed = Files.list(folder)) {
      for (Path each : listed.toList()) {
        files.put(each.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(each)) + "");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files;
  }
}
