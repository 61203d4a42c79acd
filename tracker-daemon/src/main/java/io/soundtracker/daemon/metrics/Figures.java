package io.soundtracker.daemon.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.soundtracker.daemon.DaemonListener;
import io.soundtracker.scraper.ScrapeListener;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures a daemon, and serves what it measured over HTTP. Counts from the moment it is made,
 * whatever becomes of the configuration meanwhile. Safe for use by several threads.
 */
public final class Figures implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Heartbeat heartbeat;
  private final CollectingMeters collecting;
  private final DaemonMeters daemon;
  private final Observatory observatory;
  private final StandingMeters standing;
  private @Nullable FiguresServer server;

  /** Creates figures that nobody can read yet. */
  public Figures(Clock clock) {
    this(clock, System::nanoTime);
  }

  Figures(Clock clock, LongSupplier nanos) {
    this.heartbeat = new Heartbeat(nanos);
    this.collecting = new CollectingMeters(registry, heartbeat);
    this.daemon = new DaemonMeters(registry, heartbeat);
    this.observatory = new Observatory(clock, nanos, DaemonMeters.query(registry, "figures"));
    this.standing = new StandingMeters(registry, observatory);
    Gauge.builder("tracker.progress.age", () -> heartbeat.age().toMillis() / 1000.0)
        .description("How long ago the daemon last got on with something")
        .baseUnit("seconds")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Measures what the daemon does. */
  public DaemonListener ofDaemon() {
    return daemon;
  }

  /** Measures listings. */
  public ScrapeListener ofListings() {
    return collecting;
  }

  /** Reads there, from now on, what the database knows. */
  public void watch(Sight sight) {
    observatory.watch(sight);
  }

  /** Does something while nobody reads from the database. */
  public <T> T still(Supplier<T> what) {
    return observatory.still(what);
  }

  /**
   * Serves them until {@link #close}. To be called on the daemon's thread, while it holds the lock
   * on its database.
   *
   * @return where
   * @throws io.soundtracker.core.InvalidInputException when nobody can listen there
   */
  public InetSocketAddress serve(InetSocketAddress address) {
    server =
        FiguresServer.start(
            address,
            this::page,
            new Health(Thread.currentThread(), heartbeat, observatory, daemon));
    return server.address();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    collections.close();
    registry.close();
  }

  private String page() {
    standing.refresh();
    return registry.scrape();
  }
}
