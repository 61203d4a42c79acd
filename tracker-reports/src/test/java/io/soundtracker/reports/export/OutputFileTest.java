package io.soundtracker.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void writesUtf8AndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("out.csv");

    long rows = new OutputFile(file).write(out -> written(out, "夜に駆ける\n"));

    assertThat(rows).isEqualTo(1);
    assertThat(file).hasContent("夜に駆ける\n");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void keepsWhatWasThereWhenItFails() throws IOException {
    Path file = Files.writeString(folder.resolve("out.csv"), "before");
    OutputFile output = new OutputFile(file);

    assertThatThrownBy(
            () ->
                output.write(
                    out -> {
                      written(out, "half");
                      throw new UncheckedIOException(new IOException("No space left on device"));
                    }))
        .isInstanceOf(OutputFileException.class)
        .hasMessageContaining("No space left on device");
    assertThatThrownBy(
            () ->
                output.write(
                    out -> {
                      throw new IllegalStateException("the database went away");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(file).hasContent("before");
    assertThat(files()).containsExactly(file);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsPermissionsAndLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("real.csv"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

    new OutputFile(link).write(out -> written(out, "after"));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesToADeviceWithoutReplacingIt() {
    Path full = Path.of("/dev/full");

    assertThatThrownBy(() -> new OutputFile(full).write(out -> written(out, "x")))
        .isInstanceOf(OutputFileException.class)
        .hasMessageContaining("No space left");
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void refusesAFolderAndAFileInNone() {
    assertThatThrownBy(() -> new OutputFile(folder)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new OutputFile(folder.resolve("none/out.csv")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("none");
  }

  private static long written(Writer out, String text) {
    try {
      out.write(text);
      return 1;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
