package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import io.soundtracker.cli.config.NotificationSettings;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.daemon.notify.MailConfig;
import io.soundtracker.daemon.notify.NotifyConfig;
import io.soundtracker.daemon.notify.NotifyModule;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What tells people. Not part of the programs that tell nobody: the mail library is large. */
final class NotificationModule extends AbstractModule {
  private final TrackerConfig config;
  private final Surroundings surroundings;

  NotificationModule(TrackerConfig config, Surroundings surroundings) {
    this.config = config;
    this.surroundings = surroundings;
  }

  @Override
  protected void configure() {
    install(new StrictModule());
    bind(Clock.class).toInstance(surroundings.clock());
    install(new NotifyModule(settings(config.notifications(), config.database())));
  }

  private static NotifyConfig settings(NotificationSettings settings, Path database) {
    NotificationSettings.Webhook webhook = settings.webhook();
    return new NotifyConfig(
        settings.slack(),
        mail(settings.mail()),
        webhook == null ? null : new NotifyConfig.Webhook(webhook.url(), webhook.secret()),
        settings.coolDown(),
        database.resolveSibling(database.getFileName() + ".alerts.json"));
  }

  private static @Nullable MailConfig mail(NotificationSettings.@Nullable Mail mail) {
    return mail == null
        ? null
        : new MailConfig(
            mail.host(),
            mail.port(),
            MailConfig.Encryption.valueOf(mail.tls().name()),
            mail.user(),
            mail.password(),
            mail.from(),
            mail.to());
  }
}
