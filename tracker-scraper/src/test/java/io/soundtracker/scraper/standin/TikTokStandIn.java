package io.soundtracker.scraper.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/**
 * An HTTP proxy on the loopback interface that answers for {@code www.tiktok.com} itself: profile
 * page, embed page and list API, as yt-dlp asks for them. What goes wrong is the {@link Script} of
 * each account.
 *
 * <pre>{@code
 * try (TikTokStandIn tiktok = TikTokStandIn.start()) {
 *   tiktok.add(StandInAccount.named("label").withVideos(35));
 *   run("yt-dlp", tiktok.arguments(), "https://www.tiktok.com/@label");
 * }
 * }</pre>
 */
public final class TikTokStandIn implements AutoCloseable {
  private final ServerSocket server;
  private final SSLSocketFactory tls = StandInCertificate.socketFactory();
  private final Map<String, StandInAccount> accounts = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private TikTokStandIn() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    background("tiktok-stand-in", this::acceptAll);
  }

  /** Starts one on a free port. */
  public static TikTokStandIn start() {
    try {
      return new TikTokStandIn();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Adds an account, or puts it in place of the one with the same handle. */
  public TikTokStandIn add(StandInAccount account) {
    accounts.put(account.handle(), account);
    return this;
  }

  /** Nobody has a handle any more. */
  public TikTokStandIn remove(String handle) {
    accounts.remove(handle);
    return this;
  }

  /** Forgets every account and every request. */
  public void forget() {
    accounts.clear();
    asked.clear();
  }

  /** The address of the proxy. */
  public String proxy() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** What yt-dlp needs to come here instead of going to TikTok. */
  public List<String> arguments() {
    return List.of("--proxy", proxy(), "--no-check-certificates");
  }

  /** Every request so far, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Every request for an account so far, in order. */
  public List<Asked> asked(String handle) {
    return asked.stream().filter(each -> each.handle().equals(handle)).toList();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Answer answer(String target) {
    StandInRequest request = StandInRequest.of(target);
    StandInAccount account =
        accounts.values().stream().filter(request::isFor).findFirst().orElse(null);
    if (account == null) {
      return request.isPage() ? StandInPages.missingProfile() : Answer.status(404);
    }
    Asked now = count(account, request);
    return account.script().answer(now, request.healthy(account));
  }

  private synchronized Asked count(StandInAccount account, StandInRequest request) {
    long before =
        asked(account.handle()).stream().filter(each -> each.kind() == request.kind()).count();
    Asked now = new Asked(account.handle(), request.kind(), (int) before + 1, request.cursor());
    asked.add(now);
    return now;
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        background("tiktok-stand-in-" + socket.getPort(), () -> serve(socket));
      } catch (SocketException closed) {
        return;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new StandInConnection(tls, this::answer).serve(socket);
    } catch (IOException gone) {
      // The client went away, as clients do when they are killed.
    } finally {
      open.remove(socket);
    }
  }

  private static void background(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
