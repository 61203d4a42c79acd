package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyTestCommandTest {
  @TempDir Path directory;

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Cli cli;

  @BeforeEach
  void setUp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/good/s3cret", 200);
    answer("/gone/s3cret", 404);
    server.start();
    cli = new Cli(directory);
  }

  @AfterEach
  void tearDown() {
    server.stop(0);
  }

  @Test
  void sendsAMessageThroughEveryChannel() {
    cli.with("SLACK", address("/good/s3cret"))
        .config("notifications: {slack: {url: \"${SLACK}\"}, webhook: {url: \"${SLACK}\"}}");

    Cli.Result result = cli.run("notify", "test");

    assertThat(result.code()).isZero();
    assertThat(result.out()).containsPattern("slack +ok").containsPattern("webhook +ok");
    assertThat(result.err()).isEmpty();
    assertThat(bodies)
        .hasSize(2)
        .allMatch(body -> body.contains("This is a test of Sound Tracker"))
        .anyMatch(body -> body.contains("\"kind\":\"test\""));
    assertThat(directory.resolve("tracker.db")).doesNotExist();
  }

  @Test
  void saysWhichChannelFailedAndWhatToDoAndKeepsItsSecrets() throws IOException {
    cli.with("SLACK", address("/gone/s3cret"))
        .with("HOOK", address("/good/s3cret"))
        .config(
            """
            notifications:
              slack: {url: "${SLACK}"}
              mail: {host: 127.0.0.1, port: %d, user: u, password: "${HOOK}", from: a@b.c, to: [d@e.f]}
              webhook: {url: "${HOOK}"}
            """
                .formatted(unusedPort()));

    Cli.Result result = cli.run("notify", "test", "-v");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .containsPattern("slack +failed +HTTP 404")
        .containsPattern("mail +failed +127.0.0.1:[0-9]+: ConnectException")
        .containsPattern("webhook +ok")
        .contains("slack: Check notifications.slack.url", "mail: Check notifications.mail");
    assertThat(result.out() + result.err()).doesNotContain("s3cret");
  }

  @Test
  void tellsProgramsTheSame() {
    cli.with("SLACK", address("/gone/s3cret"))
        .config("notifications: {slack: {url: \"${SLACK}\"}}");

    Cli.Result result = cli.run("notify", "test", "--format", "json");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("\"channel\"", "\"failed\"", "\"advice\"", "HTTP 404");
  }

  @Test
  void endsWith2WhenNoChannelIsConfigured() {
    Cli.Result result = cli.run("notify", "test");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("No channel is configured", "notifications.slack");
  }

  /** They would make every command slower to start. */
  @Test
  void nobodyElseLoadsTheClassesThatNotify() throws Exception {
    Path loaded = directory.resolve("loaded.txt");
    String list = "-Xlog:class+load:file=" + loaded;

    Cli.Result result = Program.in(directory).with("JAVA_TOOL_OPTIONS", list).run("init");

    assertThat(result.code()).isZero();
    assertThat(loaded)
        .content()
        .contains("io.soundtracker.cli.InitCommand ")
        .doesNotContain("io.soundtracker.daemon.", "jakarta.mail.", "java.net.http.");
  }

  private void answer(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
