package io.soundtracker.daemon.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Any program that takes JSON by HTTP. With a secret, the header {@value #SIGNATURE} carries {@code
 * sha256=} and the HMAC-SHA256 of the body in lower-case hex. Safe for use by several threads.
 */
public final class WebhookNotifier implements Notifier {
  /** The header with the signature. */
  public static final String SIGNATURE = "X-Tracker-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final HttpPost post;
  private final @Nullable String secret;

  /**
   * Creates the notifier.
   *
   * @param url where to post to
   * @param secret what bodies are signed with, null to sign none
   * @param clock the present
   */
  public WebhookNotifier(URI url, @Nullable String secret, Clock clock) {
    this(url, secret, clock, HttpPost.TIMEOUT);
  }

  WebhookNotifier(URI url, @Nullable String secret, Clock clock, Duration timeout) {
    this.secret = secret;
    this.post =
        new HttpPost(
            url, "notifications.webhook.url", Secrets.ofAddress(url, secret), timeout, clock);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Delivery deliver(Notification notification) {
    byte[] body = WebhookMessage.of(notification).toString().getBytes(StandardCharsets.UTF_8);
    return post.send(
        body, secret == null ? Map.of() : Map.of(SIGNATURE, "sha256=" + hmac(secret, body)));
  }

  private static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }
}
