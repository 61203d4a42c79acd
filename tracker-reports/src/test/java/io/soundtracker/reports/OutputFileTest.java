package io.soundtracker.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.TrackerException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("report.html could not be written: No space left on device");
    assertThatThrownBy(
            () ->
                new OutputFile(target)
                    .write(
                        out -> {
                          throw new UncheckedIOException(new IOException("gone"));
                        }))
        .isInstanceOf(ReportException.class);

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
              assertThat(refused.wayOut()).contains("Close it", "--out");
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
        .hasMessageContaining("output cannot be made");
  }

  @Test
  void refusesAFolderThatMayNotBeWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assumeThat(Files.isWritable(closed)).as("the superuser may write anywhere").isFalse();

    assertThatThrownBy(() -> write(closed.resolve("report.html"), "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("closed may not be written");
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
