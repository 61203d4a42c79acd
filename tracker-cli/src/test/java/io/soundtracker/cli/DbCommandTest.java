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

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("tracker.db"));
        Statement update = connection.createStatement()) {
      update.execute(statement);
    }
  }
}
