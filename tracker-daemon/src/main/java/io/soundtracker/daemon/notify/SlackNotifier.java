package io.soundtracker.daemon.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A channel of Slack, through an incoming webhook. Safe for use by several threads. */
public final class SlackNotifier implements Notifier {
  private final HttpPost post;

  /**
   * Creates the notifier.
   *
   * @param url the webhook's address, which is a secret: whoever has it can write to the channel
   * @param clock the present
   */
  public SlackNotifier(URI url, Clock clock) {
    this(url, clock, HttpPost.TIMEOUT);
  }

  SlackNotifier(URI url, Clock clock, Duration timeout) {
    this.post =
        new HttpPost(url, "notifications.slack.url", Secrets.ofAddress(url), timeout, clock);
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Delivery deliver(Notification notification) {
    String json = SlackMessage.of(notification).toString();
    return post.send(json.getBytes(StandardCharsets.UTF_8), Map.of());
  }
}
