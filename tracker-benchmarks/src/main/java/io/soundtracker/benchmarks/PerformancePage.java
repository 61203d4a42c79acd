package io.soundtracker.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as a page of Markdown. */
final class PerformancePage {
  private final List<Integer> sizes;
  private final List<Results> bySize;
  private final Rounds rounds;

  PerformancePage(List<Integer> sizes, List<Results> bySize, Rounds rounds) {
    this.sizes = sizes;
    this.bySize = bySize;
    this.rounds = rounds;
  }

  String text() {
    return """
        # Performance

        Written by `tracker-benchmarks/run`; see there how to run it. Each line is something the tracker does beside a
        program that does the same on the same data in the same run; not all lines are of one run. The two take turns for %d
        seconds to warm up and then as long again, at least %d times; less often where that would take more than %d minutes.
        A ratio is the median of the rounds' ratios, below 1 we are faster. In brackets: the smallest, the largest, and how
        many there were. Bold: more than it must be.

        %s

        ## %,d videos

        %s

        ## How cost grows

        Our median at each size, and its ratio to the peer's.

        %s
        """
        .formatted(
            rounds.warmUp().toSeconds(),
            rounds.number(),
            rounds.patience().toMinutes(),
            Machine.describe(),
            sizes.get(sizes.size() - 1),
            comparisons(),
            growth());
  }

  /** One comparison in a line, for those who watch. */
  static String line(Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s against %s: %s",
        value(comparison, comparison.oursMeasured().median()),
        value(comparison, comparison.peerMeasured().median()),
        ratio(comparison));
  }

  private String comparisons() {
    Results largest = bySize.get(bySize.size() - 1);
    return "| what | peer | ours | peer's | ratio | must | goal |\n|---|---|---|---|---|---|---|\n"
        + Suite.BENCHMARKS.stream()
            .flatMap(each -> largest.of(each).stream())
            .map(PerformancePage::row)
            .collect(Collectors.joining("\n"));
  }

  private static String row(Comparison comparison) {
    Benchmark benchmark = comparison.benchmark();
    return "| "
        + String.join(
            " | ",
            benchmark.title(),
            benchmark.peer(),
            value(comparison, comparison.oursMeasured().median())
                + memory(comparison.oursMegabytes()),
            value(comparison, comparison.peerMeasured().median())
                + memory(comparison.peerMegabytes()),
            ratio(comparison),
            limit(benchmark.limit().must()),
            limit(benchmark.limit().goal()))
        + " |";
  }

  private String growth() {
    String head =
        "| what | "
            + sizes.stream()
                .map(size -> String.format(Locale.ROOT, "%,d", size))
                .collect(Collectors.joining(" | "))
            + " |\n|---|"
            + "---|".repeat(sizes.size())
            + "\n";
    return head
        + Suite.BENCHMARKS.stream()
            .filter(Benchmark::dependsOnSize)
            .filter(each -> bySize.stream().anyMatch(size -> size.of(each).isPresent()))
            .map(this::growth)
            .collect(Collectors.joining("\n"));
  }

  private String growth(Benchmark benchmark) {
    return bySize.stream()
        .map(results -> results.of(benchmark).map(PerformancePage::medians).orElse(""))
        .collect(Collectors.joining(" | ", "| " + benchmark.title() + " | ", " |"));
  }

  private static String medians(Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s, %.2f",
        value(comparison, comparison.oursMeasured().median()),
        comparison.ratio().median());
  }

  private static String ratio(Comparison comparison) {
    Spread spread = comparison.ratio();
    return String.format(
        Locale.ROOT,
        "%s (%.2f–%.2f, %d×)",
        median(comparison),
        spread.min(),
        spread.max(),
        comparison.rounds());
  }

  private static String median(Comparison comparison) {
    double median = comparison.ratio().median();
    boolean missed = median > comparison.benchmark().limit().must();
    return String.format(Locale.ROOT, missed ? "**%.2f**" : "%.2f", median);
  }

  private static String limit(double most) {
    return Double.isInfinite(most) ? "" : String.format(Locale.ROOT, "≤ %.2f", most);
  }

  private static String memory(Spread megabytes) {
    return Double.isNaN(megabytes.median())
        ? ""
        : String.format(Locale.ROOT, ", %,.0f MB", megabytes.median());
  }

  private static String value(Comparison comparison, double median) {
    return switch (comparison.benchmark().limit().measure()) {
      case MEMORY -> String.format(Locale.ROOT, "%,.0f MB", median);
      case TIME -> seconds(median);
      case CPU -> seconds(median) + " CPU";
    };
  }

  private static String seconds(double seconds) {
    return seconds < 0.1
        ? String.format(Locale.ROOT, "%.2f ms", seconds * 1000)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
