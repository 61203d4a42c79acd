package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a daemon in a year: it goes on. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class DaemonTroubleTest {
  /** Two thousand videos with long captions, more than fit a small disk. */
  private static final String LARGE =
      """
      awk -v name="$name" 'BEGIN { caption = sprintf("%4000s", "."); for (i = 1; i <= 2000; i++)
        printf "{\\"id\\": \\"7300000000%09d\\", \\"timestamp\\": 1763805600, \\"view_count\\": 1,"\
          " \\"uploader\\": \\"%s\\", \\"description\\": \\"%s\\", \\"extractor_key\\": \\"TikTok\\","\
          " \\"_type\\": \\"url\\"}\\n", i, name, caption }'
      """;

  @TempDir Path directory;
  private DaemonScene scene;

  @BeforeEach
  void setUp() {
    scene = new DaemonScene(directory).config("one", "");
  }

  @Test
  void followsAConfigurationThatChanges() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");

      scene.config("one, two", "");

      awaitTwo();
      assertThat(DaemonScene.times(daemon, "The configuration has changed")).isOne();
    }
  }

  @Test
  void keepsTheEarlierConfigurationWhileTheFileIsBroken() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");
      scene.config("one, two", "accounts: [three");
      DaemonScene.says(daemon, "The configuration cannot be used, so the earlier one holds");
      int before = scene.sessions("completed");

      Eventually.isTrue("more sessions", () -> scene.sessions("completed") >= before + 2);

      assertThat(DaemonScene.times(daemon, "cannot be used")).isOne();
      assertThat(scene.rows("SELECT username FROM accounts")).containsExactly("@one");
      scene.config("one, two", "");
      awaitTwo();
    }
  }

  @Test
  void keepsTheEarlierConfigurationWhileTheFileIsGone() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");

      Files.delete(directory.resolve("tracker.yaml"));

      DaemonScene.says(daemon, "so the earlier one holds");
      assertThat(DaemonScene.read(daemon.err())).doesNotContain("has changed");
    }
  }

  @Test
  void staysWithItsDatabase() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");

      Path other = Files.createDirectory(directory.resolve("other"));
      scene.over(other).config("one, two", "").over(directory);

      DaemonScene.says(daemon, "takes a new start");
      awaitTwo();
      assertThat(DaemonScene.times(daemon, "takes a new start")).isOne();
    }
    assertThat(directory.resolve("other")).isEmptyDirectory();
  }

  @Test
  void outlivesAYtDlpThatHangsAndDoesNotListen() throws Exception {
    scene
        .ytDlp("trap '' TERM INT HUP\nwhile :; do sleep 1; done\n")
        .with("TRACKER_YTDLP_TIMEOUT", "4s");
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "too long");
      DaemonScene.says(daemon, "failed: 0 of 1 accounts read");

      scene.ytDlp(DaemonScene.ONE_VIDEO);

      DaemonScene.says(daemon, "1 of 1 accounts read");
      Eventually.isTrue(
          "nobody hangs",
          () ->
              daemon
                  .process()
                  .descendants()
                  .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 1")));
    }
  }

  /** Longer than SQLite waits for a lock, which is ten seconds. */
  @Test
  void goesOnOnceALockedDatabaseIsFree() throws Exception {
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "1 of 1 accounts read");
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + scene.database());
          Statement statement = other.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 5000");
        statement.execute("BEGIN IMMEDIATE");
        scene.config("one, two", "");

        DaemonScene.says(daemon, "is locked by another process");

        statement.execute("ROLLBACK");
      }
      awaitTwo();
      assertThat(DaemonScene.read(daemon.err())).doesNotContain("\tat ");
    }
    assertThat(scene.ask("db", "check").code()).isZero();
  }

  @Test
  void goesOnOnceAFullDiskHasRoom() throws Exception {
    SmallDisk disk = SmallDisk.at(directory.resolve("small"));
    try {
      assumeTrue(disk.canGrow(), "No small file system can be mounted");
      scene.over(disk.folder()).config("one", "").ytDlp(LARGE);
      try (Program.Running daemon = disk.program(directory).asGroupLeader().start("daemon")) {
        DaemonScene.says(daemon, "the disk is full");

        disk.makeRoom();

        DaemonScene.says(daemon, "completed: 1 of 1 accounts read");
        assertThat(DaemonScene.read(daemon.err())).doesNotContain("\tat ");
      }
      assertThat(scene.rows("SELECT COUNT(*) FROM videos")).containsExactly("2000");
      assertThat(scene.ask("db", "check").code()).isZero();
    } finally {
      disk.remove();
    }
  }

  private void awaitTwo() throws InterruptedException {
    Eventually.isTrue(
        "both accounts are read",
        () -> scene.rows("SELECT COUNT(*) FROM videos").equals(List.of("2")));
  }
}
