package io.soundtracker.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process is killed, the file is what it was, or what it is to be. */
final class KilledWhileOpeningTest {
  private static final int VIDEOS = 1_000;
  private static final long SEED = 20_251_101;

  @TempDir Path folder;
  private final KilledProgram opening = new KilledProgram(OpeningProgram.class);

  @Test
  void adoptsWhollyOrNotAtAll() throws Exception {
    Path prototype = OriginalDatabase.large(folder.resolve("prototype.db"), VIDEOS).file();
    List<String> before = new OriginalDatabase(prototype).dump();
    Path rehearsal = Files.copy(prototype, folder.resolve("rehearsal.db"));
    Duration whole = opening.run(rehearsal.toString());
    List<String> after = contents(rehearsal);
    Random random = new Random(SEED);

    for (int i = 0; i < KilledProgram.KILLS; i++) {
      Path file =
          Files.copy(prototype, Files.createDirectory(folder.resolve("a" + i)).resolve("t.db"));
      opening.kill(KilledProgram.moment(random, i, whole), file.toString());

      OriginalDatabase left = new OriginalDatabase(file);
      boolean adopted = !left.rows("PRAGMA user_version").equals(List.of("0"));
      assertThat(left.rows("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(adopted ? contents(file) : left.dump()).isEqualTo(adopted ? after : before);
      assertThat(backups(file)).hasSizeLessThanOrEqualTo(1);
      assertThat(backups(file))
          .allSatisfy(backup -> assertThat(new OriginalDatabase(backup).dump()).isEqualTo(before));
      assertThat(adopted && backups(file).isEmpty()).as("adopted without a backup").isFalse();
      finish(file);
      assertThat(contents(file)).isEqualTo(after);
    }
  }

  @Test
  void migratesWhollyOrNotAtAll() throws Exception {
    Path prototype = OriginalDatabase.large(folder.resolve("prototype.db"), VIDEOS).file();
    SqliteDatabase.open(StorageConfig.defaults(prototype)).close();
    List<String> before = new OriginalDatabase(prototype).dump();
    Path rehearsal = Files.copy(prototype, folder.resolve("rehearsal.db"));
    Duration whole = opening.run(rehearsal.toString(), "classpath:db/slow");
    List<String> after = new OriginalDatabase(rehearsal).dump();
    Random random = new Random(SEED);

    for (int i = 0; i < KilledProgram.KILLS; i++) {
      Path file =
          Files.copy(prototype, Files.createDirectory(folder.resolve("m" + i)).resolve("t.db"));
      opening.kill(KilledProgram.moment(random, i, whole), file.toString(), "classpath:db/slow");

      OriginalDatabase left = new OriginalDatabase(file);
      boolean migrated = left.rows("PRAGMA user_version").equals(List.of("2"));
      assertThat(left.rows("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(withoutFlyway(left.dump())).isEqualTo(withoutFlyway(migrated ? after : before));
      assertThat(backups(file))
          .allSatisfy(
              backup ->
                  assertThat(withoutFlyway(new OriginalDatabase(backup).dump()))
                      .isEqualTo(withoutFlyway(before)));
      assertThat(migrated && backups(file).isEmpty()).as("migrated without a backup").isFalse();
      OpeningProgram.migrator(file, "classpath:db/slow").bringUpToDate();
      assertThat(withoutFlyway(left.dump())).isEqualTo(withoutFlyway(after));
      assertThat(left.rows("SELECT version FROM flyway_schema_history WHERE success = 1"))
          .containsExactly("1", "2");
    }
  }

  /** A limit on the size of files is the nearest thing to a full disk that needs no rights. */
  @Test
  void leavesTheOriginalAsItWasWhenTheDiskIsFull() throws Exception {
    assumeThat(Path.of("/bin/bash")).isExecutable();
    Path file = OriginalDatabase.large(folder.resolve("tracker.db"), VIDEOS).file();
    List<String> before = new OriginalDatabase(file).dump();
    List<String> command = new ArrayList<>(List.of("/bin/bash", "-c"));
    command.add("ulimit -f " + (Files.size(file) / 1024 + 100) + "; exec \"$@\"");
    command.add("limited");
    command.addAll(opening.command(file.toString()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said)
        .contains("StorageException: The Python tracker's database " + file)
        .contains("could not be taken over, and is as it was")
        .doesNotContain("end\n");
    assertThat(new OriginalDatabase(file).dump()).isEqualTo(before);
    assertThat(backups(file)).isEmpty();
    finish(file);
  }

  private static void finish(Path file) {
    SqliteDatabase.open(StorageConfig.defaults(file)).close();
  }

  /** All but the moments at which it was adopted. */
  private static List<String> contents(Path file) {
    OriginalDatabase database = new OriginalDatabase(file);
    database.execute("UPDATE sounds SET updated_at = NULL");
    return withoutFlyway(database.dump());
  }

  private static List<String> withoutFlyway(List<String> dump) {
    return dump.stream().filter(line -> !line.contains("flyway_schema_history")).toList();
  }

  private static List<Path> backups(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.filter(path -> path.toString().endsWith(".backup")).toList();
    }
  }
}
