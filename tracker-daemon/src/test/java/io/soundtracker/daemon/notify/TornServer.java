package io.soundtracker.daemon.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Accepts connections, sends less than an answer, and hangs up or does not. */
final class TornServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> held = new ArrayList<>();
  private final byte[] answer;
  private final boolean holding;
  private final Thread thread = new Thread(this::serve, "torn server");

  TornServer(String answer, boolean holding) throws IOException {
    this.answer = answer.getBytes(StandardCharsets.US_ASCII);
    this.holding = holding;
    thread.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + LoopbackServer.SECRET);
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.getOutputStream().write(answer);
        socket.getOutputStream().flush();
        if (holding) {
          held.add(socket);
        } else {
          socket.close();
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    for (Socket socket : held) {
      socket.close();
    }
  }
}
