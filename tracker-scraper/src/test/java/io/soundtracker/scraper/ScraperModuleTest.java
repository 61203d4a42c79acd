package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.ytdlp.RetryingVideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpConfig;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScraperModuleTest {

  @Test
  void bindsTheServicesOnce() {
    Injector injector = injector();

    try (YtDlpVideoSource ytDlp = injector.getInstance(YtDlpVideoSource.class)) {
      assertThat(ytDlp).isSameAs(injector.getInstance(YtDlpVideoSource.class));
      assertThat(injector.getInstance(VideoSource.class)).isInstanceOf(RetryingVideoSource.class);
      assertThat(injector.getInstance(ScrapeService.class))
          .isSameAs(injector.getInstance(ScrapeService.class));
      assertThat(injector.getInstance(ImportService.class))
          .isSameAs(injector.getInstance(ImportService.class));
    }
  }

  @Test
  void theDefaultsAreThoseOfTheManual() {
    ScraperConfig config = ScraperConfig.defaults();

    assertThat(config.retries()).isEqualTo(3);
    assertThat(config.ytdlp().timeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.ytdlp().sleepRequests()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void refusesANegativeNumberOfRetries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScraperConfig(YtDlpConfig.defaults(), -1, Politeness.defaults()));
  }

  private static Injector injector() {
    InMemoryDatabase database = new InMemoryDatabase();
    return Guice.createInjector(
        Stage.PRODUCTION,
        new ScraperModule(ScraperConfig.defaults()),
        new AbstractModule() {
          @Override
          protected void configure() {
            binder().requireExplicitBindings();
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(AccountRepository.class).toInstance(database.accounts());
            bind(SessionRepository.class).toInstance(database.sessions());
            bind(ScrapeHistory.class).toInstance(database.scrapeHistory());
            bind(ScrapeStore.class).toInstance(database.store());
          }
        });
  }
}
