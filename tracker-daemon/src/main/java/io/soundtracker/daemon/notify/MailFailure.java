package io.soundtracker.daemon.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells what passes by itself from what does not, of what goes wrong with mail. */
final class MailFailure {
  private static final int PERMANENT = 500;

  private final MailConfig config;
  private final Secrets secrets;

  MailFailure(MailConfig config) {
    this.config = config;
    this.secrets = Secrets.ofUser(config.user(), config.password());
  }

  Delivery judge(MessagingException failure) {
    List<Exception> chain = chain(failure);
    for (Exception each : chain) {
      String said = secrets.hide(each.getMessage());
      if (each instanceof AddressException) {
        return refused(said, "from and to");
      }
      // 454 and the like mean: not now.
      if (each instanceof AuthenticationFailedException && !said.startsWith("4")) {
        return refused("the server refuses the user or the password: " + said, "user and password");
      }
      if (each instanceof SSLException || said.contains("STARTTLS is required")) {
        return refused("no protected connection: " + said, "host, port and tls");
      }
      if (code(each) >= PERMANENT) {
        return refused(said, "from and to");
      }
    }
    return new Delivery.Postponed(
        config.host() + ":" + config.port() + ": " + innermost(chain),
        "Check notifications.mail: host and port, and that this machine can reach them",
        null);
  }

  private String innermost(List<Exception> chain) {
    Exception last = chain.get(chain.size() - 1);
    // Such as UnknownHostException, whose message is no sentence.
    return last.getClass().getSimpleName() + ": " + secrets.hide(last.getMessage());
  }

  private static Delivery refused(String reason, String settings) {
    return new Delivery.Refused(reason, "Check notifications.mail: " + settings);
  }

  /** The server's answer; 0 when it is about something else. */
  private static int code(Exception failure) {
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return failure instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
  }

  private static List<Exception> chain(MessagingException failure) {
    List<Exception> chain = new ArrayList<>();
    Exception next = failure;
    while (next != null && !chain.contains(next)) {
      chain.add(next);
      next = next instanceof MessagingException outer ? outer.getNextException() : null;
    }
    return chain;
  }
}
