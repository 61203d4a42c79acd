package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path directory;

  @Test
  void suggestsCommandsThatWorkAsTheyArePrinted() {
    Cli cli = new Cli(directory);

    Cli.Result demo = cli.run("demo");

    assertThat(demo.code()).as(demo.err()).isZero();
    List<String> suggested =
        demo.out().lines().filter(line -> line.startsWith("  ./tracker ")).toList();
    assertThat(suggested).hasSizeGreaterThanOrEqualTo(3);
    for (String line : suggested) {
      String[] arguments = line.strip().replace("./tracker ", "").split(" ", -1);
      Cli.Result result = cli.run(arguments);
      assertThat(result.code()).as(line + "\n" + result.err()).isZero();
      assertThat(result.out()).isNotBlank();
    }
    assertThat(demo.out())
        .endsWith("For your own accounts, in an empty folder: " + directory + "/tracker init\n");
  }
}
