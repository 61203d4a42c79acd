package io.soundtracker.daemon.notify;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;

/**
 * Binds {@link Channels}, {@link Notifications} and {@link AlertLedger}. It needs a {@link Clock}.
 * Whoever asked for the notifications closes them.
 */
public final class NotifyModule extends AbstractModule {
  private final NotifyConfig config;

  /** Creates the module. */
  public NotifyModule(NotifyConfig config) {
    this.config = config;
  }

  @Provides
  @Singleton
  Channels channels(Clock clock) {
    return Channels.of(config, clock);
  }

  @Provides
  @Singleton
  Notifications notifications(Channels channels) {
    return new Notifications(channels.all());
  }

  @Provides
  @Singleton
  AlertLedger alertLedger() {
    return new AlertLedger(config.alertFile(), config.coolDown());
  }
}
