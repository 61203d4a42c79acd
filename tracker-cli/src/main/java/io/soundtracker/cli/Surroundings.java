package io.soundtracker.cli;

import io.soundtracker.cli.output.Terminal;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a process finds around it.
 *
 * @param in the answers to questions
 * @param out results, UTF-8 whatever the platform
 * @param err everything else
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param terminal whether somebody is looking
 * @param clock the time
 * @param program what to type to start this program, as one word of a shell
 */
record Surroundings(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Path directory,
    Terminal terminal,
    Clock clock,
    String program) {

  /** Those of this process. */
  static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8))),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        environment,
        Path.of("").toAbsolutePath(),
        Terminal.detect(System.getProperties(), environment),
        Clock.systemUTC(),
        ShellWord.quoted(System.getProperty("tracker.program", "tracker")));
  }
}
