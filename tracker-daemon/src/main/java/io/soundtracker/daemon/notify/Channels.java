package io.soundtracker.daemon.notify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The channels that are configured.
 *
 * @param all each of them once, possibly none
 */
public record Channels(List<Notifier> all) {

  /** Copies the list. */
  public Channels {
    all = List.copyOf(all);
  }

  /** Those of a configuration. */
  static Channels of(NotifyConfig config, Clock clock) {
    List<Notifier> all = new ArrayList<>();
    if (config.slack() != null) {
      all.add(new SlackNotifier(config.slack(), clock));
    }
    if (config.mail() != null) {
      all.add(new MailNotifier(config.mail()));
    }
    if (config.webhook() != null) {
      all.add(new WebhookNotifier(config.webhook().url(), config.webhook().secret(), clock));
    }
    return new Channels(all);
  }
}
