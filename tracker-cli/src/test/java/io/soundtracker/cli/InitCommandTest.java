package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.config.ConfigLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void preparesAFolder() {
    Cli.Result result = cli.run("init");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "Created  %1$s/tracker.yaml\nCreated  %1$s/.gitignore\nCreated  %1$s/tracker.db\n"
                .formatted(directory));
    assertThat(result.err()).isEqualTo("Next: tracker accounts add @name, then tracker scrape\n");
    assertThat(directory.resolve(".gitignore"))
        .content()
        .contains("*.db\n", "*.backup\n", "*.alerts.json\n", "/output/\n", "*.csv\n");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void keepsWhatIsThere() throws IOException {
    cli.config("accounts: [\"@one\"]\n").file(".gitignore", "mine\n*.db");
    cli.run("accounts", "add", "@two");

    Cli.Result result = cli.run("init");

    assertThat(result.out())
        .contains("Kept     " + directory.resolve("tracker.yaml"))
        .contains("Extended " + directory.resolve(".gitignore"))
        .contains("Kept     " + directory.resolve("tracker.db"));
    assertThat(Files.readString(directory.resolve("tracker.yaml")))
        .isEqualTo("accounts: [\"@one\"]\n");
    assertThat(Files.readString(directory.resolve(".gitignore")))
        .startsWith("mine\n*.db\n*.db-wal\n");
    assertThat(cli.run("accounts", "list").out()).contains("@one", "@two");
    assertThat(cli.run("init").out()).contains("Kept     " + directory.resolve(".gitignore"));
  }

  @Test
  void theTemplateHoldsEveryKeyAndIsRightWhenItIsUsed() throws IOException {
    cli.run("init");
    Path file = directory.resolve("tracker.yaml");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?m)^#(?! )", "").replaceAll("(?m)^#(  )", "$1"));
    Files.writeString(directory.resolve("accounts.csv"), "@three\n");

    var config =
        new ConfigLoader(
                Map.of(
                    "PROXY", "http://host:8080",
                    "SLACK_URL", "https://hooks.slack.com/services/T/B/X",
                    "MAIL_PASSWORD", "s3cret",
                    "WEBHOOK_URL", "https://example.org/hook",
                    "WEBHOOK_SECRET", "s3cret"),
                directory,
                Clock.systemUTC(),
                warning -> {})
            .load(null);

    assertThat(config.accounts()).hasSize(3);
    assertThat(config.scrape().limit()).isEqualTo(100);
    assertThat(config.reports().excel().maxTabs()).isEqualTo(250);
    assertThat(config).hasNoNullFieldsOrProperties();
    assertThat(config.notifications()).hasNoNullFieldsOrProperties();
    assertThat(config.notifications().mail()).hasNoNullFieldsOrProperties();
  }
}
