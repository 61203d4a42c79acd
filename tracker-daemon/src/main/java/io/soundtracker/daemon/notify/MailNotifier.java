package io.soundtracker.daemon.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Mail, as plain text and HTML. Safe for use by several threads. */
public final class MailNotifier implements Notifier {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailConfig config;
  private final Properties properties;
  private final MailFailure failures;

  /** Creates the notifier; nothing is connected yet. */
  public MailNotifier(MailConfig config) {
    this(config, TIMEOUT, new Properties());
  }

  MailNotifier(MailConfig config, Duration timeout, Properties others) {
    this.config = config;
    this.properties = properties(config, timeout);
    properties.putAll(others);
    this.failures = new MailFailure(config);
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Delivery deliver(Notification notification) {
    try {
      Transport.send(message(notification));
      return new Delivery.Done();
    } catch (MessagingException failed) {
      return failures.judge(failed);
    }
  }

  private MimeMessage message(Notification notification) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(properties, authenticator()));
    message.setFrom(new InternetAddress(config.from(), true));
    for (String receiver : config.to()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(receiver, true));
    }
    message.setSubject(notification.title(), UTF_8);
    message.setSentDate(Date.from(notification.at()));
    // So that nobody's absence note answers (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(MailText.plain(notification), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailText.html(notification), UTF_8, "html");
    // The last one that a reader can show is the one it shows.
    message.setContent(new MimeMultipart("alternative", plain, html));
    return message;
  }

  private @Nullable Authenticator authenticator() {
    String user = config.user();
    String password = config.password();
    if (user == null || password == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  private static Properties properties(MailConfig config, Duration timeout) {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", config.host());
    properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(config.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // A message's id ends with it, instead of the name of this machine and its user.
    properties.setProperty("mail.from", "soundtracker@" + config.host());
    switch (config.encryption()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }
}
