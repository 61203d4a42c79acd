package io.soundtracker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.reports.html.browser.EnabledIfChromium;
import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our side of every benchmark, once, on a small network. The peers need more than is here;
 * processes are measured by a Python script.
 */
class SuiteTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @MethodSource("benchmarks")
  void doesWhatIsTimed(Benchmark benchmark) {
    run(benchmark);
  }

  @ParameterizedTest
  @MethodSource("withYtDlp")
  @EnabledIfYtDlp
  void collectsWhatIsTimed(Benchmark benchmark) {
    run(benchmark);
  }

  @ParameterizedTest
  @MethodSource("withChromium")
  @EnabledIfChromium
  void looksAtWhatIsTimed(Benchmark benchmark) {
    run(benchmark);
  }

  private static void run(Benchmark benchmark) {
    assumeThat(hasPython()).as("python3 on the PATH").isTrue();
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.soundtracker.cli.Main");
    Workbench workbench = new Workbench(Path.of(".."), folder, Path.of("python3"), program, 2_000);

    try (Trial trial = benchmark.prepare(workbench)) {
      assertThat(trial.ours().seconds()).isPositive();
    }
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "python3")));
  }

  static List<Benchmark> benchmarks() {
    return Suite.BENCHMARKS.stream()
        .filter(each -> !each.needsYtDlp() && !each.needsChromium())
        .toList();
  }

  static List<Benchmark> withYtDlp() {
    return Suite.BENCHMARKS.stream().filter(Benchmark::needsYtDlp).toList();
  }

  static List<Benchmark> withChromium() {
    return Suite.BENCHMARKS.stream().filter(Benchmark::needsChromium).toList();
  }
}
