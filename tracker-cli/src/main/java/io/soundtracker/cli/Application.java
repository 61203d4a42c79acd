package io.soundtracker.cli;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.config.ConfigLoader;
import io.soundtracker.cli.config.LoadedConfig;
import io.soundtracker.cli.config.ReportSettings;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.TrackerException;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.daemon.notify.Channels;
import io.soundtracker.daemon.notify.Notifier;
import io.soundtracker.reports.Renderers;
import io.soundtracker.reports.excel.ExcelConfig;
import io.soundtracker.reports.html.Templates;
import io.soundtracker.reports.wiring.ReportsConfig;
import io.soundtracker.reports.wiring.ReportsModule;
import io.soundtracker.storage.Restoration;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig.Creation;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program once its options are known: reads the configuration and opens the database when a
 * command first asks, so that {@code --help} waits for neither. For one thread.
 */
final class Application implements AutoCloseable {
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;
  private final Adjustment adjustment;
  private final Deque<Workplace> open = new ArrayDeque<>();
  private @Nullable TrackerConfig config;

  @Inject
  Application(
      Surroundings surroundings, GlobalOptions options, Messages messages, Adjustment adjustment) {
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
    this.adjustment = adjustment;
  }

  /**
   * The configuration.
   *
   * @throws io.soundtracker.core.InvalidInputException when something in it cannot be used
   */
  TrackerConfig config() {
    if (config == null) {
      config = load();
    }
    return config;
  }

  /** The configuration, whatever state it is in; says nothing about it. */
  LoadedConfig examine() {
    LoadedConfig loaded =
        LoadedConfig.load(
            surroundings.environment(),
            surroundings.directory(),
            surroundings.clock(),
            options.config().orElse(null));
    return databaseFlag().map(loaded::withDatabase).orElse(loaded);
  }

  /**
   * Reads the configuration again, for whatever is opened from now on. One that cannot be used
   * changes nothing.
   *
   * @return what it says now; the failure is why the earlier one still holds
   */
  Renewal renew() {
    TrackerConfig before = config();
    LoadedConfig loaded = examine();
    InvalidInputException failure =
        loaded.failure() == null ? goneSince(before, loaded.config()) : loaded.failure();
    if (failure != null) {
      return new Renewal(false, failure, null);
    }
    // The lock is on the database that is open.
    TrackerConfig now = loaded.config().withDatabase(before.database());
    Path elsewhere = now.equals(loaded.config()) ? null : loaded.config().database();
    if (now.equals(before)) {
      return new Renewal(false, null, elsewhere);
    }
    loaded.warnings().forEach(messages::warning);
    config = now;
    return new Renewal(true, null, elsewhere);
  }

  /** Nobody means the defaults who moves a file away. */
  private static @Nullable InvalidInputException goneSince(
      TrackerConfig before, TrackerConfig now) {
    return before.source().isEmpty() || before.source().equals(now.source())
        ? null
        : new InvalidInputException(
            "The file " + before.source().get() + " is gone", "Put it back, or start anew");
  }

  /**
   * What reading the configuration again brought.
   *
   * @param changed whether another one holds now
   * @param failure why it cannot be used, null when it can
   * @param elsewhere the database that it names, null when that is the one in use
   */
  record Renewal(
      boolean changed, @Nullable InvalidInputException failure, @Nullable Path elsewhere) {}

  /** Lists profiles; needs no database. */
  VideoSource source() {
    return injector(new SourceModule(config(), surroundings)).getInstance(VideoSource.class);
  }

  /**
   * What writes reports; needs no database.
   *
   * @param templates a folder of the user's templates, if there is one
   */
  Renderers renderers(Optional<Path> templates) {
    ReportSettings.Excel excel = config().reports().excel();
    ReportsConfig reports =
        new ReportsConfig(
            templates.map(Templates::overriddenBy).orElseGet(Templates::ours),
            new ExcelConfig(excel.minAccounts(), excel.maxTabs()));
    return injector(new ReportsModule(reports)).getInstance(Renderers.class);
  }

  /** Where notifications go; needs no database. A list, for no other command loads its classes. */
  List<Notifier> channels() {
    return notifying(Channels.class).all();
  }

  /** A part of what tells people; needs no database. */
  <T> T notifying(Class<T> part) {
    return injector(new NotificationModule(config(), surroundings)).getInstance(part);
  }

  /** Opens the database as it is, to look at. */
  Workplace inspect() {
    return open(Creation.MUST_EXIST);
  }

  /** Opens the database, brought in line with the configuration, to read from. */
  Workplace read() {
    return synchronised(inspect());
  }

  /** Opens the database, brought in line with the configuration, and makes it if need be. */
  Workplace work() {
    return synchronised(open(Creation.CREATE_IF_MISSING));
  }

  /** Looks at the machine that an open database lies on; asks yt-dlp, which takes a moment. */
  Machine machine(Workplace workplace) {
    return injector(new MachineModule(config(), surroundings, workplace.database()))
        .getInstance(Machine.class);
  }

  private Workplace synchronised(Workplace workplace) {
    boolean done = false;
    try {
      new ConfigSync(workplace.accounts(), workplace.exclusiveSongs()).apply(config());
      done = true;
      return workplace;
    } finally {
      if (!done) {
        close(workplace);
      }
    }
  }

  /** Looks at a backup that is to be put in the place of the database, which is not opened. */
  Restoration restoration(Path backup) {
    return SqliteDatabase.restoration(ApplicationModule.storage(config(), surroundings), backup);
  }

  private Workplace open(Creation creation) {
    ApplicationModule module = new ApplicationModule(config(), surroundings, creation);
    Workplace workplace = injector(module).getInstance(Workplace.class);
    open.push(workplace);
    // That it happened, and where the backup is, the log says.
    workplace.storage().adoption().ifPresent(report -> report.summary().forEach(messages::hint));
    return workplace;
  }

  private Injector injector(Module module) {
    try {
      return Guice.createInjector(Stage.PRODUCTION, adjustment.apply(module));
    } catch (CreationException | ProvisionException failed) {
      // What could not be opened matters, not that Guice was asked to.
      throw failed.getCause() instanceof TrackerException expected ? expected : failed;
    }
  }

  /** Closes one of the databases that were opened. */
  void close(Workplace workplace) {
    open.remove(workplace);
    workplace.close();
  }

  /** Closes every database that was opened. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  private TrackerConfig load() {
    Path named = options.config().orElse(null);
    TrackerConfig loaded =
        new ConfigLoader(
                surroundings.environment(),
                surroundings.directory(),
                surroundings.clock(),
                messages::warning)
            .load(named);
    return databaseFlag().map(loaded::withDatabase).orElse(loaded);
  }

  private Optional<Path> databaseFlag() {
    return options.database().map(flag -> surroundings.directory().resolve(flag).normalize());
  }
}
