package io.soundtracker.daemon.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts JSON to an address, and judges the answer. */
final class HttpPost {
  static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final URI address;
  private final String setting;
  private final Secrets secrets;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient client;

  /**
   * Prepares to post.
   *
   * @param setting where the address is configured, for advice
   * @param timeout for the whole of a request
   * @param clock tells how far away a moment is that the other side names
   */
  HttpPost(URI address, String setting, Secrets secrets, Duration timeout, Clock clock) {
    this.address = address;
    this.setting = setting;
    this.secrets = secrets;
    this.timeout = timeout;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  Delivery send(byte[] json, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "soundtracker")
            .POST(BodyPublishers.ofByteArray(json));
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request.build(), whatWentWrong());
    try {
      // A timeout of the request's own would end with the headers of the answer.
      return judged(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      answer.cancel(true);
      return unreachable("no answer within " + timeout.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return unreachable("interrupted");
    } catch (ExecutionException failed) {
      return unreachable(reason(failed.getCause() == null ? failed : failed.getCause()));
    }
  }

  private Delivery judged(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return new Delivery.Done();
    }
    String said = secrets.hide(answer.body());
    String reason = "HTTP " + status + (said.isEmpty() ? "" : ": " + said);
    if (status == TIMED_OUT || status == TOO_MANY || status >= SERVER_ERROR) {
      Duration wait =
          answer
              .headers()
              .firstValue("Retry-After")
              .flatMap(text -> RetryAfter.parse(text, clock.instant()))
              .orElse(null);
      return new Delivery.Postponed(
          reason, "The other side is busy or broken: try again later", wait);
    }
    return new Delivery.Refused(reason, "Check " + setting + ": is it still valid?");
  }

  private Delivery unreachable(String reason) {
    return new Delivery.Postponed(
        reason, "Check " + setting + ", and that this machine can reach " + host(), null);
  }

  private String host() {
    return address.getHost() == null ? "it" : address.getHost();
  }

  private String reason(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof HttpTimeoutException) {
      return "no connection within " + timeout.toSeconds() + " s";
    }
    if (failure instanceof ConnectException) {
      return "cannot connect" + (message == null ? "" : ": " + secrets.hide(message));
    }
    if (failure instanceof IOException && message != null) {
      return "the connection broke: " + secrets.hide(message);
    }
    return failure.getClass().getSimpleName();
  }

  /** The body of a refusal says why; that of a success nothing. */
  private static BodyHandler<String> whatWentWrong() {
    return answer ->
        answer.statusCode() / 100 == 2
            ? BodySubscribers.replacing("")
            : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }
}
