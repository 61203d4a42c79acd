package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.workbench.Contents;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.WarmProgram;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code tracker scrape} of some accounts, whole, without pauses and without second attempts. */
final class Collection {
  private final WarmProgram program;
  private final Workbench workbench;
  private final List<String> handles;
  private final Map<String, String> environment;

  /** With variables for the environment of yt-dlp. */
  Collection(Workbench workbench, List<String> handles, Map<String, String> environment) {
    this.program = WarmProgram.of(workbench);
    this.workbench = workbench;
    this.handles = handles;
    this.environment = environment;
  }

  /**
   * Collects into a database without videos; what is in it then is the answer. The time is that of
   * the session, without the start of the program.
   */
  Sample intoEmpty(String name, String command, List<String> arguments, int jobs) {
    Path folder = workbench.scratch(name);
    copy(workbench.emptyDatabase(), database(folder));
    Path database = database(folder);
    Sample whole = into(folder, command, arguments, "--jobs", Integer.toString(jobs));
    return new Sample(
        LastPass.seconds(database), whole.cpuSeconds(), whole.megabytes(), Contents.of(database));
  }

  /** Collects into the database of a folder. */
  Sample into(Path folder, String command, List<String> arguments, String... options) {
    Path config = folder.resolve("tracker.yaml");
    try {
      Files.writeString(
          config,
          """
          accounts: [%s]
          database: tracker.db
          ytdlp: {extraArgs: [%s], sleepRequests: 0s}
          scrape: {retries: 0, fullEvery: 365d}
          """
              .formatted(quoted(handles), quoted(arguments)));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + config, failed);
    }
    Map<String, String> all = new HashMap<>(environment);
    all.put("TRACKER_YTDLP", command);
    return program.run(folder, all, words(config, options));
  }

  static Path database(Path folder) {
    return folder.resolve("tracker.db");
  }

  static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot copy " + from, failed);
    }
  }

  private static String[] words(Path config, String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "scrape";
    words[1] = "--config";
    words[2] = config.toString();
    System.arraycopy(options, 0, words, 3, options.length);
    return words;
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
  }
}
