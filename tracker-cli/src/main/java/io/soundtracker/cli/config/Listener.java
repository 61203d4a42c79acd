package io.soundtracker.cli.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to listen: {@code 127.0.0.1:9464}, {@code [::1]:9464}, or a port alone. */
public final class Listener {
  private static final Pattern FORM =
      Pattern.compile("(?:(localhost|[0-9.]+|\\[[0-9a-fA-F:]+]):)?(\\d{1,5})");
  private static final int MOST = 65_535;

  private Listener() {}

  /** Reads one; empty when the text is none. Without an address it is the loopback. */
  public static Optional<InetSocketAddress> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > MOST) {
      return Optional.empty();
    }
    String host = parts.group(1) == null ? "127.0.0.1" : parts.group(1);
    try {
      // No name is looked up: the form allows none but localhost.
      return Optional.of(
          new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(parts.group(2))));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
