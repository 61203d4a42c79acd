package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process is killed, what is there is whole. */
final class KilledKeepingTest {
  private static final int VIDEOS = 400;
  private static final long SEED = 20_261_126;
  private static final String CUTOFF = "2026-02-05T00:00:00Z";

  @TempDir Path folder;
  private final KilledProgram keeping = new KilledProgram(KeepingProgram.class);
  private final Random random = new Random(SEED);

  @Test
  void aBackupHasItsNameOnlyWhenItIsWhole() throws Exception {
    OriginalDatabase database = LargeDatabase.make(folder.resolve("t.db"), VIDEOS, "old");
    List<String> before = database.dump();
    String file = database.file().toString();
    Duration whole = keeping.run("backup", file, folder.resolve("first.db").toString());

    for (int i = 0; i < KilledProgram.KILLS; i++) {
      Path copy = folder.resolve(i + ".db");
      keeping.kill(KilledProgram.moment(random, i, whole), "backup", file, copy.toString());

      if (Files.exists(copy)) {
        assertThat(new OriginalDatabase(copy).dump()).isEqualTo(before);
      }
      assertThat(database.dump()).isEqualTo(before);
    }
    // The next one of that name is not in the way of what was left.
    Path copy = folder.resolve("0.db");
    Files.deleteIfExists(copy);
    keeping.run("backup", file, copy.toString());
    assertThat(new OriginalDatabase(copy).dump()).isEqualTo(before);
  }

  @Test
  void aRestoredDatabaseIsTheOldOrTheNewOne() throws Exception {
    restoresWhollyOrNotAtAll(LargeDatabase.make(folder.resolve("old.db"), VIDEOS, "old").file());
  }

  @Test
  void aDamagedDatabaseIsReplacedWhollyOrNotAtAll() throws Exception {
    Path damaged = folder.resolve("damaged.db");
    Files.write(damaged, new byte[1 << 16]);
    restoresWhollyOrNotAtAll(damaged);
  }

  private void restoresWhollyOrNotAtAll(Path prototype) throws Exception {
    OriginalDatabase backup = LargeDatabase.make(folder.resolve("new.db"), VIDEOS, "new");
    List<String> wanted = backup.dump();
    byte[] before = Files.readAllBytes(prototype);
    Path rehearsal = Files.copy(prototype, folder.resolve("rehearsal.db"));
    Duration whole = keeping.run("restore", rehearsal.toString(), backup.file().toString());
    int old = 0;

    for (int i = 0; i < KilledProgram.KILLS; i++) {
      Path file =
          Files.copy(prototype, Files.createDirectory(folder.resolve("r" + i)).resolve("t.db"));
      Duration moment = KilledProgram.moment(random, i, whole);
      keeping.kill(moment, "restore", file.toString(), backup.file().toString());

      boolean restored = isTracker(file) && new OriginalDatabase(file).dump().equals(wanted);
      if (!restored) {
        old++;
        assertThat(contents(file)).isEqualTo(contents(prototype));
      }
      assertThat(Files.readAllBytes(prototype)).isEqualTo(before);
      assertThat(backup.dump()).isEqualTo(wanted);
      for (Path kept : backups(file)) {
        assertThat(contents(kept)).isEqualTo(contents(prototype));
      }
      assertThat(restored && backups(file).isEmpty()).as("replaced and not kept").isFalse();
      SqliteDatabase.restoration(StorageConfig.defaults(file), backup.file()).run();
      assertThat(new OriginalDatabase(file).dump()).isEqualTo(wanted);
    }
    assertThat(old).as("killed before it was done").isPositive();
  }

  @Test
  void thinningGoesOnWhereItWasKilled() throws Exception {
    Path prototype = LargeDatabase.make(folder.resolve("old.db"), VIDEOS, "old").file();
    Path rehearsal = Files.copy(prototype, folder.resolve("rehearsal.db"));
    Duration whole = keeping.run("prune", rehearsal.toString(), CUTOFF);
    List<String> after = new OriginalDatabase(rehearsal).dump();
    int partly = 0;

    for (int i = 0; i < KilledProgram.KILLS; i++) {
      Path file =
          Files.copy(prototype, Files.createDirectory(folder.resolve("p" + i)).resolve("t.db"));
      keeping.kill(KilledProgram.moment(random, i, whole), "prune", file.toString(), CUTOFF);

      try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
        assertThat(database.admin().check()).isEmpty();
        long left = database.admin().prunable(Instant.parse(CUTOFF));
        partly += left > 0 ? 1 : 0;
        assertThat(database.admin().prune(Instant.parse(CUTOFF))).isEqualTo(left);
      }
      assertThat(new OriginalDatabase(file).dump()).isEqualTo(after);
    }
    assertThat(partly).as("killed before it was done").isPositive();
  }

  private static boolean isTracker(Path file) throws IOException {
    return Files.exists(file) && Files.readAllBytes(file)[0] != 0;
  }

  private static List<String> contents(Path file) throws IOException {
    return isTracker(file)
        ? new OriginalDatabase(file).dump()
        : List.of("damaged " + Files.size(file));
  }

  private static List<Path> backups(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.filter(path -> path.toString().endsWith(".backup")).toList();
    }
  }
}
