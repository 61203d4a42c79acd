package io.soundtracker.benchmarks.startup;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.WarmProgram;
import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.benchmarks.workbench.YtDlp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A short command from its start to its end. The peer is the program that users of ours know: how
 * long it takes yt-dlp to say its version.
 */
public final class StartUpBenchmark implements Benchmark {
  private final String name;
  private final Limit limit;
  private final List<String> arguments;

  private StartUpBenchmark(String name, Limit limit, String... arguments) {
    this.name = name;
    this.limit = limit;
    this.arguments = List.of(arguments);
  }

  /** The shortest command there is, and one that asks the database. */
  public static List<Benchmark> all() {
    return List.of(
        new StartUpBenchmark("version", Limit.time(0.8, 0.6), "--version"),
        new StartUpBenchmark("sounds", Limit.time(2.0, 1.2), "sounds", "--top", "10"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return "`tracker " + String.join(" ", arguments) + "`";
  }

  @Override
  public String peer() {
    return "`yt-dlp --version`";
  }

  @Override
  public Limit limit() {
    return limit;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    Path folder = workbench.scratch("startup");
    String[] command =
        arguments.contains("--version")
            ? arguments.toArray(String[]::new)
            : Stream.concat(arguments.stream(), Stream.of("--db", workbench.database().toString()))
                .toArray(String[]::new);
    WarmProgram program = WarmProgram.of(workbench);
    return new Trial() {
      @Override
      public Sample ours() {
        return program.run(folder, Map.of(), command);
      }

      @Override
      public Sample peer() {
        return workbench.measured().run(folder, List.of(YtDlp.command(), "--version"));
      }
    };
  }
}
