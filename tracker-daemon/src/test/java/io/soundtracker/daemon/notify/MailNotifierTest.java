package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.soundtracker.daemon.notify.MailConfig.Encryption;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailNotifierTest {
  private static final String HOST = "127.0.0.1";
  private static final String PASSWORD = "p4ssw0rd";
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration PATIENT = Duration.ofMinutes(1);

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});
  private LogLines log;

  @BeforeEach
  void setUp() {
    log = new LogLines();
    server.setUser("tracker@example.org", "tracker", PASSWORD);
    server.start();
  }

  @AfterEach
  void noPasswordWasLogged() {
    server.stop();
    // GreenMail logs what it hears; it is not ours.
    assertThat(log.oursOnly()).doesNotContain(PASSWORD);
    log.close();
  }

  @Test
  void deliversPlainTextAndHtmlToEveryReceiver() throws Exception {
    Notification message =
        Messages.with(
            "Grüße: 夜に駆ける \uD83C\uDFB5",
            Messages.section(
                "1 new <sound>", Messages.linked("A & B: 1 use", "https://example.org/?a&b")));

    Delivery delivery = mail(PASSWORD).deliver(message);

    assertThat(delivery.isDone()).as(delivery.reason()).isTrue();
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    MimeMessage mail = received[0];
    assertThat(mail.getSubject()).isEqualTo("Grüße: 夜に駆ける \uD83C\uDFB5");
    assertThat(mail.getFrom()[0]).hasToString("Tracker <tracker@example.org>");
    assertThat(mail.getAllRecipients()).hasSize(2);
    assertThat(mail.getSentDate()).isEqualTo(Date.from(Messages.NOW));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).endsWith("@127.0.0.1>");
    MimeMultipart bodies = (MimeMultipart) mail.getContent();
    assertThat(text(bodies.getBodyPart(0), "text/plain"))
        .isEqualTo(
            """
            Grüße: 夜に駆ける \uD83C\uDFB5

            1 new <sound>
            - A & B: 1 use
              https://example.org/?a&b
            """);
    assertThat(text(bodies.getBodyPart(1), "text/html"))
        .contains(
            "<h2>Grüße: 夜に駆ける \uD83C\uDFB5</h2>",
            "<h3>1 new &lt;sound&gt;</h3>",
            "<li><a href=\"https://example.org/?a&amp;b\">A &amp; B: 1 use</a></li>");
  }

  @Test
  void aTitleCannotAddHeaders() throws Exception {
    mail(PASSWORD).deliver(Messages.titled("Hello\r\nBcc: eve@example.org"));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@example.org");
    assertThat(mail.getHeader("Bcc")).isNull();
  }

  @Test
  void deliversThroughTls() {
    Delivery delivery = mail(Encryption.TLS, smtps(), PASSWORD, trusting()).deliver(message());

    assertThat(delivery.isDone()).as(delivery.reason()).isTrue();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void doesNotTalkToAServerWhoseCertificateNobodyVouchesFor() {
    Delivery delivery =
        mail(Encryption.TLS, smtps(), PASSWORD, new Properties()).deliver(message());

    assertThat(delivery.mayPass()).isFalse();
    assertThat(delivery.reason()).startsWith("no protected connection: ");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysNothingBeforeStarttlsAndEverythingAfterIt() throws Exception {
    try (StarttlsServer starttls = new StarttlsServer()) {
      Delivery delivery =
          mail(Encryption.STARTTLS, starttls.port(), PASSWORD, trusting()).deliver(message());

      assertThat(delivery.isDone()).as(delivery.reason()).isTrue();
      assertThat(starttls.heardInTheClear())
          .hasSize(2)
          .satisfiesExactly(
              line -> assertThat(line).startsWith("EHLO "),
              line -> assertThat(line).isEqualTo("STARTTLS"));
      assertThat(starttls.heardEncrypted())
          .anyMatch(line -> line.startsWith("AUTH PLAIN "))
          .contains("Subject: hello", ".");
    }
  }

  @Test
  void sendsNothingAfterStarttlsWithACertificateNobodyVouchesFor() throws Exception {
    try (StarttlsServer starttls = new StarttlsServer()) {
      Delivery delivery =
          mail(Encryption.STARTTLS, starttls.port(), PASSWORD, new Properties()).deliver(message());

      assertThat(delivery.mayPass()).isFalse();
      assertThat(delivery.reason()).startsWith("no protected connection: ");
      assertThat(starttls.heardEncrypted()).isEmpty();
    }
  }

  @Test
  void sendsNothingInTheClearWhenTheServerKnowsNoStarttls() {
    Delivery delivery =
        mail(Encryption.STARTTLS, smtp(), PASSWORD, new Properties()).deliver(message());

    assertThat(delivery.mayPass()).isFalse();
    assertThat(delivery.reason()).contains("STARTTLS");
    assertThat(delivery.wayOut()).contains("notifications.mail", "tls");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsRefusedAndNotRepeated() {
    Delivery delivery = mail("wr0ngp4ss").deliver(message());

    assertThat(delivery.isDone()).isFalse();
    assertThat(delivery.mayPass()).isFalse();
    assertThat(delivery.reason())
        .startsWith("the server refuses the user or the password: ")
        .doesNotContain("wr0ngp4ss");
    assertThat(delivery.wayOut()).isEqualTo("Check notifications.mail: user and password");
  }

  @Test
  void sendsWithoutSigningInWhenThereIsNoUser() {
    MailConfig config =
        new MailConfig(HOST, smtp(), Encryption.NONE, null, null, "a@b.org", List.of("c@d.org"));

    assertThat(new MailNotifier(config).deliver(message()).isDone()).isTrue();
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    MailConfig config =
        new MailConfig(HOST, smtp(), Encryption.NONE, null, null, "a@b.org", List.of("c d@e..f"));

    Delivery delivery = new MailNotifier(config).deliver(message());

    assertThat(delivery.mayPass()).isFalse();
    assertThat(delivery.wayOut()).contains("from and to");
  }

  @Test
  void aServerThatIsDownMayComeBack() {
    int port = smtp();
    server.stop();

    Delivery delivery = mail(Encryption.NONE, port, PASSWORD, new Properties()).deliver(message());

    assertThat(delivery.mayPass()).isTrue();
    assertThat(delivery.reason()).startsWith(HOST + ":" + port + ": ConnectException");
    assertThat(delivery.wayOut()).contains("notifications.mail: host and port");
  }

  @Test
  void doesNotWaitForEverForAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Notifier impatient =
          new MailNotifier(
              config(Encryption.NONE, silent.getLocalPort(), PASSWORD), SOON, new Properties());

      Delivery delivery = impatient.deliver(message());

      assertThat(delivery.mayPass()).isTrue();
      assertThat(delivery.reason()).contains("SocketTimeoutException");
    }
  }

  @Test
  void aServerThatHangsUpMayDoBetterLater() throws Exception {
    try (TornServer torn = new TornServer("", false)) {
      Delivery delivery =
          mail(Encryption.NONE, torn.address().getPort(), PASSWORD, new Properties())
              .deliver(message());

      assertThat(delivery.mayPass()).isTrue();
    }
  }

  @Test
  void aServerThatIsBusyMayDoBetterLater() throws Exception {
    try (TornServer busy = new TornServer("421 4.3.2 Try again later\r\n", false)) {
      Delivery delivery =
          mail(Encryption.NONE, busy.address().getPort(), PASSWORD, new Properties())
              .deliver(message());

      assertThat(delivery.mayPass()).isTrue();
      assertThat(delivery.reason()).contains("421");
    }
  }

  private Notifier mail(String password) {
    return mail(Encryption.NONE, smtp(), password, new Properties());
  }

  private static Notifier mail(
      Encryption encryption, int port, String password, Properties others) {
    return new MailNotifier(config(encryption, port, password), PATIENT, others);
  }

  private static MailConfig config(Encryption encryption, int port, String password) {
    return new MailConfig(
        HOST,
        port,
        encryption,
        "tracker",
        password,
        "Tracker <tracker@example.org>",
        List.of("ana@example.org", "Ben <ben@example.org>"));
  }

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, HOST, protocol);
    setup.setServerStartupTimeout(PATIENT.toMillis());
    return setup;
  }

  /** GreenMail vouches for itself. */
  private static Properties trusting() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.ssl.trust", "*");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
    return properties;
  }

  private static Notification message() {
    return Messages.titled("hello");
  }

  private int smtp() {
    return server.getSmtp().getPort();
  }

  private int smtps() {
    return server.getSmtps().getPort();
  }

  private static String text(BodyPart part, String type) throws MessagingException, IOException {
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
    return part.getContent().toString().replace("\r\n", "\n");
  }
}
