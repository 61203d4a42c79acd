package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = {
      "Try the whole pipeline on an invented network, in a folder of its own.",
      "The program is the real one; only TikTok's answers are recordings and the clock is theirs."
    })
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  DemoCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    DemoFolder folder = DemoFolder.unpack();
    messages.result(
        "An invented network: 10 accounts, 4 of them ours. One is private, one breaks off.");
    for (DemoFolder.Pass pass : folder.passes()) {
      step(folder, pass, "scrape", ExitCode.PARTIAL);
    }
    DemoFolder.Pass today = folder.passes().get(folder.passes().size() - 1);
    step(folder, today, "sounds --top 10", ExitCode.DONE);
    step(folder, today, "exclusive --month 2026-11", ExitCode.DONE);
    step(folder, today, "growth sounds --over 3d --top 5", ExitCode.DONE);
    step(folder, today, "db check", ExitCode.DONE);
    step(folder, today, "report all", ExitCode.DONE);
    messages.result("");
    messages.result("Everything is in " + folder.path());
    messages.result("Open the reports in its folder output: in a browser, and in a spreadsheet.");
    messages.result("Look around, for instance:");
    String here =
        surroundings.program() + " --config " + ShellWord.quoted(folder.config().toString());
    Stream.of("sounds --details --top 3", "new --since 30d", "accounts rank", "sessions")
        .forEach(command -> messages.result("  " + here + " " + command));
    messages.result("For your own accounts, in an empty folder: " + fromAnywhere() + " init");
    return ExitCode.DONE;
  }

  /** Runs one command as somebody at that moment would. */
  private void step(DemoFolder folder, DemoFolder.Pass pass, String command, int expected) {
    messages.result("");
    messages.result("$ tracker " + command + "        # " + pass.moment());
    String[] arguments =
        Stream.concat(
                Stream.of("--config", folder.config().toString()), Stream.of(command.split(" ")))
            .toArray(String[]::new);
    Surroundings then = at(folder, pass);
    Adjustment playing = Adjustment.overridingWith(new DemoModule(pass.recordings(), then.clock()));
    int code = Main.run(arguments, then, playing);
    if (code != expected) {
      throw new IllegalStateException("tracker " + command + " ended with " + code);
    }
  }

  private Surroundings at(DemoFolder folder, DemoFolder.Pass pass) {
    Instant now = surroundings.clock().instant();
    return new Surroundings(
        surroundings.in(),
        surroundings.out(),
        surroundings.err(),
        Map.of(),
        folder.path(),
        surroundings.terminal(),
        Clock.offset(surroundings.clock(), Duration.between(now, pass.moment())),
        surroundings.program());
  }

  /** The program for somebody who is in another folder by then. */
  private String fromAnywhere() {
    String program = surroundings.program();
    return program.startsWith(".")
        ? ShellWord.quoted(surroundings.directory().resolve(program).normalize().toString())
        : program;
  }
}
