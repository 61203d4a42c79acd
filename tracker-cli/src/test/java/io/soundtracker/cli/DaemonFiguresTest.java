package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class DaemonFiguresTest {
  @TempDir Path directory;
  private final AtomicReference<String> seen = new AtomicReference<>("");
  private Cli cli;
  private int port;

  @BeforeEach
  void setUp() throws IOException {
    cli = new Cli(directory).playing(this::lookWhileListing);
    cli.run("accounts", "add", "@one");
    port = unusedPort();
  }

  @Test
  void servesFiguresWhileItWorksAndNoLonger() {
    Cli.Result result = cli.run("daemon", "--once", "--http", "127.0.0.1:" + port);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(seen.get())
        .contains("tracker_database_up 1.0", "tracker_accounts{standing=\"never\"} 1.0")
        .contains("\"ready\":true")
        .contains("\"live\":true")
        .doesNotContain("@one", "\"one\"");
    assertThat(result.err())
        .contains("Figures are at http://127.0.0.1:" + port + "/metrics")
        .doesNotContain("no authentication");
    assertThatThrownBy(() -> get("/metrics")).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void servesThemWhereTheConfigurationSaysUnlessTheFlagSaysOtherwise() throws IOException {
    int flag = unusedPort();
    cli.config("daemon: {http: 127.0.0.1:" + port + "}");

    Cli.Result configured = cli.run("daemon", "--once");
    Cli.Result asked = cli.run("daemon", "--once", "--http", String.valueOf(flag));

    assertThat(configured.err()).contains("127.0.0.1:" + port + "/metrics");
    assertThat(asked.err()).contains("127.0.0.1:" + flag + "/metrics");
  }

  @Test
  void warnsWhenOthersCanReadThem() {
    Cli.Result result = cli.run("daemon", "--once", "--http", "0.0.0.0:" + port);

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("WARN", "no authentication");
  }

  @Test
  void endsWith2WhenThePortIsTaken() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Cli.Result result =
          cli.run("daemon", "--once", "--http", "127.0.0.1:" + taken.getLocalPort());

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .contains("Nobody can listen at 127.0.0.1:" + taken.getLocalPort(), "daemon.http");
    }
    assertThat(seen.get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org:80", "127.0.0.1:70000", "http://127.0.0.1:9464", "-1"})
  void refusesWhatIsNoAddress(String text) {
    Cli.Result result = cli.run("daemon", "--once", "--http=" + text);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--http", "127.0.0.1:9464");
  }

  @Test
  void goesOnWhenTheConfigurationChanges() throws Exception {
    cli.run("accounts", "remove", "@one");
    cli.config("scrape: {budget: {perHour: 50}}");
    try (Program.Running daemon =
        Program.in(directory).start("daemon", "--every", "1s", "--http", String.valueOf(port))) {
      Eventually.isTrue("it serves", () -> !isClosed());
      Eventually.isTrue("a second round", () -> rounds() >= 2);
      assertThat(get("/metrics")).contains("tracker_requests_limit{per=\"hour\"} 50.0");

      cli.config("scrape: {budget: {perHour: 60}}");

      Eventually.isTrue(
          "the new limit",
          () -> get("/metrics").contains("tracker_requests_limit{per=\"hour\"} 60.0"));
      long before = rounds();
      assertThat(before).isGreaterThanOrEqualTo(2);
      Eventually.isTrue("another round", () -> rounds() > before);
      assertThat(get("/health/ready")).contains("\"ready\":true");
      daemon.signal("TERM");
      assertThat(daemon.result(Eventually.PATIENCE).err())
          .contains("The configuration has changed")
          .doesNotContain("closed", "It is not known when");
    }
  }

  /** They are no small libraries. */
  @Test
  void loadsNothingOfItWhenNobodyAsksForFigures() throws Exception {
    cli.run("accounts", "remove", "@one");
    Path loaded = directory.resolve("loaded.txt");
    String list = "-Xlog:class+load:file=" + loaded;

    Cli.Result result =
        Program.in(directory).with("JAVA_TOOL_OPTIONS", list).run("daemon", "--once");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(loaded)
        .content()
        .contains("io.soundtracker.cli.DaemonWork ")
        .doesNotContain("io.micrometer.", "io.prometheus.", "sun.net.httpserver.");
  }

  private FetchOutcome lookWhileListing(ListingRequest request, ListingSink sink) {
    if (seen.get().isEmpty() && !isClosed()) {
      seen.set(get("/metrics") + get("/health/ready") + get("/health/live"));
    }
    Entries.listing(request.account().toString(), 3, Cli.NOW).forEach(sink::accept);
    return new FetchOutcome.Complete(Reach.WHOLE_PROFILE);
  }

  private long rounds() {
    Matcher count =
        Pattern.compile("tracker_round_seconds_count\\{result=\"succeeded\"} (\\d+)")
            .matcher(get("/metrics"));
    assertThat(count.find()).isTrue();
    return Long.parseLong(count.group(1));
  }

  private boolean isClosed() {
    try {
      get("/metrics");
      return false;
    } catch (UncheckedIOException closed) {
      return true;
    }
  }

  private String get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try (InputStream in = uri.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
