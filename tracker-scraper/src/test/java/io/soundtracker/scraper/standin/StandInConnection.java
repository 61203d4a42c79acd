package io.soundtracker.scraper.standin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to the proxy: CONNECT, then TLS with ourselves, then requests. */
final class StandInConnection {
  private static final int CUT_SHORT_BY = 5_000;

  private final SSLSocketFactory tls;
  private final Function<String, Answer> answers;

  StandInConnection(SSLSocketFactory tls, Function<String, Answer> answers) {
    this.tls = tls;
    this.answers = answers;
  }

  void serve(Socket plain) throws IOException {
    String connect = head(plain.getInputStream());
    if (connect == null || !connect.startsWith("CONNECT www.tiktok.com:443 ")) {
      write(plain.getOutputStream(), "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    write(plain.getOutputStream(), "HTTP/1.1 200 Connection established\r\n\r\n");
    try (SSLSocket secure = (SSLSocket) tls.createSocket(plain, null, plain.getPort(), true)) {
      secure.setUseClientMode(false);
      converse(
          new BufferedInputStream(secure.getInputStream()),
          new BufferedOutputStream(secure.getOutputStream()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void converse(InputStream in, OutputStream out) throws IOException, InterruptedException {
    for (String request = head(in); request != null; request = head(in)) {
      String target = request.split(" ", 3)[1];
      Answer answer = answers.apply(target);
      Thread.sleep(answer.delay().toMillis());
      switch (answer.delivery()) {
        case WHOLE -> send(out, answer, 0);
        case CUT -> {
          send(out, answer, CUT_SHORT_BY);
          return;
        }
        case HANG -> {
          in.read(); // until the client gives up
          return;
        }
        case DROPPED -> {
          return;
        }
      }
    }
  }

  private static void send(OutputStream out, Answer answer, int missing) throws IOException {
    byte[] body = answer.bytes();
    String head =
        "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                answer.status(), reason(answer.status()), answer.type(), body.length + missing);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> status >= 500 ? "Internal Server Error" : "Bad Request";
    };
  }

  /** Reads a request up to the blank line; requests here have no body. */
  private static @Nullable String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
      if (matched == 4) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return null;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
