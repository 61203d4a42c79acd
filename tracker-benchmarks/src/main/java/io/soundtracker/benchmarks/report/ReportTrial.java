package io.soundtracker.benchmarks.report;

import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code tracker report} of a kind beside another program that writes such a file from the same
 * database.
 *
 * @param kind what to report
 * @param file what its file is called
 * @param heap as after -Xmx
 * @param other the other program's command, given a database and the file to write
 * @param contents what is in such a file, where the two are to agree
 */
record ReportTrial(
    Workbench workbench,
    String kind,
    String file,
    String heap,
    BiFunction<Path, Path, List<String>> other,
    Function<Path, String> contents)
    implements Trial {
  /** The most songs that get a sheet of their own. */
  static final int TABS = 2_000;

  /** Reports are of so many videos, or fewer. */
  static final int VIDEOS = 200_000;

  @Override
  public Sample ours() {
    Path folder = workbench.scratch(kind + "-ours");
    Path config = workbench.made("tabs.yaml", ReportTrial::write);
    List<String> command =
        workbench.tracker(
            "report",
            kind,
            "--config",
            config.toString(),
            "--db",
            workbench.database().toString(),
            "--out",
            folder.toString());
    return workbench
        .measured()
        .run(folder, Map.of("TRACKER_JAVA_OPTS", "-Xmx" + heap), command)
        .answering(contents.apply(folder.resolve(file)));
  }

  @Override
  public Sample peer() {
    Path folder = workbench.scratch(kind + "-peer");
    Path written = folder.resolve(file);
    return workbench
        .measured()
        .run(folder, other.apply(workbench.database(), written))
        .answering(contents.apply(written));
  }

  private static void write(Path config) {
    try {
      Files.writeString(config, "reports: {excel: {maxTabs: " + TABS + "}}\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + config, failed);
    }
  }
}
