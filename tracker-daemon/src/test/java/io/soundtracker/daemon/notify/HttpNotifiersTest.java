package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.core.fixture.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpNotifiersTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Clock CLOCK = new SettableClock(Messages.NOW);
  private static final Notification MESSAGE =
      Messages.with(
          "2 new sounds",
          Messages.section("2 new sounds", Messages.linked("A & B", "https://example.org/a?b&c")));

  private LoopbackServer server;
  private LogLines log;

  @BeforeEach
  void setUp() throws IOException {
    log = new LogLines();
    server = new LoopbackServer();
  }

  @AfterEach
  void nothingSecretWasLogged() {
    server.close();
    assertThat(log.everything()).doesNotContain(LoopbackServer.SECRET, "k3y");
    log.close();
  }

  @Test
  void postsToSlack() throws IOException {
    Delivery delivery = slack(server.answers(200, "ok").address()).deliver(MESSAGE);

    assertThat(delivery.isDone()).isTrue();
    LoopbackServer.Request request = server.requests().get(0);
    assertThat(request.header("Content-type")).isEqualTo("application/json; charset=utf-8");
    JsonNode body = new ObjectMapper().readTree(request.body());
    assertThat(body.get("text").asText()).isEqualTo("2 new sounds");
    assertThat(body.at("/blocks/1/text/text").asText())
        .isEqualTo("*2 new sounds*\n• <https://example.org/a?b&amp;c|A &amp; B>");
  }

  @Test
  void postsToAWebhookInTheDocumentedShape() {
    webhook(server.answers(204).address(), null).deliver(MESSAGE);

    LoopbackServer.Request request = server.requests().get(0);
    assertThat(request.body())
        .isEqualTo(
            "{\"version\":1,\"kind\":\"digest\",\"severity\":\"info\","
                + "\"at\":\"2026-11-22T12:00:00Z\",\"title\":\"2 new sounds\","
                + "\"sections\":[{\"heading\":\"2 new sounds\","
                + "\"lines\":[{\"text\":\"A & B\",\"link\":\"https://example.org/a?b&c\"}],"
                + "\"more\":0}]}");
    assertThat(request.header("X-tracker-signature")).isEmpty();
  }

  /** As told by: printf BODY | openssl dgst -sha256 -hmac k3y. */
  @Test
  void signsTheBodyWhenThereIsASecret() {
    webhook(server.answers(200).address(), "k3y").deliver(Messages.titled("Grün"));

    LoopbackServer.Request request = server.requests().get(0);
    assertThat(request.body())
        .isEqualTo(
            "{\"version\":1,\"kind\":\"digest\",\"severity\":\"info\","
                + "\"at\":\"2026-11-22T12:00:00Z\",\"title\":\"Grün\",\"sections\":[]}");
    assertThat(request.header("X-tracker-signature"))
        .isEqualTo("sha256=a30afb475eb908a937d56bfe5305d01ef6a174df874859397f254467754b3df3");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 302})
  void takesNoForAnAnswer(int status) {
    Delivery delivery = slack(server.answers(status, "no_service").address()).deliver(MESSAGE);

    assertThat(delivery.isDone()).isFalse();
    assertThat(delivery.mayPass()).isFalse();
    assertThat(delivery.reason()).isEqualTo("HTTP " + status + ": no_service");
    assertThat(delivery.wayOut()).contains("notifications.slack.url");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void knowsWhatMayPass(int status) {
    Delivery delivery = webhook(server.answers(status).address(), null).deliver(MESSAGE);

    assertThat(delivery.mayPass()).isTrue();
    assertThat(delivery.reason()).isEqualTo("HTTP " + status);
    assertThat(delivery.askedToWait()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 7                             | PT7S",
        "503 | Sun, 22 Nov 2026 12:01:30 GMT | PT1M30S",
        "503 | Sun, 22 Nov 2026 11:00:00 GMT | PT0S",
      })
  void hearsHowLongItShouldWait(int status, String retryAfter, Duration wait) {
    Delivery delivery = slack(server.asksToWait(status, retryAfter).address()).deliver(MESSAGE);

    assertThat(delivery.askedToWait()).contains(wait);
  }

  @Test
  void doesNotWaitForEver() {
    Delivery delivery = slack(server.keepsSilent().address(), SOON).deliver(MESSAGE);

    assertThat(delivery.mayPass()).isTrue();
    assertThat(delivery.reason()).startsWith("no answer within");
  }

  @Test
  void doesNotWaitForEverForTheRestOfAnAnswer() throws Exception {
    try (TornServer torn =
        new TornServer("HTTP/1.1 400 Bad\r\nContent-Length: 9\r\n\r\nabc", true)) {
      Delivery delivery = slack(torn.address(), SOON).deliver(MESSAGE);

      assertThat(delivery.reason()).startsWith("no answer within");
    }
  }

  @Test
  void survivesAServerThatHangsUp() throws Exception {
    try (TornServer torn = new TornServer("", false)) {
      Delivery delivery = slack(torn.address()).deliver(MESSAGE);

      assertThat(delivery.mayPass()).isTrue();
      assertThat(delivery.reason()).startsWith("the connection broke");
    }
  }

  @Test
  void survivesAServerThatIsNotThere() {
    URI nobody = URI.create("http://127.0.0.1:9/" + LoopbackServer.SECRET);

    Delivery delivery = webhook(nobody, "k3y").deliver(MESSAGE);

    assertThat(delivery.mayPass()).isTrue();
    assertThat(delivery.reason()).startsWith("cannot connect");
    assertThat(delivery.wayOut()).contains("notifications.webhook.url", "127.0.0.1");
  }

  @Test
  void repeatsNoSecretThatTheOtherSideTells() {
    Delivery delivery =
        webhook(
                server
                    .answers(404, "no /services/" + LoopbackServer.SECRET + "/x\r\nwith k3y signed")
                    .address(),
                "k3y")
            .deliver(MESSAGE);

    assertThat(delivery.reason()).isEqualTo("HTTP 404: no *** with *** signed");
  }

  private static Notifier slack(URI address) {
    return new SlackNotifier(address, CLOCK);
  }

  private static Notifier slack(URI address, Duration timeout) {
    return new SlackNotifier(address, CLOCK, timeout);
  }

  private static Notifier webhook(URI address, String secret) {
    return new WebhookNotifier(address, secret, CLOCK);
  }
}
