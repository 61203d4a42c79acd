package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "accounts --help",
        "accounts list --help",
        "scrape --help",
        "import --help",
        "sounds --help",
        "sessions --help",
        "status --help",
        "health --help",
        "doctor --help",
        "notify --help",
        "notify test --help",
        "analyze --help",
        "db --help",
        "db backup --help",
        "db restore --help",
        "db prune --help",
        "db vacuum --help",
        "db reset --help",
        "init --help"
      })
  void helpsWithoutTouchingAnything(String line) throws IOException {
    Cli.Result result = cli.config("broken: [").run(line.split(" ", -1));

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Usage: tracker").contains("--config");
    assertThat(result.err()).isEmpty();
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void tellsItsVersion() {
    assertThat(cli.run("--version").out()).startsWith("tracker ");
  }

  @Test
  void showsItsCommandsWhenGivenNone() {
    Cli.Result result = cli.run();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Usage: tracker", "scrape", "sounds");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Cli.Result result = cli.run("sound");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Unmatched argument", "sounds");
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    Cli.Result result = cli.run("sounds", "--formt", "json");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--format");
  }

  @Test
  void tellsWhichValuesAnOptionTakes() {
    Cli.Result result = cli.run("sounds", "--sort", "colour");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--sort", "uses, views, engagement");
  }

  @Test
  void tellsWhatIsWrongWithTheConfiguration() {
    Cli.Result result = cli.config("scrape: {job: 3}").run("sounds");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            Error: tracker.yaml:1: scrape.job is not a setting; did you mean jobs?
            Correct line 1 of %s
            """
                .formatted(directory.resolve("tracker.yaml")));
  }

  @Test
  void saysWhenThereIsNoDatabase() {
    Cli.Result result = cli.run("sounds");

    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains("tracker.db", "tracker init");
    assertThat(directory.resolve("tracker.db")).doesNotExist();
  }

  @Test
  void takesGlobalOptionsBeforeAndAfterTheCommand() {
    cli.run("--db", "other.db", "accounts", "add", "@one");
    cli.run("accounts", "add", "@two", "--db", "other.db");

    assertThat(cli.run("accounts", "list", "--db", "other.db").out()).contains("@one", "@two");
    assertThat(directory.resolve("tracker.db")).doesNotExist();
  }

  @Test
  void showsABugAsOne() {
    cli.playing(
        (request, sink) -> {
          throw new IllegalStateException("oops");
        });
    cli.run("accounts", "add", "@one");

    Cli.Result brief = cli.run("scrape");
    Cli.Result verbose = cli.run("scrape", "--force", "-v");

    assertThat(brief.code()).isEqualTo(1);
    assertThat(verbose.code()).isEqualTo(1);
    assertThat(verbose.err()).contains("oops", "at io.soundtracker");
    assertThat(brief.err()).doesNotContain("\tat io.soundtracker");
  }

  @Test
  void endsQuietlyWhenTheReaderHasGone() {
    cli.run("accounts", "add", "@one");

    assertThat(runWith(failing("Broken pipe"))).isEqualTo(new Cli.Result(0, "", ""));
  }

  @Test
  void doesNotCallAFullDiskSuccess() {
    cli.run("accounts", "add", "@one");

    Cli.Result result = runWith(failing("No space left on device"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("could not be written: No space left on device");
  }

  @Test
  void generatesCompletion() {
    assertThat(cli.run("generate-completion").out()).contains("tracker", "complete");
  }

  private Cli.Result runWith(OutputStream out) {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new String[] {"accounts", "list"},
            new Surroundings(
                java.io.InputStream.nullInputStream(),
                new PrintWriter(
                    new OutputStreamWriter(new ResultStream(out), StandardCharsets.UTF_8)),
                new PrintWriter(err, true),
                Map.of(),
                directory,
                Terminal.NONE,
                cli.clock,
                "tracker"),
            Adjustment.NONE);
    return new Cli.Result(code, "", err.toString());
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
