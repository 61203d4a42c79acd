package io.soundtracker.daemon.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it is told, the last answer again and again. */
final class LoopbackServer implements AutoCloseable {
  /** The part of the address that nobody may see. */
  static final String SECRET = "T0S3CRET";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  record Answer(int status, String body, Map<String, String> headers, boolean silent) {}

  record Request(String body, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  LoopbackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  LoopbackServer answers(int status) {
    return answers(status, "");
  }

  synchronized LoopbackServer answers(int status, String body) {
    answers.add(new Answer(status, body, Map.of(), false));
    return this;
  }

  synchronized LoopbackServer asksToWait(int status, String retryAfter) {
    answers.add(new Answer(status, "", Map.of("Retry-After", retryAfter), false));
    return this;
  }

  /** Never answers. */
  synchronized LoopbackServer keepsSilent() {
    answers.add(new Answer(200, "", Map.of(), true));
    return this;
  }

  List<Request> requests() {
    return requests;
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/services/"
            + SECRET
            + "/x?t="
            + SECRET);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(new Request(body, Map.copyOf(exchange.getRequestHeaders())));
    Answer answer = next();
    if (answer.silent()) {
      await();
    }
    byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private synchronized Answer next() {
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
