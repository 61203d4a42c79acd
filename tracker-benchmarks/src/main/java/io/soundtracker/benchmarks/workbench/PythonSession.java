package io.soundtracker.benchmarks.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * A peer that stays: it is asked to do a thing by a line with its name, does it, and answers with a
 * line {@code {"seconds": ..., "answer": ...}}. For one thread.
 */
public final class PythonSession implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  /** Starts it. */
  public PythonSession(List<String> command) {
    try {
      process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot run " + command.get(0), failed);
    }
    questions = process.outputWriter();
    answers = process.inputReader();
  }

  /**
   * Has it do something.
   *
   * @throws IllegalStateException when it ends instead of answering
   */
  public Sample ask(String what) {
    try {
      questions.write(what + "\n");
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the peer ended when asked for " + what);
      }
      JsonNode answer = JSON.readTree(line);
      return Sample.of(answer.get("seconds").asDouble(), answer.get("answer").asText());
    } catch (IOException failed) {
      throw new UncheckedIOException("the peer ended when asked for " + what, failed);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
