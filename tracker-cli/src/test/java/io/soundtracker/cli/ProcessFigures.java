package io.soundtracker.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process of Java holds at a moment. For Linux, a JDK, and the serial collector.
 *
 * @param heap bytes of its objects after a full collection
 * @param threads its threads
 * @param files its open files
 * @param children its descendants
 */
record ProcessFigures(long heap, int threads, int files, int children) {
  private static final Pattern USED =
      Pattern.compile("(?:new|tenured) generation +total \\d+K, used (\\d+)K");
  private static final long KIBIBYTE = 1024;

  static ProcessFigures of(Process process) throws IOException, InterruptedException {
    // First what passes: looking at the heap takes a second.
    int threads = count(process, "task");
    int files = count(process, "fd");
    int children = (int) process.descendants().count();
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    long heap = 0;
    while (used.find()) {
      heap += Long.parseLong(used.group(1)) * KIBIBYTE;
    }
    return new ProcessFigures(heap, threads, files, children);
  }

  /** The least of both: what is held for a moment is no leak. */
  ProcessFigures least(ProcessFigures other) {
    return new ProcessFigures(
        Math.min(heap, other.heap),
        Math.min(threads, other.threads),
        Math.min(files, other.files),
        Math.min(children, other.children));
  }

  @Override
  public String toString() {
    return "%,6d KiB after a full collection, %d threads, %d open files, %d children"
        .formatted(heap / KIBIBYTE, threads, files, children);
  }

  private static int count(Process process, String what) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(process.pid()), what))) {
      return (int) all.count();
    }
  }

  private static String jcmd(Process process, String command)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new AssertionError(command + ": " + answer);
    }
    return answer;
  }
}
