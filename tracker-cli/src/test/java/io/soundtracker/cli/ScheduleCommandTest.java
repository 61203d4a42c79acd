package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleCommandTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "with a space",
        "it's",
        "a \"quoted\" one",
        "100% %h",
        "Ümläute",
        "back\\slash",
        "back\\%percent",
        "$HOME `id` $(id)",
        "semi;colon & more #no"
      })
  @EnabledOnOs(OS.LINUX)
  void cronStartsTheLauncherWhateverThePathIs(String name) throws Exception {
    Path folder = installation(name);

    Cli.Result result = new Cli(folder).run("schedule", "cron");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).endsWith("\n");
    List<String> jobs = result.out().lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(jobs).hasSize(1);
    assertThat(jobs.get(0)).startsWith("30 6 * * * ");
    String command = asCronReads(jobs.get(0).substring("30 6 * * * ".length()));
    assertThat(executed(command, folder))
        .containsExactly("--config", folder.resolve("tracker.yaml").toString(), "--quiet", "run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "with a space",
        "it's",
        "a \"quoted\" one",
        "100% %h",
        "Ümläute",
        "back\\slash",
        "$HOME ${HOME}"
      })
  void systemdStartsTheLauncherWhateverThePathIs(String name) throws IOException {
    Path folder = installation(name);

    Cli.Result result = new Cli(folder).run("schedule", "systemd");

    assertThat(result.code()).as(result.err()).isZero();
    String start = value(result.out(), "ExecStart");
    assertThat(start.startsWith(":")).isEqualTo(name.contains("$"));
    assertThat(asSystemdReads(start.replaceFirst("^:", "")))
        .containsExactly(
            folder.resolve("tracker").toString(),
            "--config",
            folder.resolve("tracker.yaml").toString(),
            "daemon");
    assertThat(asSystemdReads(value(result.out(), "ReadWritePaths")))
        .containsExactly(folder.toString());
    assertThat(value(result.out(), "WorkingDirectory").replace("%%", "%"))
        .isEqualTo(folder.toString());
  }

  @Test
  void systemdLetsItWriteWhereItHasTo() throws IOException {
    Path folder = installation("here");
    Path elsewhere = temporary.toRealPath().resolve("else where");
    Cli cli =
        new Cli(folder)
            .config(
                "database: data/tracker.db\noutputDir: data/reports\n"
                    + "daemon: {log: \"%s/tracker.log\"}\n".formatted(elsewhere));

    String unit = cli.run("schedule", "systemd").out();

    assertThat(asSystemdReads(value(unit, "ReadWritePaths")))
        .containsExactlyInAnyOrder(folder.resolve("data").toString(), elsewhere.toString());
    assertThat(unit)
        .contains("#   mkdir -p '" + elsewhere + "'")
        .contains("ProtectSystem=strict", "NoNewPrivileges=yes", "UMask=0077", "TimeoutStopSec=15")
        .contains("PrivateTmp=no")
        .contains("WantedBy=multi-user.target")
        .contains("User=" + System.getProperty("user.name"));
  }

  @Test
  void aUnitOfAUserAsksForNothingThatUsersMayNot() throws IOException {
    String unit = new Cli(installation("mine")).run("schedule", "systemd", "--user").out();

    assertThat(unit)
        .contains("WantedBy=default.target", "NoNewPrivileges=yes", "systemctl --user enable")
        .doesNotContain("\nUser=", "Protect", "CapabilityBoundingSet", "Private");
  }

  @Test
  void namesTheDatabaseThatAFlagNames() throws IOException {
    Path folder = installation("db");

    String lines = new Cli(folder).run("schedule", "cron", "--db", "other.db").out();

    assertThat(lines).contains("--db " + folder.resolve("other.db") + " --quiet run");
  }

  @Test
  void worksWhereItWasCalledWithoutAConfiguration() throws IOException {
    Path folder = installation("bare");
    Files.delete(folder.resolve("tracker.yaml"));

    assertThat(new Cli(folder).run("schedule", "cron").out())
        .contains("cd " + folder + " && ")
        .doesNotContain("--config");
  }

  @Test
  void findsTheLauncherBehindALink() throws IOException {
    Path real = installation("real");
    Path folder = installation("linked");
    Files.delete(folder.resolve("tracker"));
    Files.createSymbolicLink(folder.resolve("tracker"), real.resolve("tracker"));

    assertThat(new Cli(folder).run("schedule", "systemd").out())
        .contains("ExecStart=\"" + real.resolve("tracker") + "\"");
  }

  @Test
  void tellsOfVariablesThatWillNotBeThere() throws IOException {
    Cli.Result result =
        new Cli(installation("here")).with("TRACKER_ZONE", "UTC").run("schedule", "cron");

    assertThat(result.err()).contains("TRACKER_ZONE will not be set there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron", "systemd"})
  void refusesWhatCannotBeWrittenDown(String kind) throws IOException {
    Cli.Result broken = new Cli(installation("line\nbreak")).run("schedule", kind);
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    Cli.Result nowhere = new Cli(empty).run("schedule", kind);

    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("line break");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("no program ./tracker");
    assertThat(broken.out() + nowhere.out()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLongForCron() throws IOException {
    Path folder = installation("x".repeat(200));
    Path deep = folder.resolve("y".repeat(200)).resolve("z".repeat(200));
    Files.createDirectories(deep);
    Files.move(folder.resolve("tracker"), deep.resolve("tracker"));

    Cli.Result result = new Cli(deep).config("{}").run("schedule", "cron");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("too long for cron", "schedule systemd");
  }

  /** A launcher that says which arguments it got. */
  private Path installation(String name) throws IOException {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve(name));
    Path launcher = folder.resolve("tracker");
    Files.writeString(launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\" >arguments\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(folder.resolve("tracker.yaml"), "zone: UTC\n");
    return folder;
  }

  private static List<String> executed(String command, Path folder) throws Exception {
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", command).directory(Path.of("/").toFile()).start();
    String err = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(err).isZero();
    return Files.readAllLines(folder.resolve("arguments"));
  }

  /** As {@code do_command.c} of Vixie's cron does; a bare percent sign ends the command. */
  private static String asCronReads(String text) {
    StringBuilder command = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '%') {
        return command.toString();
      }
      if (next == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        if (escaped != '%' && escaped != '\\') {
          command.append(next);
        }
        command.append(escaped);
      } else {
        command.append(next);
      }
    }
    return command.toString();
  }

  /** Quoted words, with escapes and specifiers. */
  private static List<String> asSystemdReads(String line) {
    assertThat(line).matches("(\"([^\"\\\\]|\\\\[\\\\\"])*\"( |$)|daemon)+");
    Matcher words = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(line);
    String[] read = words.results().map(word -> word.group(1)).toArray(String[]::new);
    assertThat(String.join("", read).replace("%%", "")).doesNotContain("%");
    return Arrays.stream(read)
        .map(word -> word.replaceAll("\\\\(.)", "$1").replace("%%", "%"))
        .toList();
  }

  private static String value(String unit, String key) {
    return unit.lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
