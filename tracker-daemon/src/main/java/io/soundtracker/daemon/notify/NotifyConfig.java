package io.soundtracker.daemon.notify;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications go, and how often.
 *
 * @param slack the address of an incoming webhook of Slack, null for no Slack
 * @param mail how mail is sent, null for no mail
 * @param webhook any other webhook, null for none
 * @param coolDown how long the same alert is not told again, &gt; 0
 * @param alertFile where it is kept what was told
 */
public record NotifyConfig(
    @Nullable URI slack,
    @Nullable MailConfig mail,
    @Nullable Webhook webhook,
    Duration coolDown,
    Path alertFile) {

  /** Without addresses, which are secrets. */
  @Override
  public String toString() {
    return "NotifyConfig[" + coolDown + ", " + alertFile + "]";
  }

  /**
   * A program that takes JSON.
   *
   * @param url its address
   * @param secret what bodies are signed with, null to sign none
   */
  public record Webhook(URI url, @Nullable String secret) {}
}
