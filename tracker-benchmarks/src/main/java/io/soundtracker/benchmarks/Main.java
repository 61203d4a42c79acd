package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times everything, or what is named, and prints the table. */
@Command(
    name = "tracker-benchmarks/run",
    mixinStandardHelpOptions = true,
    subcommands = IndexCosts.class,
    description = "Time the tracker beside others that do the same work.")
public final class Main implements Callable<Integer> {
  /** What lasts milliseconds is compiled only after it ran many times. */
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "These alone; of the others the page has what was measured before.")
  private List<String> only = List.of();

  @Option(
      names = "--videos",
      split = ",",
      paramLabel = "N",
      description = "How many, largest last: the others show how cost grows (${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

  @Option(names = "--rounds", paramLabel = "N", description = "Of each side (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the page there, too.")
  private @Nullable Path out;

  @Option(names = "--home", required = true, hidden = true)
  private Path home = Path.of("");

  @Option(names = "--python", required = true, hidden = true)
  private Path python = Path.of("");

  private Main() {}

  /** Ends with 1 when the two sides of a benchmark do not agree, or one fails. */
  public static void main(String[] args) {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler(
        (failure, failed, parsed) -> {
          failed.getErr().println("Error: " + failure.getMessage());
          return failed.getCommandSpec().exitCodeOnExecutionException();
        });
    System.exit(commandLine.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Path folder = home.resolve("tracker-benchmarks/target/data");
    List<String> launcher = List.of(home.resolve("tracker").toString());
    List<Workbench> workbenches =
        sizes.stream()
            .map(videos -> new Workbench(home, folder, python, launcher, videos))
            .toList();
    Rounds turns = new Rounds(rounds, WARM_UP, PATIENCE);
    for (int size = 0; size < sizes.size(); size++) {
      compare(turns, workbenches.get(size), size == sizes.size() - 1);
    }
    List<Results> bySize = workbenches.stream().map(Results::new).toList();
    String page = new PerformancePage(sizes, bySize, turns).text();
    System.out.println(page);
    if (out != null) {
      Files.writeString(out, page);
    }
    return 0;
  }

  private void checkOptions() {
    List<String> names = Suite.BENCHMARKS.stream().map(Benchmark::name).toList();
    for (String name : only) {
      require(names.contains(name), "--only: no " + name + " among " + String.join(", ", names));
    }
    require(rounds > 0, "--rounds: at least one, not " + rounds);
    for (int videos : sizes) {
      require(videos > 0, "--videos: at least one, not " + videos);
    }
    // Now rather than after an hour.
    require(
        out == null || Files.isDirectory(out.resolveSibling("")), "--out: no folder for " + out);
  }

  private void require(boolean good, String message) {
    if (!good) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private void compare(Rounds turns, Workbench workbench, boolean largest) {
    Results results = new Results(workbench);
    for (Benchmark benchmark : Suite.BENCHMARKS) {
      boolean wanted = only.isEmpty() || only.contains(benchmark.name());
      if (wanted && (largest || benchmark.dependsOnSize())) {
        System.err.printf("%,d videos: %s%n", workbench.network().videos(), benchmark.name());
        Comparison comparison = turns.of(benchmark, workbench);
        System.err.println("  " + PerformancePage.line(comparison));
        results.save(comparison);
      }
    }
  }
}
