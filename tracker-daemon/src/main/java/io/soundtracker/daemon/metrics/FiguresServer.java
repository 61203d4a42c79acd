package io.soundtracker.daemon.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over HTTP, to whoever asks: there is no authentication. Whatever is asked, and however
 * slowly, only its own few threads have to do with it.
 */
final class FiguresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FiguresServer.class);
  private static final int THREADS = 4;
  private static final int BACKLOG = 32;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads;
  private final Supplier<String> figures;
  private final Health health;

  private FiguresServer(HttpServer server, Supplier<String> figures, Health health) {
    this.server = server;
    this.figures = figures;
    this.health = health;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "figures");
              thread.setDaemon(true);
              return thread;
            });
  }

  static FiguresServer start(InetSocketAddress address, Supplier<String> figures, Health health) {
    limit();
    HttpServer http;
    try {
      http = HttpServer.create(address, BACKLOG);
    } catch (IOException failure) {
      throw new InvalidInputException(
          "Nobody can listen at " + text(address) + ": " + failure.getMessage(),
          "Name another address or port in daemon.http or --http, or end what listens there",
          failure);
    }
    FiguresServer server = new FiguresServer(http, figures, health);
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    LOG.info("Figures are at http://{}/metrics", text(http.getAddress()));
    if (!address.getAddress().isLoopbackAddress()) {
      LOG.warn(
          "Everybody who reaches {} can read the figures: there is no authentication",
          text(http.getAddress()));
    }
    return server;
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * A client that is slow or says nothing loses its thread; the JDK takes that from nowhere else.
   */
  private static void limit() {
    setDefault("sun.net.httpserver.maxReqTime", "10");
    setDefault("sun.net.httpserver.maxRspTime", "30");
    setDefault("jdk.httpserver.maxConnections", "100");
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!METHODS.contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain; charset=utf-8", "Only GET and HEAD\n");
        return;
      }
      switch (String.valueOf(exchange.getRequestURI().getPath())) {
        case "/metrics" -> send(exchange, 200, PROMETHEUS, figures.get());
        case "/health/live" -> {
          Health.Live live = health.live();
          sendJson(exchange, live.live(), live);
        }
        case "/health/ready" -> {
          Health.Ready ready = health.ready();
          sendJson(exchange, ready.ready(), ready);
        }
        default -> send(exchange, 404, "text/plain; charset=utf-8", "See /metrics\n");
      }
    } catch (RuntimeException bug) {
      LOG.error("A request failed", bug);
      throw bug;
    }
  }

  private static void sendJson(HttpExchange exchange, boolean well, Object body)
      throws IOException {
    String text;
    try {
      text = JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    send(exchange, well ? 200 : 503, "application/json", text + "\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
