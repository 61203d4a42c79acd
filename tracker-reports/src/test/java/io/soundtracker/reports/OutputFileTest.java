package io.soundtracker.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.TrackerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void writesIntoFoldersThatAreNotThereYet() throws Exception {
    Path target = folder.resolve("a/b/report.html");

    write(target, "first");
    write(target, "second");

    assertThat(target).hasContent("second");
    assertThat(names(target.getParent())).containsExactly("report.html");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsWhatWasThereWhenWritingFails() throws Exception {
    Path target = folder.resolve("report.html");
    write(target, "before");

    assertThatThrownBy(
            () ->
                new OutputFile(target)
                    .write(
                        out -> {
                          out.write("half".getBytes(UTF_8));
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOf(OutputFileException.class)
        .hasMessageContaining("report.html cannot be written: No space left on device");
    assertThatThrownBy(
            () ->
                new OutputFile(target)
                    .write(
                        out -> {
                          throw new UncheckedIOException(new IOException("gone"));
                        }))
        .isInstanceOf(OutputFileException.class);

    assertThat(target).hasContent("before");
    assertThat(names(folder)).containsExactly("report.html");
  }

  @Test
  void leavesNothingBehindWhenTheContentIsRefused() throws IOException {
    Path target = folder.resolve("report.html");

    assertThatThrownBy(
            () ->
                new OutputFile(target)
                    .write(
                        out -> {
                          throw new InvalidInputException("a broken template", "Mend it");
                        }))
        .hasMessage("a broken template");

    assertThat(names(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".~lock.songs.xlsx#", "~$songs.xlsx"})
  void leavesAFileAloneThatIsOpenElsewhere(String lock) throws IOException {
    Path target = folder.resolve("songs.xlsx");
    write(target, "before");
    Files.writeString(folder.resolve(lock), "somebody");

    assertThatThrownBy(() -> write(target, "after"))
        .isInstanceOfSatisfying(
            TrackerException.class,
            refused -> {
              assertThat(refused).hasMessageContaining("songs.xlsx is open");
              assertThat(refused.wayOut()).contains("Close it");
            });
    assertThat(target).hasContent("before");
  }

  @Test
  void refusesAFolderInThePlaceOfTheFile() throws IOException {
    Path target = Files.createDirectory(folder.resolve("report.html"));

    assertThatThrownBy(() -> write(target, "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("report.html is a folder");
  }

  @Test
  void refusesAFileInThePlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("output"), "text");

    assertThatThrownBy(() -> write(file.resolve("report.html"), "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("output is no folder");
  }

  @Test
  void refusesAFolderThatMayNotBeWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assumeThat(Files.isWritable(closed)).as("the superuser may write anywhere").isFalse();

    assertThatThrownBy(() -> write(closed.resolve("report.html"), "text"))
        .isInstanceOf(OutputFileException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void writesTextAndTellsWhatTheContentReturned() {
    Path target = folder.resolve("out.csv");

    long rows = new OutputFile(target).writeText(out -> written(out, "夜に駆ける\n"));

    assertThat(rows).isEqualTo(1);
    assertThat(target).hasContent("夜に駆ける\n");
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("real.csv"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

    write(link, "after");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesToADeviceWithoutReplacingIt() {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();

    assertThatThrownBy(() -> write(full, "x"))
        .isInstanceOf(OutputFileException.class)
        .hasMessageContaining("No space left");
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  private static long written(Writer out, String text) {
    try {
      out.write(text);
      return 1;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path target, String text) {
    new OutputFile(target).write(out -> out.write(text.getBytes(UTF_8)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
