package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes on one database. */
class LockTest {
  @TempDir private static Path busy;
  private static Process scrape;

  @TempDir Path directory;
  private Cli cli;

  @BeforeAll
  static void collect() throws IOException {
    Cli before = new Cli(busy).file("lines.jsonl", "{}\n");
    before.run("accounts", "add", "@quick", "@slow");
    before.run("db", "backup", "a.backup");
    scrape = SlowTikTok.start(busy, "scrape");
    SlowTikTok.awaitListing(scrape);
  }

  @AfterAll
  static void end() throws InterruptedException {
    scrape.destroyForcibly().waitFor();
  }

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@quick", "@slow");
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
  @Timeout(300)
  void onlyOneProcessChangesWhatWasCollected(String command) {
    Cli.Result second = new Cli(busy).run(command.split(" ", -1));

    assertThat(second.code()).isEqualTo(5);
    assertThat(second.out()).isEmpty();
    assertThat(second.err())
        .containsPattern(
            "Error: The database .*tracker.db is being collected into by process "
                + scrape.pid()
                + ", since 20\\d\\d-")
        .contains("Wait until it has finished, or stop it");
    assertThat(scrape.isAlive()).isTrue();
  }

  @Test
  @Timeout(300)
  void othersReadAndEditAccountsMeanwhile() throws Exception {
    Cli other = new Cli(busy);
    awaitVideos(other, 3);

    assertThat(other.run("sounds", "--format", "csv").out()).contains("Song - Artist");
    assertThat(other.run("accounts", "add", "@three").code()).isZero();
    assertThat(other.run("accounts", "list").out())
        .containsPattern("@quick .* 1 +20")
        .containsPattern("@slow .* 0 +–")
        .contains("@three");
    assertThat(other.run("sessions").out()).contains("running");
    Cli.Result check = other.run("db", "check");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(other.run("doctor").out())
        .contains("collecting now: process " + scrape.pid() + ", since");
    assertThat(scrape.isAlive()).isTrue();
  }

  @Test
  @Timeout(300)
  void aDeadProcessHoldsNothing() throws Exception {
    Process dead = SlowTikTok.start(directory, "scrape");
    SlowTikTok.awaitListing(dead);
    awaitVideos(cli, 3);
    dead.destroyForcibly().waitFor();

    assertThat(cli.run("doctor").out())
        .contains("free; its file tells of a process that died, which is harmless")
        .contains("process " + dead.pid())
        .contains("left running by a process that died");
    Cli.Result next = cli.run("scrape", "@slow");

    assertThat(next.err()).contains("Sessions that had died, closed as failed now: 1");
    assertThat(cli.run("db", "check").code()).isZero();
    assertThat(cli.run("doctor").out()).containsPattern("lock +free\n");
  }

  @Test
  @Timeout(300)
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

  private static void awaitVideos(Cli cli, int videos) throws InterruptedException {
    Eventually.isTrue(
        videos + " videos",
        () -> cli.run("db", "info").out().matches("(?s).*videos +" + videos + "\n.*"));
  }
}
