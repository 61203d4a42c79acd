package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.database.ReclaimedSpace;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VacuumTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void thin() {
    file = folder.resolve("tracker.db");
    LargeDatabase.make(file, 300, "one");
    try (SqliteDatabase database = open()) {
      database.admin().prune(Instant.parse("2026-12-31T00:00:00Z"));
    }
  }

  @Test
  void givesSpaceBack() throws Exception {
    List<String> before = rows();
    long size = Files.size(file);
    try (SqliteDatabase database = open()) {
      ReclaimedSpace space = database.admin().vacuum();

      assertThat(space.before()).isGreaterThanOrEqualTo(size);
      assertThat(space.after()).isLessThan(size / 2).isEqualTo(Files.size(file));
      assertThat(space.postponed()).isFalse();
      assertThat(database.admin().check()).isEmpty();
    }
    assertThat(rows()).isEqualTo(before);
    assertThat(new OriginalDatabase(file).rows("SELECT DISTINCT tbl FROM sqlite_stat1"))
        .contains("videos", "video_history");
  }

  @Test
  void saysThatSomebodyStillReads() {
    try (SqliteDatabase database = impatient();
        SqliteDatabase other = open();
        Snapshot reading = other.snapshots().open()) {
      assertThat(reading.totals(Selection.EVERYTHING).videos()).isEqualTo(300);

      assertThat(database.admin().vacuum().postponed()).isTrue();

      assertThat(reading.totals(Selection.EVERYTHING).videos()).isEqualTo(300);
    }
  }

  @Test
  void saysThatSomebodyWrites() throws Exception {
    try (SqliteDatabase database = impatient();
        Connection other = new OriginalDatabase(file).connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> database.admin().vacuum())
          .withMessageContaining("locked by another process");
    }
  }

  private List<String> rows() {
    return new OriginalDatabase(file).rows("SELECT * FROM video_history ORDER BY id");
  }

  private SqliteDatabase open() {
    return SqliteDatabase.open(StorageConfig.defaults(file));
  }

  private SqliteDatabase impatient() {
    return SqliteDatabase.open(
        new StorageConfig(
            file, Duration.ofMillis(50), StorageConfig.Creation.MUST_EXIST, ZoneOffset.UTC, null));
  }
}
