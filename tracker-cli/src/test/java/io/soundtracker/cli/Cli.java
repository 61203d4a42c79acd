package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.VideoSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The real command line, in process, in a folder of its own, with a scripted TikTok. */
final class Cli {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final ScriptedVideoSource tiktok = new ScriptedVideoSource();
  final SettableClock clock = new SettableClock(NOW);

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private Terminal terminal = Terminal.NONE;
  private String input = "";
  private Adjustment adjustment = listing(tiktok);

  Cli(Path directory) {
    this.directory = directory;
  }

  /** What a run left behind. */
  record Result(int code, String out, String err) {}

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Cli on(Terminal newTerminal) {
    terminal = newTerminal;
    return this;
  }

  Cli answering(String text) {
    input = text;
    return this;
  }

  Cli playing(VideoSource source) {
    adjustment = listing(source);
    return this;
  }

  /** Runs on this machine instead of the real one. */
  Cli on(Machine machine) {
    Adjustment before = adjustment;
    adjustment = module -> Modules.override(before.apply(module)).with(binding(machine));
    return this;
  }

  /** Lists through yt-dlp, as the program does. */
  Cli forReal() {
    adjustment = Adjustment.NONE;
    return this;
  }

  /** Puts a source in the place of yt-dlp. */
  static Adjustment listing(VideoSource source) {
    return module -> Modules.override(module).with(binding(source));
  }

  Cli config(String yaml) {
    return file("tracker.yaml", yaml);
  }

  Cli file(String name, String content) {
    try {
      Files.writeString(directory.resolve(name), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err, true),
            environment,
            directory,
            terminal,
            clock,
            "./tracker");
    int code = Main.run(args, surroundings, adjustment);
    return new Result(code, out.toString(), err.toString());
  }

  static Module binding(Machine machine) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(Machine.class).toInstance(machine);
      }
    };
  }

  private static Module binding(VideoSource source) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(VideoSource.class).toInstance(source);
      }
    };
  }
}
