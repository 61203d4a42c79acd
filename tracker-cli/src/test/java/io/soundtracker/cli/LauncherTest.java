package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a home of its own, with a Java and a Maven that only write down their calls. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "dirname",
          "readlink",
          "sed",
          "find",
          "head",
          "mkdir",
          "rm",
          "mv",
          "cat",
          "sleep",
          "stty",
          "cut",
          "cksum",
          "mktemp",
          "grep",
          "awk",
          "env",
          "sync",
          "sh");

  @TempDir Path directory;
  private Path home;
  private Path bin;
  private Path calls;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void setUp() throws IOException {
    home = Files.createDirectories(directory.resolve("my home"));
    bin = Files.createDirectories(directory.resolve("jvm/bin"));
    Path tools = Files.createDirectories(directory.resolve("tools"));
    calls = Files.createDirectories(directory.resolve("calls"));
    Files.copy(Path.of("..", "tracker"), home.resolve("tracker"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("tracker-core/src/main"));
    Files.writeString(home.resolve("tracker-core/src/main/A.java"), "class A {}");
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "exec " + which(tool) + " \"$@\"\n");
    }
    script(
        bin.resolve("java"),
        """
        [ "$1" = -version ] && { echo 'openjdk version "17.0.1"' >&2; exit 0; }
        for argument; do printf '%s\\n' "$argument"; done >"$CALLS/java"
        exit 7
        """);
    script(
        bin.resolve("mvn"),
        """
        printf '%s|%s\\n' "$PWD" "$*" >>"$CALLS/mvn"
        sleep "${BUILDING:-0}"
        mkdir -p tracker-cli/target
        echo jar >tracker-cli/target/tracker-cli.jar
        """);
    environment.put("PATH", bin + ":" + tools);
    environment.put("CALLS", calls.toString());
  }

  @Test
  void buildsOnFirstUseAndNotAgain() throws Exception {
    Run first = launch("--version");
    Run second = launch("--version");

    assertThat(first.code()).isEqualTo(7);
    assertThat(first.err()).isEqualTo("tracker: building, which takes a minute the first time\n");
    assertThat(second.err()).isEmpty();
    assertThat(lines("mvn"))
        .containsExactly(
            home.toRealPath() + "|-q -B -Dquick -DskipTests -pl tracker-cli -am package");
    assertThat(lines("java"))
        .endsWith(
            "-cp",
            home.toRealPath().resolve("tracker-cli/target/tracker-cli.jar").toString(),
            "io.soundtracker.cli.Main",
            "--version");
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void buildsAgainWhenSourcesAreNewer() throws Exception {
    launch();
    Files.setLastModifiedTime(
        home.resolve("tracker-core/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));

    launch();

    assertThat(lines("mvn")).hasSize(2);
  }

  @Test
  void passesArgumentsUntouched() throws Exception {
    launch();
    String[] hostile = {"a b", "*", "", "$HOME", "\"q\"", "'", "--x=y  z", "@one", "`id`", "é🎵"};

    launch(hostile);

    List<String> passed = lines("java");
    assertThat(passed.subList(passed.size() - hostile.length, passed.size()))
        .containsExactly(hostile);
  }

  @Test
  void addsJarsOfTheUsersToTheClassPath() throws Exception {
    run(home, List.of("sh", "-c", "TRACKER_CLASSPATH='my jars/a.jar:b.jar' ./tracker x"));

    assertThat(lines("java"))
        .contains(
            home.toRealPath().resolve("tracker-cli/target/tracker-cli.jar")
                + ":my jars/a.jar:b.jar");
  }

  @Test
  void findsItsHomeThroughSymbolicLinksFromAnywhere() throws Exception {
    Path elsewhere = Files.createDirectories(directory.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../my home/tracker"));
    Files.createSymbolicLink(elsewhere.resolve("tr"), elsewhere.resolve("link"));

    Run run = run(elsewhere, List.of("./tr", "x"));

    assertThat(run.code()).isEqualTo(7);
    assertThat(lines("mvn").get(0)).startsWith(home.toRealPath() + "|");
  }

  @Test
  void tellsHowItWasCalled() throws Exception {
    launch();

    run(home, List.of("./tracker", "x"));
    assertThat(lines("java")).contains("-Dtracker.program=./tracker");

    launch("x");
    assertThat(lines("java")).contains("-Dtracker.program=" + home.resolve("tracker"));

    environment.put("PATH", home + ":" + environment.get("PATH"));
    run(directory, List.of("sh", "-c", "tracker x"));
    assertThat(lines("java")).contains("-Dtracker.program=tracker");
  }

  @Test
  void takesJavaFromJavaHomeAndItsVersionFromTheReleaseFile() throws Exception {
    environment.put("JAVA_HOME", directory.resolve("jvm").toString());
    environment.put("TRACKER_JAVA_OPTS", "-Xmx1g -Dx=y");
    Files.writeString(directory.resolve("jvm/release"), "JAVA_VERSION=\"21.0.2\"\n");

    assertThat(launch("x").code()).isEqualTo(7);
    assertThat(lines("java")).contains("-Xmx1g", "-Dx=y");

    Files.writeString(directory.resolve("jvm/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Run old = launch("x");
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.err()).contains("Java 17 or newer is needed", "is version 11");

    environment.put("JAVA_HOME", "/no/such/folder");
    assertThat(launch("x").err()).contains("JAVA_HOME is /no/such/folder");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Files.delete(bin.resolve("mvn"));
    assertThat(launch("x").err()).contains("there is no mvn on the PATH");

    Files.delete(bin.resolve("java"));
    Run run = launch("x");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("there is no java on the PATH");
  }

  @Test
  void needsNoMavenOnceItIsBuilt() throws Exception {
    launch("x");
    Files.delete(bin.resolve("mvn"));

    assertThat(launch("x").code()).isEqualTo(7);
  }

  @Test
  void showsTheLogOfABuildThatFails() throws Exception {
    script(bin.resolve("mvn"), "echo 'cannot resolve'; exit 1\n");

    Run run = launch("x");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("cannot resolve", "the build failed");
    assertThat(calls.resolve("java")).doesNotExist();
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void buildsOnceWhenUsedTwiceAtOnce() throws Exception {
    environment.put("BUILDING", "1");
    List<Process> together = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      together.add(start(home, List.of("./tracker", "x")));
    }
    for (Process process : together) {
      assertThat(finish(process).code()).isEqualTo(7);
    }

    assertThat(lines("mvn")).hasSize(1);
  }

  @Test
  void takesOverTheLockOfABuildThatDied() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    assertThat(launch("x").code()).isEqualTo(7);
    assertThat(lock).doesNotExist();
  }

  @Test
  void makesAnArchiveOfTheClassesAfterAFirstUseAndStartsWithItFromThenOn() throws Exception {
    Path cache = javaThatMakesArchives("echo archive >\"${argument#*=}\"");

    Run first = launch("sounds");
    Path archive = await(cache, ".jsa");
    launch("sounds");

    assertThat(first.err()).isEqualTo("tracker: building, which takes a minute the first time\n");
    assertThat(archive).hasContent("archive");
    assertThat(lines("java")).contains("-XX:SharedArchiveFile=" + archive);
    assertThat(Files.readString(calls.resolve("trained"))).contains("Main demo");
    assertThat(lines("dumped")).containsExactly("picocli/CommandLine");
    await(cache, ".tried");
  }

  @Test
  void makesTheArchiveAgainAfterAnUpgrade() throws Exception {
    Path cache = javaThatMakesArchives("echo archive >>\"${argument#*=}\"");
    launch("x");
    Path archive = await(cache, ".jsa");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(3600)));
    Files.setLastModifiedTime(
        await(cache, ".tried"), FileTime.from(Instant.now().minusSeconds(3600)));

    launch("x");

    assertThat(lines("java")).noneMatch(line -> line.contains("SharedArchiveFile"));
    awaitUntil(
        () ->
            Files.getLastModifiedTime(archive).toInstant().plusSeconds(600).isAfter(Instant.now()));
  }

  @Test
  void doesWithoutAnArchiveThatCannotBeMadeAndDoesNotTryAgainThatDay() throws Exception {
    Path cache = javaThatMakesArchives("exit 134");

    launch("x");
    await(cache, ".tried");
    awaitUntil(() -> Files.exists(calls.resolve("dumped")));
    Files.delete(calls.resolve("dumped"));
    Run second = launch("x");

    assertThat(second).isEqualTo(new Run(7, ""));
    assertThat(lines("java")).noneMatch(line -> line.contains("SharedArchiveFile"));
    assertThat(calls.resolve("dumped")).doesNotExist();
  }

  @Test
  void makesNoArchiveWhenToldNotToOrWhereNoCacheCanBe() throws Exception {
    Path cache = javaThatMakesArchives("echo archive >\"${argument#*=}\"");
    environment.put("TRACKER_CDS", "off");
    launch("x");
    assertThat(cache).doesNotExist();

    environment.remove("TRACKER_CDS");
    environment.put("XDG_CACHE_HOME", home.resolve("tracker").toString());
    assertThat(launch("x")).isEqualTo(new Run(7, ""));
    assertThat(calls.resolve("trained")).doesNotExist();
  }

  /** Its dump does something with the {@code argument} that names the archive. */
  private Path javaThatMakesArchives(String dump) throws IOException {
    script(
        bin.resolve("java"),
        """
        [ "$1" = -version ] && { echo 'openjdk version "17.0.1"' >&2; exit 0; }
        CALLS='%s'
        for argument; do
          case $argument in
            -Xshare:dump) dumping=yes ;;
            -Xshare:on) exit 0 ;;
            -XX:SharedClassListFile=*) grep -v '^#' "${argument#*=}" >"$CALLS/dumped" ;;
            -XX:SharedArchiveFile=*) [ -z "${dumping-}" ] || { %s; exit 0; } ;;
            -XX:DumpLoadedClassList=*)
              printf 'picocli/CommandLine\\n@lambda-proxy picocli/CommandLine\\n' >"${argument#*=}"
              printf '%%s ' "$@" >>"$CALLS/trained"
              exit 0
              ;;
          esac
        done
        for argument; do printf '%%s\\n' "$argument"; done >"$CALLS/java"
        exit 7
        """
            .formatted(calls, dump));
    environment.put("XDG_CACHE_HOME", directory.resolve("my cache").toString());
    return directory.resolve("my cache/tracker");
  }

  /** The file of that kind, once it is there. */
  private static Path await(Path cache, String suffix) throws Exception {
    awaitUntil(() -> find(cache, suffix).isPresent());
    return find(cache, suffix).orElseThrow();
  }

  private static Optional<Path> find(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).findFirst();
    }
  }

  private static void awaitUntil(Callable<Boolean> condition) throws Exception {
    Instant deadline = Instant.now().plusSeconds(60);
    while (!condition.call()) {
      assertThat(Instant.now()).as("waiting for the archive").isBefore(deadline);
      Thread.sleep(20);
    }
  }

  private Run launch(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("tracker").toString()));
    command.addAll(List.of(arguments));
    return run(directory, command);
  }

  private Run run(Path folder, List<String> command) throws Exception {
    return finish(start(folder, command));
  }

  private Process start(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), err);
  }

  private List<String> lines(String tool) throws IOException {
    return Files.readAllLines(calls.resolve(tool));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path which(String tool) {
    return Stream.of("/bin/", "/usr/bin/")
        .map(folder -> Path.of(folder + tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + tool));
  }

  private record Run(int code, String err) {}
}
