package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.util.Modules;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every command that answers prints about the demo network, in every format, whole: the files
 * in {@code src/test/resources/golden}, named {@code NAME.FORMAT}.
 *
 * <p>A new command adds its lines to {@link #QUESTIONS}. When an answer changes on purpose, or is
 * new, {@code -Dgolden.rewrite} writes the files anew instead of comparing them; read the
 * difference before committing it:
 *
 * <pre>mvn -q -Dquick -pl tracker-cli -am test -Dtest=GoldenAnswersTest -Dgolden.rewrite \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>The demo network was listed on 17 and 20 November 2026, and every question is asked at the
 * moment of the second listing, 06:00 UTC.
 */
class GoldenAnswersTest {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("exclusive", "exclusive"),
          new Question("exclusive-month", "exclusive --month 2026-11 --originals"),
          new Question("sounds", "sounds"),
          new Question("sounds-top", "sounds --sort engagement --top 5 --min-uses 3"),
          new Question("sounds-new", "sounds --sort new --top 5 --new-since 3d"),
          new Question("sounds-details", "sounds --details --top 3"),
          new Question("sounds-period", "sounds --sort views --since 2026-11-14 --targets"),
          new Question("accounts-rank", "accounts rank"),
          new Question(
              "accounts-rank-cadence", "accounts rank --sort cadence --top 3 --since 2026-11-01"),
          new Question("accounts-show", "accounts show @lumen.dances"),
          new Question("accounts-show-none", "accounts show @quietharbour"),
          new Question("accounts-activity", "accounts activity --within 36h"),
          new Question("status", "status"),
          new Question("status-3d", "status --over 3d --top 1"),
          new Question("health", "health"),
          new Question("new", "new"),
          new Question("new-targets", "new --since 7d --targets --quiet-after 7d"),
          new Question("growth-sounds", "growth sounds --over 3d --top 10"),
          new Question("growth-accounts", "growth accounts --over 3d"),
          new Question("growth-videos", "growth videos --over 3d --top 5 --targets"),
          new Question("growth-too-long", "growth sounds --over 28d --top 3 --until 2026-10-01"));

  private static final Machine MACHINE =
      new Machine(
          1_234_567,
          new Machine.Disk(20_000_000_000L, 100_000_000_000L),
          LocalDate.parse("2026-10-26"),
          "",
          Instant.parse("2026-11-19T03:00:00Z"));

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static DemoFolder folder;

  /**
   * One command line.
   *
   * @param name what its files are called
   * @param command the words after {@code tracker}, without the format
   */
  private record Question(String name, String command) {}

  @BeforeAll
  static void listTheDemoNetworkTwice() {
    folder = DemoFolder.unpack();
    for (DemoFolder.Pass pass : folder.passes()) {
      Cli.Result scrape = run(pass, "scrape");
      assertThat(scrape.code()).as(scrape.err()).isEqualTo(ExitCode.PARTIAL);
    }
  }

  @AfterAll
  static void tidyUp() throws IOException {
    try (Stream<Path> files = Files.walk(folder.path())) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static Stream<Arguments> questions() {
    return QUESTIONS.stream()
        .flatMap(
            question ->
                Arrays.stream(OutputFormat.values()).map(format -> Arguments.of(question, format)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersAsBefore(Question question, OutputFormat format) throws IOException {
    String word = format.name().toLowerCase(Locale.ROOT);
    Path golden = GOLDEN.resolve(question.name() + "." + word);
    List<DemoFolder.Pass> passes = folder.passes();

    Cli.Result result =
        run(
            passes.get(passes.size() - 1),
            (question.command() + " --format " + word).split(" ", -1));

    assertThat(result.code()).as(result.err()).isZero();
    if (System.getProperty("golden.rewrite") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, timeless(result.out()));
    }
    assertThat(timeless(result.out())).isEqualTo(Files.readString(golden));
  }

  /**
   * The database goes by the real time when it keeps what the configuration decided, and no session
   * has the same name twice.
   */
  private static String timeless(String out) {
    return out.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "SESSION")
        .replaceAll("(?m)^[0-9a-f]{8} ", "SESSION  ")
        .replaceAll("(\"savedAt\":\"|,config,)[^\",]+", "$1WHEN");
  }

  private static Cli.Result run(DemoFolder.Pass pass, String... words) {
    Clock clock = Clock.fixed(pass.moment(), ZoneOffset.UTC);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings then =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err, true),
            Map.of(),
            folder.path(),
            Terminal.NONE,
            clock,
            "./tracker");
    Adjustment playing =
        Adjustment.overridingWith(
            Modules.combine(new DemoModule(pass.recordings(), then.clock()), Cli.binding(MACHINE)));
    int code = Main.run(words, then, playing);
    return new Cli.Result(code, out.toString(), err.toString());
  }
}
