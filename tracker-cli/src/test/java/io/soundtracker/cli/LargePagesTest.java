package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of more videos than fit into memory. */
class LargePagesTest {
  private static final int ACCOUNTS = 20;
  private static final int VIDEOS_EACH = 2_000;

  @TempDir Path directory;

  @Test
  void fitIntoLittleMemoryWhateverTheNumberOfVideos() throws Exception {
    WorkbookNetwork.fill(directory.resolve("tracker.db"), ACCOUNTS, VIDEOS_EACH, 400);

    Cli.Result result =
        Program.in(directory).withHeap(32).run("report", "network", "--out", "pages");

    assertThat(result.err()).doesNotContain("OutOfMemoryError");
    assertThat(result.code()).isZero();
    Path page = directory.resolve("pages/network.html");
    // Every video under its sound, and ten under its account.
    assertThat(lines(page, "<tr><td>")).isEqualTo(ACCOUNTS * (VIDEOS_EACH + 10));
    assertThat(lines(page, "</html>")).isEqualTo(1);
  }

  private static long lines(Path file, String beginning) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(beginning)).count();
    }
  }
}
