package io.soundtracker.cli.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what happened.
 *
 * @param slack the address of an incoming webhook of Slack, a secret; null for no Slack
 * @param mail how mail is sent, null for no mail
 * @param webhook any other webhook, null for none
 * @param coolDown how long the same alert is not told again, &gt; 0
 * @param digest whether, after each session, is told what it changed
 */
public record NotificationSettings(
    @Nullable URI slack,
    @Nullable Mail mail,
    @Nullable Webhook webhook,
    Duration coolDown,
    boolean digest) {
  /** Nobody is told anything. */
  public static final NotificationSettings NONE =
      new NotificationSettings(null, null, null, Duration.ofHours(24), true);

  static NotificationSettings read(Section section) {
    return new NotificationSettings(
        section.section("slack", NotificationSettings::slack).orElse(null),
        section.section("mail", Mail::read).orElse(null),
        section.section("webhook", Webhook::read).orElse(null),
        section.get("coolDown", Types.POSITIVE_DURATION, NONE.coolDown()),
        section.get("digest", Types.FLAG, NONE.digest()));
  }

  private static Optional<URI> slack(Section section) {
    return Optional.ofNullable(section.find("url", Types.SECRET_ADDRESS));
  }

  /** How a connection to a mail server is protected. */
  public enum Tls {
    /** It begins in the clear, and nothing is sent before it is encrypted. */
    STARTTLS(587),
    /** From the first byte. */
    TLS(465),
    /** Not at all. */
    NONE(25);

    private final int usualPort;

    Tls(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /**
   * Mail.
   *
   * @param host the SMTP server
   * @param port its port
   * @param tls how the connection is protected
   * @param user who signs in; null, as the password is, to send without
   * @param password the user's
   * @param from the sender's address
   * @param to the receivers' addresses, one or more
   */
  public record Mail(
      String host,
      int port,
      Tls tls,
      @Nullable String user,
      @Nullable String password,
      String from,
      List<String> to) {
    private static final int LAST_PORT = 65_535;

    /** Copies the list. */
    public Mail {
      to = List.copyOf(to);
    }

    static Optional<Mail> read(Section section) {
      String host = section.find("host", Types.TEXT);
      Integer port = section.find("port", Types.wholeNumber(1, LAST_PORT));
      Tls tls = section.get("tls", Types.oneOf(Tls.class), Tls.STARTTLS);
      String user = section.find("user", Types.TEXT);
      String password = section.find("password", Types.SECRET);
      String from = section.find("from", Types.MAIL_ADDRESS);
      List<String> to = section.list("to", Types.MAIL_ADDRESS);
      if (host == null && user == null && password == null && from == null && to.isEmpty()) {
        return Optional.empty();
      }
      if (to.isEmpty()) {
        throw section.missing("to");
      }
      if ((user == null) != (password == null)) {
        throw section.missing(user == null ? "user" : "password");
      }
      return Optional.of(
          new Mail(
              section.require("host", Types.TEXT),
              port == null ? tls.usualPort : port,
              tls,
              user,
              password,
              section.require("from", Types.MAIL_ADDRESS),
              to));
    }
  }

  /**
   * A program that takes JSON.
   *
   * @param url its address, a secret
   * @param secret what bodies are signed with, null to sign none
   */
  public record Webhook(URI url, @Nullable String secret) {
    static Optional<Webhook> read(Section section) {
      URI url = section.find("url", Types.SECRET_ADDRESS);
      String secret = section.find("secret", Types.SECRET);
      if (url == null && secret != null) {
        throw section.missing("url");
      }
      return Optional.ofNullable(url).map(address -> new Webhook(address, secret));
    }
  }
}
