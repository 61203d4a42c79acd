package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageModuleTest {
  @TempDir Path folder;

  @Test
  void givesOutThePortsOfOneDatabase() {
    StorageConfig config = StorageConfig.defaults(folder.resolve("tracker.db"));
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            binder -> binder.requireExplicitBindings(),
            new StorageModule(config));
    try (SqliteDatabase database = injector.getInstance(SqliteDatabase.class)) {
      injector.getInstance(AccountRepository.class).track(AccountHandle.of("@one"));

      assertThat(injector.getInstance(AccountRepository.class)).isSameAs(database.accounts());
      assertThat(injector.getInstance(SessionRepository.class)).isSameAs(database.sessions());
      assertThat(injector.getInstance(ScrapeStore.class)).isSameAs(database.scrapeStore());
      assertThat(injector.getInstance(ExclusiveSongs.class)).isSameAs(database.exclusiveSongs());
      assertThat(injector.getInstance(Snapshot.Source.class)).isSameAs(database.snapshots());
      assertThat(injector.getInstance(DatabaseAdmin.class).info().rows())
          .containsEntry("accounts", 1L);
      injector.getInstance(InstanceLock.class).acquire().close();
    }
  }

  @Test
  void keepsJdbiToItself() {
    StorageConfig config = StorageConfig.defaults(folder.resolve("tracker.db"));
    Injector injector =
        Guice.createInjector(binder -> binder.requireExplicitBindings(), new StorageModule(config));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> injector.getInstance(Jdbi.class));
  }
}
