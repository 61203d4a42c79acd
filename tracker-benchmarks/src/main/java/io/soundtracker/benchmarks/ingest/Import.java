package io.soundtracker.benchmarks.ingest;

import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code tracker import} of the recording of a workbench into a new database. */
final class Import {
  private Import() {}

  /**
   * Does it in an empty folder.
   *
   * @param heap as after -Xmx; the JVM's default when empty
   */
  static Sample run(Workbench workbench, Path folder, String heap) {
    List<String> command =
        workbench.tracker(
            "import", "--db", database(folder).toString(), workbench.recording().toString());
    Map<String, String> heapOption =
        Map.of("TRACKER_JAVA_OPTS", heap.isEmpty() ? "" : "-Xmx" + heap);
    return workbench.measured().run(folder, heapOption, command);
  }

  /** The database that is made in a folder. */
  static Path database(Path folder) {
    return folder.resolve("tracker.db");
  }
}
