package io.soundtracker.daemon.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server for one mail, which begins in the clear: GreenMail knows no STARTTLS. */
final class StarttlsServer implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<String> inTheClear = new CopyOnWriteArrayList<>();
  private final List<String> encrypted = new CopyOnWriteArrayList<>();
  private final SSLContext tls;
  private final Thread thread = new Thread(this::serve, "starttls server");

  StarttlsServer() throws IOException, GeneralSecurityException {
    tls = context();
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  List<String> heardInTheClear() {
    return inTheClear;
  }

  List<String> heardEncrypted() {
    return encrypted;
  }

  private void serve() {
    try (Socket plain = server.accept()) {
      say(plain, "220 here");
      if (!converse(plain, inTheClear, "250-here\r\n250 STARTTLS")) {
        return;
      }
      try (SSLSocket secure =
          (SSLSocket) tls.getSocketFactory().createSocket(plain, "here", port(), true)) {
        secure.setUseClientMode(false);
        converse(secure, encrypted, "250-here\r\n250 AUTH PLAIN");
      }
    } catch (IOException over) {
      // The client hung up, or the test is over.
    }
  }

  /** Whether it ended with the wish to encrypt. */
  private static boolean converse(Socket socket, List<String> heard, String greeting)
      throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (data) {
        data = !line.equals(".");
        if (!data) {
          say(socket, "250 taken");
        }
      } else if (line.equals("STARTTLS")) {
        say(socket, "220 go on");
        return true;
      } else if (line.equals("DATA")) {
        data = true;
        say(socket, "354 go on");
      } else {
        say(
            socket,
            line.startsWith("EHLO") ? greeting : line.startsWith("AUTH") ? "235 hello" : "250 ok");
      }
    }
    return false;
  }

  private static void say(Socket socket, String line) throws IOException {
    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    out.write(line + "\r\n");
    out.flush();
  }

  /** GreenMail's own key. */
  private static SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream store = StarttlsServer.class.getResourceAsStream("/greenmail.p12")) {
      keys.load(store, PASSWORD);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
