package io.soundtracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The program as users start it: a process of its own, in a folder of its own. For Linux. */
final class Program {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path directory;
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private int heap = 256;

  private Program(Path directory) {
    this.directory = directory;
  }

  static Program in(Path directory) {
    return new Program(directory);
  }

  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Leads a process group, so that what is sent to our own group does not reach it. */
  Program asGroupLeader() {
    prefix.add("setsid");
    return this;
  }

  /** The superuser without the right to pass over permissions; anybody else as they are. */
  Program asMereOwner() throws IOException {
    if (isSuperuser()) {
      prefix.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"));
    }
    return this;
  }

  /** No file may grow beyond this size, as if there were no more room. */
  Program withFilesUpTo(int kibibytes) {
    // Shells count in blocks of 512 bytes.
    prefix.addAll(List.of("sh", "-c", "ulimit -f " + kibibytes * 2 + "; exec \"$@\"", "sh"));
    return this;
  }

  /** Gives it no more memory for objects than this. */
  Program withHeap(int mebibytes) {
    heap = mebibytes;
    return this;
  }

  /** Runs it to its end. */
  Cli.Result run(String... arguments) throws Exception {
    try (Running running = start(arguments)) {
      return running.result(PATIENCE);
    }
  }

  /** Starts it, for a test that is going to end it. */
  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher does: started often and for short, with no time for optimising.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Dguice_bytecode_gen_option=DISABLED", "-Xmx" + heap + "m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    // Not beside the database, whose disk may be full.
    Path out = Files.createTempFile("tracker-test", ".out");
    Path err = Files.createTempFile("tracker-test", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TRACKER_"));
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** A program that was started; closing it ends it. */
  record Running(Process process, Path out, Path err) implements AutoCloseable {

    /** Waits until it ends. */
    Cli.Result result(Duration patience) throws Exception {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Still running after " + patience + ": " + Files.readString(err));
      }
      return new Cli.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    void signal(String name) throws Exception {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly().onExit().join();
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static boolean isSuperuser() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}
