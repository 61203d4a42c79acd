package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, since a process loads the library once. */
@DisabledOnOs(OS.WINDOWS)
class NativeLibraryTest {
  @TempDir Path directory;

  @Test
  void isUnpackedOnceAndLoadedFromThere() throws Exception {
    Path cache = directory.resolve("a b/cache");

    List<Path> first = loadedBy(cache);
    List<Path> second = loadedBy(cache);

    assertThat(first).hasSize(1).allMatch(library -> library.startsWith(cache));
    assertThat(second).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rwx------");
    assertThat(filesIn(cache)).isEqualTo(first);
  }

  @Test
  void isNotTakenFromAFolderThatOthersCanWrite() throws Exception {
    Path cache = Files.createDirectory(directory.resolve("open"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(loadedBy(cache)).hasSize(1).noneMatch(library -> library.startsWith(cache));
    assertThat(filesIn(cache)).isEmpty();
  }

  @Test
  void isUnpackedAsUsualWhereNoFolderCanBe() throws Exception {
    Path cache = Files.writeString(directory.resolve("file"), "");

    assertThat(loadedBy(cache)).hasSize(1).noneMatch(library -> library.startsWith(cache));
  }

  @Test
  void isUnpackedAsUsualWhenTheKeptOneIsSpoilt() throws Exception {
    Path cache = directory.resolve("cache");
    Path kept = loadedBy(cache).get(0);
    Files.writeString(kept, "no library");

    assertThat(loadedBy(cache)).hasSize(1).noneMatch(library -> library.startsWith(cache));
  }

  /** The SQLite libraries that a process had loaded after it opened a database. */
  private List<Path> loadedBy(Path cache) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                new KilledProgram(Opening.class)
                    .command(directory.resolve("tracker.db").toString(), cache.toString()))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> output = Files.readAllLines(directory.resolve("out"));
    assertThat(process.exitValue()).as(() -> String.join("\n", output)).isZero();
    return output.stream().filter(line -> line.startsWith("/")).map(Path::of).toList();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Opens a database and tells the libraries it is using. */
  static final class Opening {
    private Opening() {}

    public static void main(String... arguments) throws IOException {
      StorageConfig config =
          StorageConfig.defaults(Path.of(arguments[0])).withLibraryCache(Path.of(arguments[1]));
      try (SqliteDatabase database = SqliteDatabase.open(config);
          Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
        database.accounts().findAll();
        maps.filter(line -> line.contains("sqlitejdbc"))
            .map(line -> line.substring(line.indexOf('/')))
            .distinct()
            .forEach(System.out::println);
      }
    }
  }
}
