package io.soundtracker.daemon.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mail is sent.
 *
 * @param host the SMTP server
 * @param port its port
 * @param encryption how the connection is protected
 * @param user who signs in, null to send without signing in
 * @param password the user's, null without one
 * @param from the sender's address
 * @param to the receivers' addresses, one or more
 */
public record MailConfig(
    String host,
    int port,
    Encryption encryption,
    @Nullable String user,
    @Nullable String password,
    String from,
    List<String> to) {

  /** How a connection is protected. */
  public enum Encryption {
    /** The connection begins in the clear, and nothing is sent before it is encrypted. */
    STARTTLS,
    /** Encrypted from its first byte. */
    TLS,
    /** Not at all: whoever is on the way reads the password. */
    NONE
  }

  /** Copies the list. */
  public MailConfig {
    to = List.copyOf(to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("nobody to write to");
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailConfig[" + host + ":" + port + ", " + encryption + ", " + to + "]";
  }
}
