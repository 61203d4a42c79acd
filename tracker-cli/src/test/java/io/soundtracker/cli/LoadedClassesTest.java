package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command pays at its start for what it uses, and not for what others use. An exception or an
 * interface of a library may be loaded by whoever could meet it, so the parts are those that work.
 */
class LoadedClassesTest {
  private static final String JDBI = "org.jdbi.v3.core.config.ConfigRegistry";
  private static final Set<String> PARTS =
      Set.of(
          "ch.qos.logback.",
          "com.github.mustachejava.DefaultMustacheFactory",
          "com.google.inject.internal.",
          "io.soundtracker.daemon.notify.",
          "java.net.http.",
          "org.apache.poi.ss.",
          "org.flywaydb.core.Flyway",
          JDBI,
          "org.sqlite.",
          "picocli.CommandLine$Model");
  private static final String[] EVERY_COMMANDS = {
    "ch.qos.logback.", "com.google.inject.internal.", "org.sqlite.", "picocli.CommandLine$Model"
  };

  private static final String[] WITH_JDBI =
      Stream.concat(Stream.of(JDBI), Stream.of(EVERY_COMMANDS)).toArray(String[]::new);

  @TempDir Path directory;

  @Test
  void theVersionNeedsNothing() throws Exception {
    assertThat(parts("--version")).isEmpty();
  }

  @Test
  void helpNeedsNoDatabase() throws Exception {
    assertThat(parts("sounds", "--help"))
        .containsOnly(
            "ch.qos.logback.", "com.google.inject.internal.", "picocli.CommandLine$Model");
  }

  @Test
  void onlyANewDatabaseNeedsMigrations() throws Exception {
    assertThat(parts("init"))
        .contains("org.flywaydb.core.Flyway")
        .doesNotContain("org.apache.poi.ss.");

    assertThat(parts("accounts", "list")).containsOnly(WITH_JDBI);
    assertThat(parts("status")).containsOnly(WITH_JDBI);
  }

  @Test
  void answersNeedNoJdbi() throws Exception {
    parts("init");

    assertThat(parts("sounds")).containsOnly(EVERY_COMMANDS);
    assertThat(parts("new")).containsOnly(EVERY_COMMANDS);
    assertThat(parts("growth", "sounds")).containsOnly(EVERY_COMMANDS);
    assertThat(parts("export", "videos")).containsOnly(EVERY_COMMANDS);
  }

  @Test
  void aReportNeedsNothingOfAnother() throws Exception {
    parts("init");

    assertThat(parts("report", "excel"))
        .contains("org.apache.poi.ss.")
        .doesNotContain(
            "com.github.mustachejava.DefaultMustacheFactory", "org.flywaydb.core.Flyway");
    assertThat(parts("report", "glass"))
        .contains("com.github.mustachejava.DefaultMustacheFactory")
        .doesNotContain("org.apache.poi.ss.", "org.flywaydb.core.Flyway");
  }

  /** Of which parts a command loads at least one class. */
  private Set<String> parts(String... command) throws Exception {
    Path log = directory.resolve("classes.log");
    Cli.Result result =
        Program.in(directory).with("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log).run(command);
    assertThat(result.code()).as(result.err()).isZero();
    Set<String> found = new TreeSet<>();
    for (String line : Files.readAllLines(log)) {
      String name = line.substring(line.lastIndexOf(']') + 1).strip();
      PARTS.stream().filter(name::startsWith).forEach(found::add);
    }
    return found;
  }
}
