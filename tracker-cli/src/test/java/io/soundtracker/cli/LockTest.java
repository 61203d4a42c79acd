package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes on one database. */
class LockTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory).file("lines.jsonl", "{}\n");
    cli.run("accounts", "add", "@quick", "@slow");
    cli.run("db", "backup", "a.backup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scrape",
        "scrape --force",
        "import lines.jsonl",
        "db reset --yes",
        "db restore a.backup --yes",
        "db vacuum",
        "db prune --history-older-than 180d"
      })
  @Timeout(60)
  void onlyOneProcessChangesWhatWasCollected(String command) throws Exception {
    Process scrape = SlowTikTok.start(directory, "scrape");
    try {
      SlowTikTok.awaitListing(scrape);

      Cli.Result second = cli.run(command.split(" ", -1));

      assertThat(second.code()).isEqualTo(5);
      assertThat(second.out()).isEmpty();
      assertThat(second.err())
          .containsPattern(
              "Error: The database .*tracker.db is being collected into by process "
                  + scrape.pid()
                  + ", since 20\\d\\d-")
          .contains("Wait until it has finished, or stop it");
      assertThat(scrape.isAlive()).isTrue();
    } finally {
      scrape.destroyForcibly().waitFor();
    }
  }

  @Test
  @Timeout(60)
  void othersReadAndEditAccountsMeanwhile() throws Exception {
    Process scrape = SlowTikTok.start(directory, "scrape");
    try {
      SlowTikTok.awaitListing(scrape);
      awaitVideos(3);

      assertThat(cli.run("sounds", "--format", "csv").out()).contains("Song - Artist");
      assertThat(cli.run("accounts", "add", "@three").code()).isZero();
      assertThat(cli.run("accounts", "list").out())
          .containsPattern("@quick .* 1 +20")
          .containsPattern("@slow .* 0 +–")
          .contains("@three");
      assertThat(cli.run("sessions").out()).contains("running");
      Cli.Result check = cli.run("db", "check");
      assertThat(check.code()).as(check.out()).isZero();
      assertThat(cli.run("doctor").out())
          .contains("collecting now: process " + scrape.pid() + ", since");
      assertThat(scrape.isAlive()).isTrue();
    } finally {
      scrape.destroyForcibly().waitFor();
    }
  }

  @Test
  @Timeout(60)
  void aDeadProcessHoldsNothing() throws Exception {
    Process scrape = SlowTikTok.start(directory, "scrape");
    SlowTikTok.awaitListing(scrape);
    awaitVideos(3);
    scrape.destroyForcibly().waitFor();

    assertThat(cli.run("doctor").out())
        .contains("free; its file tells of a process that died, which is harmless")
        .contains("process " + scrape.pid())
        .contains("left running by a process that died");
    Cli.Result next = cli.run("scrape", "@slow");

    assertThat(next.err()).contains("Sessions that had died, closed as failed now: 1");
    assertThat(cli.run("db", "check").code()).isZero();
    assertThat(cli.run("doctor").out()).containsPattern("lock +free\n");
  }

  @Test
  @Timeout(60)
  void aForeignWriterIsWaitedForAndNamedInTheEnd() throws Exception {
    cli.config("zone: Europe/Berlin\n");
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("tracker.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      assertThat(cli.run("sounds").code()).isZero();
      assertThat(cli.run("accounts", "list").out()).contains("@quick");
      assertThat(cli.run("doctor").out()).contains("2 tracked");
      Cli.Result add = cli.run("accounts", "add", "@three");

      assertThat(add.code()).isEqualTo(1);
      assertThat(add.err())
          .contains("tracker.db is locked by another process", "Wait until that process");
    }
    assertThat(cli.run("accounts", "add", "@three").code()).isZero();
  }

  private void awaitVideos(int videos) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!cli.run("db", "info").out().matches("(?s).*videos +" + videos + "\n.*")) {
      assertThat(System.nanoTime()).as("videos are not there").isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
