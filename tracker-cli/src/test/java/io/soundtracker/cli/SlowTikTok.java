package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.Reach;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process to kill, over a TikTok that shows three videos of an account and then
 * nothing more; an account with "quick" in its name ends well after them.
 */
final class SlowTikTok {
  private SlowTikTok() {}

  /** Starts the program in a folder. */
  static Process start(Path directory, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SlowTikTok.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TRACKER_"));
    return builder.start();
  }

  /** Waits until it has listed what it lists. */
  static void awaitListing(Process program) throws IOException {
    BufferedReader err = program.errorReader(StandardCharsets.UTF_8);
    String line = err.readLine();
    while (line != null && !line.equals("waiting")) {
      line = err.readLine();
    }
    assertThat(line).isEqualTo("waiting");
  }

  public static void main(String[] args) {
    System.exit(Main.run(args, Surroundings.ofProcess(), Cli.listing(SlowTikTok::fetch)));
  }

  private static FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    Entries.listing(request.account().toString(), 3, Instant.now()).forEach(sink::accept);
    if (request.account().name().contains("quick")) {
      return new FetchOutcome.Complete(Reach.WHOLE_PROFILE);
    }
    System.err.println("waiting");
    try {
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new FetchOutcome.Partial(FailureCause.INTERRUPTED, "It was stopped");
  }
}
