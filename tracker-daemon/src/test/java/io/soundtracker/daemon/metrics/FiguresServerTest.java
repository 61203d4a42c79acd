package io.soundtracker.daemon.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class FiguresServerTest {
  private final Rounds rounds = new Rounds();
  private final AtomicLong nanos = new AtomicLong();
  private final Figures figures = new Figures(rounds.clock, nanos::get);
  private final List<Socket> open = new ArrayList<>();
  private InetSocketAddress address = Web.ANY_PORT;
  private Web web = new Web(address);

  @BeforeEach
  void setUp() {
    address = figures.serve(Web.ANY_PORT);
    web = new Web(address);
  }

  @AfterEach
  void tearDown() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    figures.close();
  }

  @Test
  void servesFigures() {
    HttpResponse<String> page = web.get("/metrics");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    Exposition read = Exposition.read(page.body());
    assertThat(read.samples())
        .anyMatch(sample -> sample.startsWith("jvm_memory_used_bytes"))
        .anyMatch(sample -> sample.startsWith("jvm_threads_live_threads"))
        .anyMatch(sample -> sample.startsWith("jvm_gc_"))
        .anyMatch(sample -> sample.startsWith("process_files_open_files"));
  }

  @Test
  void answersHeadWithoutABody() {
    HttpResponse<String> head = web.send("HEAD", "/metrics");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "NONSENSE"})
  void refusesOtherMethods(String method) {
    HttpResponse<String> answer = web.send(method, "/metrics");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/metrics/", "/metricsx", "/health", "/%2e%2e/etc/passwd", "//metrics"})
  void knowsNoOtherPath(String path) {
    assertThat(web.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void isReadyWhileTheDatabaseAnswersWhateverAlerts() {
    figures.watch(rounds.sight());
    figures
        .ofDaemon()
        .judged(List.of(new Finding(State.ALERT, "silent", "x", null)), Duration.ZERO);

    HttpResponse<String> answer = web.get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"ready\":true,\"alerts\":[\"silent\"]}\n");
  }

  @Test
  void isNotReadyWithoutADatabase() {
    assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void livesWhileItGetsOn() {
    nanos.addAndGet(Health.PATIENCE.minusSeconds(1).toNanos());
    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);

    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(web.get("/health/live").statusCode()).isEqualTo(503);

    figures.ofDaemon().woke();
    assertThat(web.get("/health/live").body()).isEqualTo("{\"live\":true,\"progressAge\":0}\n");
  }

  @Test
  void doesNotLiveWithoutTheThreadOfTheDaemon() throws Exception {
    Figures others = new Figures(rounds.clock);
    List<InetSocketAddress> served = new ArrayList<>();
    Thread daemon = new Thread(() -> served.add(others.serve(Web.ANY_PORT)));
    daemon.start();
    daemon.join();

    try (others) {
      assertThat(new Web(served.get(0)).get("/health/live").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void saysWhenThePortIsTaken() {
    try (Figures second = new Figures(rounds.clock)) {
      assertThatThrownBy(() -> second.serve(address))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("Nobody can listen at 127.0.0.1:" + address.getPort());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET foo:bar HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\n\r\n",
        "GET /metrics HTTP/9.9\r\nContent-Length: -5\r\n\r\n",
        "POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\nabc",
        "\u0016\u0003\u0001\u0002\u0000\u0001"
      })
  void survivesNonsense(String text) throws IOException {
    open.add(web.say(text));

    assertThat(web.get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void survivesALongPath() throws IOException {
    assertThat(web.get("/" + "x".repeat(100_000)).statusCode()).isEqualTo(404);

    open.add(web.say("GET /" + "y".repeat(1_000_000)));
    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void survivesManyConnections() throws IOException {
    for (int i = 0; i < 90; i++) {
      open.add(web.say(""));
    }

    assertThat(web.get("/metrics").statusCode()).isEqualTo(200);
  }

  /** There are more of them than threads. */
  @Test
  void dropsClientsThatNeverFinish() throws IOException {
    for (int i = 0; i < 6; i++) {
      open.add(web.say("GET /metrics HTTP/1.1\r\nX-Slow: "));
    }

    assertThat(web.get("/metrics").statusCode()).isEqualTo(200);
    figures.ofDaemon().lookedFor(Duration.ofSeconds(1), true);
  }
}
