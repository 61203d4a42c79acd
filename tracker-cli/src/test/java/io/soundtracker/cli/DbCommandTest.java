package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.fixture.Entries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbCommandTest {
  private static final Terminal SOMEBODY = new Terminal(true, true, true, 80, false);

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");
  }

  @Test
  void tellsWhatItIs() {
    Cli.Result result = cli.run("db", "info");

    assertThat(result.out())
        .contains(directory.resolve("tracker.db").toString(), "SQLite", "schema version")
        .containsPattern("accounts +1\n")
        .containsPattern("videos +3\n");
    assertThat(cli.run("db", "info", "--format", "json").out())
        .contains("\"accounts\":1", "\"videos\":3", "\"scrapeLogs\":1");
  }

  @Test
  void findsNothingInASoundDatabase() {
    assertThat(cli.run("db", "check")).isEqualTo(new Cli.Result(0, "The database is sound\n", ""));
    assertThat(cli.run("db", "check", "--format", "json").out().strip()).isIn("[]", "[ ]");
  }

  @Test
  void reportsWhatIsWrong() throws SQLException {
    sql("UPDATE sound_usage SET views = views + 1");

    Cli.Result result = cli.run("db", "check");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("Check", "Subject", "Problem")
        .containsPattern("\\d findings?\n");
  }

  @Test
  void asksBeforeItEmpties() {
    Cli.Result refused = cli.on(SOMEBODY).answering("no\n").run("db", "reset");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Type yes: ").contains("Nothing was changed");
    assertThat(cli.run("accounts", "list").out()).contains("@one");

    Cli.Result done = cli.answering("yes\n").run("db", "reset");

    assertThat(done.code()).isZero();
    assertThat(cli.run("accounts", "list").out()).doesNotContain("@one");
  }

  @Test
  void needsAYesWhereNobodyCanBeAsked() {
    Cli.Result result = cli.run("db", "reset");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--yes");
    assertThat(cli.run("accounts", "list").out()).contains("@one");
  }

  @Test
  void leavesABackup() throws IOException {
    Cli.Result result = cli.run("db", "reset", "--yes");

    Path backup =
        Path.of(result.out().lines().skip(1).findFirst().orElseThrow().replaceFirst(".*: ", ""));
    assertThat(Files.size(backup)).isPositive();
    assertThat(cli.run("accounts", "list", "--db", backup.toString()).out()).contains("@one");
  }

  @Test
  void backsUpBesideTheDatabaseAndKeepsTheNewest() throws IOException {
    Cli.Result first = cli.run("db", "backup", "--keep", "1");
    Cli.Result second = cli.run("db", "backup", "--keep", "1");

    assertThat(first.code()).isZero();
    assertThat(first.out())
        .matches(
            "Backed up to .*tracker\\.db\\.\\d{8}-\\d{6}-\\d{3}\\.auto\\.backup:"
                + " [\\d,]+ bytes in \\d+\\.\\d s\n");
    assertThat(first.err()).isEmpty();
    assertThat(second.err()).startsWith("Deleted ").contains(".auto.backup");
    try (var files = Files.list(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".backup"))).hasSize(1);
    }
  }

  @Test
  void backsUpWhereItIsTold() {
    assertThat(cli.run("db", "backup", "copy.db").out()).contains(directory + "/copy.db: ");
    assertThat(cli.run("db", "backup", "copy.db").code()).isEqualTo(2);
    assertThat(cli.run("accounts", "list", "--db", "copy.db").out()).contains("@one");
  }

  @Test
  void keepsAReasonableNumberOfItsOwnBackups() {
    assertThat(cli.run("db", "backup", "--keep", "0").code()).isEqualTo(2);
    assertThat(cli.run("db", "backup", "copy.db", "--keep", "3").err()).contains("Leave one");
    assertThat(directory.resolve("copy.db")).doesNotExist();
  }

  @Test
  void asksBeforeItRestores() {
    cli.run("db", "backup", "copy.db");
    cli.run("accounts", "add", "@two");

    Cli.Result nobody = cli.run("db", "restore", "copy.db");
    Cli.Result refused = cli.on(SOMEBODY).answering("no\n").run("db", "restore", "copy.db");

    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("--yes");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Type yes: ", "Nothing was changed");
    assertThat(cli.run("accounts", "list").out()).contains("@two");

    Cli.Result done = cli.answering("yes\n").run("db", "restore", "copy.db");

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(cli.run("accounts", "list").out()).contains("@one").doesNotContain("@two");
    String kept = done.out().lines().skip(1).findFirst().orElseThrow().replaceFirst(".*: ", "");
    assertThat(cli.run("accounts", "list", "--db", kept).out()).contains("@two");
  }

  @Test
  void restoresWhatCanNotBeOpenedAnyMore() throws IOException {
    cli.run("db", "backup", "copy.db");
    Files.writeString(directory.resolve("tracker.db"), "spoilt");

    Cli.Result done = cli.run("db", "restore", "copy.db", "--yes");

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(cli.run("accounts", "list").out()).contains("@one");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void asksForNothingWhenTheBackupIsNoGood() {
    Cli.Result result = cli.on(SOMEBODY).run("db", "restore", "tracker.yaml");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("tracker.yaml").doesNotContain("Type yes");
  }

  @Test
  void thinsTheHistoryAndGivesSpaceBack() throws SQLException {
    sql("UPDATE video_history SET scraped_at = '2026-01-05 10:00:00.000'");
    for (int day = 6; day < 9; day++) {
      sql(
          "INSERT INTO video_history (video_id, session_id, views, scraped_at)"
              + " SELECT video_id, 'day%d', 1, '2026-01-0%d 10:00:00.000' FROM videos"
                  .formatted(day, day));
    }

    assertThat(cli.run("db", "prune", "--history-older-than", "180d", "--dry-run"))
        .isEqualTo(new Cli.Result(0, "6 readings would be removed\n", ""));
    Cli.Result pruned = cli.run("db", "prune", "--history-older-than", "180d");
    assertThat(pruned.out()).isEqualTo("6 readings removed\n");
    assertThat(pruned.err()).contains("db vacuum");
    assertThat(cli.run("db", "prune", "--history-older-than", "180d"))
        .isEqualTo(new Cli.Result(0, "0 readings removed\n", ""));
    assertThat(cli.run("db", "prune", "--history-older-than", "soon").code()).isEqualTo(2);
    assertThat(cli.run("db", "vacuum").out()).matches("[\\d,]+ bytes before, [\\d,]+ bytes now\n");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("tracker.db"));
        Statement update = connection.createStatement()) {
      update.execute(statement);
    }
  }
}
