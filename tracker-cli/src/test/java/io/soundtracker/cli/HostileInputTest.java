package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown at the program: it says what, where and what to do, and harms nothing. */
@EnabledOnOs(OS.LINUX)
class HostileInputTest {
  private static byte[] good;

  @TempDir Path directory;

  @BeforeAll
  static void collectSomething(@TempDir Path folder) throws IOException {
    Cli cli = new Cli(folder);
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    assertThat(cli.run("scrape").code()).isZero();
    good = Files.readAllBytes(folder.resolve("tracker.db"));
  }

  static Stream<HostileInput> inputs() {
    return Stream.of(
            HostileConfigurations.rows(),
            HostileArguments.rows(),
            HostileLists.rows(),
            HostileDatabases.rows(),
            HostileRecordings.rows(),
            HostileYtDlps.rows())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  @Timeout(300)
  void isRefusedInWordsAndHarmsNothing(HostileInput input) throws Exception {
    Path database = Files.write(directory.resolve("tracker.db"), good);
    Cli cli = new Cli(directory).forReal();
    HostileScene scene = new HostileScene(directory, cli);
    List<String> content = DatabaseDump.content(database);
    input.scene().make(scene);

    Cli.Result result = scene.run(input.arguments().toArray(String[]::new));

    String said = result.out() + result.err();
    assertThat(result.code()).as(said).isEqualTo(input.code());
    assertThat(said)
        .contains(input.words())
        .doesNotContain("\tat ", "Exception in", "This is a bug", "Exception:");
    if (input.effect() == HostileInput.Effect.NOTHING) {
      assertThat(Files.readAllBytes(database)).isEqualTo(good);
    }
    assertThat(DatabaseDump.content(database)).isEqualTo(content);
    Cli.Result check = new Cli(directory).run("-c", quiet(directory), "db", "check");
    assertThat(check.code()).as(check.out()).isZero();
  }

  /** A configuration that says nothing, whatever the hostile one says. */
  private static String quiet(Path directory) throws IOException {
    return Files.writeString(directory.resolve("quiet.yaml"), "").toString();
  }
}
