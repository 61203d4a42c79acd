package io.soundtracker.daemon.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseBackup;
import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.core.database.DatabaseInfo;
import io.soundtracker.core.database.ReclaimedSpace;
import io.soundtracker.core.fixture.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingTasksTest {
  private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

  private final Keeper database = new Keeper();

  @Test
  void backsUpAndTellsWhatItDid() {
    BackupTask task = new BackupTask(database, 7);

    assertThat(task.name()).isEqualTo("backup");
    assertThat(task.run()).isEqualTo("copy, 4096 bytes in 250 ms; older ones deleted: 1");
    assertThat(database.kept).isEqualTo(7);
  }

  @Test
  void failsWhenTheBackupDoes() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new BackupTask(database, 0).run());
  }

  @Test
  void thinsWhatIsOlder() {
    PruneTask task = new PruneTask(database, Duration.ofDays(180), new SettableClock(NOW));

    assertThat(task.name()).isEqualTo("prune");
    assertThat(task.run()).isEqualTo("1 old reading removed");
    assertThat(database.thinnedBefore).isEqualTo(Instant.parse("2026-05-30T03:00:00Z"));
    assertThat(task.run()).isEqualTo("0 old readings removed");
  }

  /** Takes note of what it is asked for. */
  private static final class Keeper implements DatabaseAdmin {
    private int kept;
    private Instant thinnedBefore = Instant.EPOCH;

    @Override
    public DatabaseBackup backupBeside(int keep) {
      if (keep < 1) {
        throw new InvalidInputException("none", "some");
      }
      kept = keep;
      return new DatabaseBackup(
          Path.of("copy"), 4096, Duration.ofMillis(250), List.of(Path.of("old")), List.of("hm"));
    }

    @Override
    public long prune(Instant before) {
      boolean again = before.equals(thinnedBefore);
      thinnedBefore = before;
      return again ? 0 : 1;
    }

    @Override
    public DatabaseInfo info() {
      throw new AssertionError();
    }

    @Override
    public List<DatabaseFinding> check() {
      throw new AssertionError();
    }

    @Override
    public DatabaseBackup backup(Path target) {
      throw new AssertionError();
    }

    @Override
    public ReclaimedSpace vacuum() {
      throw new AssertionError();
    }

    @Override
    public long prunable(Instant before) {
      throw new AssertionError();
    }

    @Override
    public Path reset() {
      throw new AssertionError();
    }
  }
}
