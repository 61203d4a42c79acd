package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.scraper.ytdlp.ProcessResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class YtDlpProcessTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final LiveProcesses live = new LiveProcesses(() -> {});
  private final YtDlpProcess process = new YtDlpProcess(live, System::nanoTime);
  private final List<OutputLine> lines = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void nothingIsLeft() {
    live.close();
    Eventually.isTrue(
        () -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    Eventually.isTrue(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("yt-dlp-")));
  }

  @Test
  void handsOnLinesAndMessages() throws IOException {
    ProcessResult result =
        run("echo one; echo WARNING: careful >&2; echo two; printf three; exit 7", LONG, LONG);

    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.messages()).containsExactly("WARNING: careful");
    assertThat(lines).extracting(OutputLine::text).containsExactly("one", "two", "three");
    assertThat(lines.get(2).kind()).isEqualTo(OutputLine.Kind.UNTERMINATED);
  }

  @Test
  void passesArgumentsUntouched() throws IOException {
    Path script = StubScript.write(folder, "for a in \"$@\"; do echo \"<$a>\"; done");

    process.run(
        List.of(script.toString(), "a b", "$(id)", "; echo x", "*"),
        Map.of(),
        new ProcessLimits(LONG, LONG, SHORT),
        lines::add);

    assertThat(lines)
        .extracting(OutputLine::text)
        .containsExactly("<a b>", "<$(id)>", "<; echo x>", "<*>");
  }

  @Test
  void givesUpOnSilence() throws IOException {
    ProcessResult result = runFromItsFirstLine("echo one; exec sleep 60", SHORT, LONG);

    assertThat(result.ending()).isEqualTo(Ending.STALLED);
    assertThat(lines).hasSize(1);
  }

  @Test
  void messagesAreASignOfLifeToo() throws IOException {
    ProcessResult result =
        run(
            "for i in 1 2 3 4 5 6 7 8; do sleep 0.4; echo '[soundtracker] request' >&2; done",
            Duration.ofSeconds(3),
            LONG);

    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(result.messages()).isEmpty();
  }

  @Test
  void givesUpWhenTimeIsUpThoughLinesKeepComing() throws IOException {
    ProcessResult result = runFromItsFirstLine("while :; do echo x; sleep 0.05; done", LONG, SHORT);

    assertThat(result.ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(lines).isNotEmpty();
  }

  @Test
  void givesUpOnAProcessThatClosesItsOutputAndStays() throws IOException {
    ProcessResult result = runFromItsFirstLine("echo one; exec >&- 2>&-; sleep 60", LONG, SHORT);

    assertThat(result.ending()).isEqualTo(Ending.TIMED_OUT);
  }

  @Test
  void killsWhatDoesNotHeedARequest() throws IOException {
    ProcessResult result =
        runFromItsFirstLine(
            "trap '' TERM HUP INT; echo one; while :; do sleep 1; done", SHORT, LONG);

    assertThat(result.ending()).isEqualTo(Ending.STALLED);
  }

  @Test
  void endsTheChildrenOfTheProcessToo() throws IOException {
    ProcessResult result =
        runFromItsFirstLine(
            "(trap '' TERM; while :; do sleep 1; done) & sleep 60 & echo one; wait", SHORT, LONG);

    assertThat(result.ending()).isEqualTo(Ending.STALLED);
  }

  @Test
  void doesNotWaitForChildrenThatHoldTheOutput() throws IOException {
    ProcessResult result = run("sleep 20 & echo one; sleep 3; exit 0", LONG, LONG);

    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(lines).hasSize(1);
  }

  @Test
  void stopsWhenTheReaderHasEnough() throws IOException {
    ProcessResult result =
        run("while :; do echo x; done", LONG, LONG, line -> lines.add(line) && lines.size() < 1000);

    assertThat(result.ending()).isEqualTo(Ending.ENOUGH);
    assertThat(lines).hasSize(1000);
  }

  @Test
  void doesNotHoldALineThatIsTooLong() throws IOException {
    ProcessResult result =
        run("head -c 10000000 /dev/zero | tr '\\0' x; echo; echo two", LONG, LONG);

    assertThat(result.ending()).isEqualTo(Ending.EXITED);
    assertThat(lines)
        .containsExactly(
            new OutputLine(OutputLine.Kind.TOO_LONG, ""),
            new OutputLine(OutputLine.Kind.COMPLETE, "two"));
  }

  @Test
  void keepsOnlyTheEndsOfManyMessages() throws IOException {
    ProcessResult result =
        run("i=0; while [ $i -lt 5000 ]; do echo \"message $i\" >&2; i=$((i+1)); done", LONG, LONG);

    assertThat(result.messages())
        .hasSizeLessThan(300)
        .contains("message 0", "message 99", "message 4900", "message 4999");
  }

  @Test
  void saysWhenAProgramCannotBeStarted() throws IOException {
    Path script = Files.writeString(folder.resolve("nonsense"), "no program");

    ProcessResult result =
        process.run(
            List.of(script.toString()), Map.of(), new ProcessLimits(LONG, LONG, SHORT), lines::add);

    assertThat(result.ending()).isEqualTo(Ending.NOT_STARTED);
    assertThat(result.messages()).isNotEmpty();
  }

  @Test
  void aFailingReaderLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                run(
                    "while :; do echo x; done",
                    LONG,
                    LONG,
                    line -> {
                      throw new IllegalStateException("reader");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void standardInputStaysOpenAndSilent() throws IOException {
    ProcessResult result = run("read x; echo closed", SHORT, LONG);

    assertThat(result.ending()).isEqualTo(Ending.STALLED);
    assertThat(lines).isEmpty();
  }

  @Test
  void anInterruptEndsItAndStays() throws IOException {
    ProcessResult result =
        run(
            "while :; do echo x; sleep 0.1; done",
            LONG,
            LONG,
            line -> {
              Thread.currentThread().interrupt();
              return true;
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.ending()).isEqualTo(Ending.INTERRUPTED);
  }

  @Test
  void startsNothingOnceInterruptedOrClosed() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(run("echo one", LONG, LONG).ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();

    live.close();
    assertThat(run("echo one", LONG, LONG).ending()).isEqualTo(Ending.INTERRUPTED);
    assertThat(lines).isEmpty();
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    Path script = StubScript.write(folder, "trap '' TERM; echo one; while :; do sleep 1; done");
    List<ProcessResult> results = new CopyOnWriteArrayList<>();
    Thread running =
        new Thread(
            () ->
                results.add(
                    process.run(
                        List.of(script.toString()),
                        Map.of(),
                        new ProcessLimits(LONG, LONG, SHORT),
                        lines::add)));
    running.start();
    Eventually.isTrue(() -> !lines.isEmpty());

    live.close();
    running.join();

    assertThat(results).extracting(ProcessResult::ending).containsExactly(Ending.INTERRUPTED);
  }

  private ProcessResult run(String script, Duration silence, Duration total) throws IOException {
    return run(script, silence, total, lines::add);
  }

  /** Time begins with the first line: how long a machine takes to start a shell does not count. */
  private ProcessResult runFromItsFirstLine(String script, Duration silence, Duration total)
      throws IOException {
    AtomicLong first = new AtomicLong();
    YtDlpProcess timed =
        new YtDlpProcess(live, () -> first.get() == 0 ? 0 : System.nanoTime() - first.get());
    return run(
        timed,
        script,
        silence,
        total,
        line -> {
          first.compareAndSet(0, System.nanoTime());
          return lines.add(line);
        });
  }

  private ProcessResult run(
      String script, Duration silence, Duration total, Predicate<OutputLine> reader)
      throws IOException {
    return run(process, script, silence, total, reader);
  }

  private ProcessResult run(
      YtDlpProcess runner,
      String script,
      Duration silence,
      Duration total,
      Predicate<OutputLine> reader)
      throws IOException {
    return runner.run(
        List.of(StubScript.write(folder, script).toString()),
        Map.of(),
        new ProcessLimits(silence, total, SHORT),
        reader);
  }
}
