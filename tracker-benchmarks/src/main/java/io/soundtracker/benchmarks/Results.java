package io.soundtracker.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The comparisons made with the data of one size, the latest of each: all take hours. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workbench workbench;

  private record Samples(List<Sample> ours, List<Sample> peer) {}

  Results(Workbench workbench) {
    this.workbench = workbench;
  }

  void save(Comparison comparison) {
    Path file = file(comparison.benchmark());
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), new Samples(comparison.ours(), comparison.peer()));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }

  /** What a benchmark has shown last. */
  Optional<Comparison> of(Benchmark benchmark) {
    Path file = file(benchmark);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Samples samples = JSON.readValue(file.toFile(), Samples.class);
      return Optional.of(new Comparison(benchmark, samples.ours(), samples.peer()));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }

  private Path file(Benchmark benchmark) {
    return workbench.file("results").resolve(benchmark.name() + ".json");
  }
}
