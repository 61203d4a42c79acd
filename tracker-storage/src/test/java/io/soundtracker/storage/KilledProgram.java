package io.soundtracker.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A process of its own; one that says "begin" and "end" may be killed between them. */
record KilledProgram(Class<?> program) {
  static final int KILLS = 10;

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Moments spread over the whole time that it takes. */
  static Duration moment(Random random, int kill, Duration whole) {
    return Duration.ofNanos((long) ((kill + random.nextDouble()) / KILLS * whole.toNanos()));
  }

  /** Lets it end, and tells how long its work took. */
  Duration run(String... arguments) throws Exception {
    Process process = start(arguments);
    try (BufferedReader said = process.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("begin");
      long start = System.nanoTime();
      assertThat(said.readLine()).isEqualTo("end");
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  void kill(Duration after, String... arguments) throws Exception {
    Process process = start(arguments);
    try (BufferedReader said = process.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("begin");
      process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    // Started often and for short: no time for optimising.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
