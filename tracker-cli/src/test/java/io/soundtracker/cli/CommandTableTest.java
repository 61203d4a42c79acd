package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class CommandTableTest {
  @TempDir Path directory;

  static Stream<String> names() {
    return CommandTable.of().first().stream().map(type -> type.getAnnotation(Command.class).name());
  }

  /** An option before the command has all of them made. */
  @ParameterizedTest
  @MethodSource("names")
  void aCommandAloneSaysWhatItSaysAmongTheOthers(String name) {
    Cli cli = new Cli(directory);

    assertThat(cli.run(name, "--help")).isEqualTo(cli.run("--quiet", name, "--help"));
    assertThat(cli.run(name, "--nonsense")).isEqualTo(cli.run("--quiet", name, "--nonsense"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionAloneIsTheVersionAmongOtherOptions(String option) {
    Cli cli = new Cli(directory);

    assertThat(cli.run(option)).isEqualTo(cli.run("--quiet", option));
  }

  @Test
  void aNameIsEnough() {
    assertThat(CommandTable.of("sounds", "--top", "5").all()).containsExactly(SoundsCommand.class);
    assertThat(CommandTable.of("db", "info").all())
        .contains(DbCommand.class, DbInfoCommand.class, DbResetCommand.class)
        .doesNotContain(SoundsCommand.class);
  }

  @Test
  void withoutANameAllOfThemCanBeMeant() {
    int all = CommandTable.of().first().size();

    assertThat(CommandTable.of("--help").first()).hasSize(all);
    assertThat(CommandTable.of("sound").first()).hasSize(all);
    assertThat(CommandTable.of("--db", "sounds", "accounts").first()).hasSize(all);
    assertThat(CommandTable.of("generate-completion").first()).hasSize(all);
  }
}
