package io.soundtracker.daemon.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.scraper.AccountResult;
import io.soundtracker.scraper.ScrapeListener;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures listings. Names no account: nobody needs a series for each. */
final class CollectingMeters implements ScrapeListener {
  private final MeterRegistry registry;
  private final Heartbeat heartbeat;
  private final Counter read;
  private final Counter added;
  private final Counter changed;
  private final Counter requests;
  private final Counter retries;

  CollectingMeters(MeterRegistry registry, Heartbeat heartbeat) {
    this.registry = registry;
    this.heartbeat = heartbeat;
    this.read = counter("tracker.videos.read", "Videos that listings showed");
    this.added = counter("tracker.videos.new", "Videos that were not known before");
    this.changed = counter("tracker.videos.changed", "Known videos of which something changed");
    this.requests = counter("tracker.requests", "Requests that listings cost at least");
    this.retries = counter("tracker.retries", "Listings that were begun again");
    // A series that begins with its first failure shows no increase.
    outcomes().forEach(this::listing);
  }

  @Override
  public void started(int accounts) {
    heartbeat.beat();
  }

  @Override
  public void videoRead(AccountHandle account) {
    heartbeat.beat();
  }

  @Override
  public void finished(AccountResult result) {
    heartbeat.beat();
    listing(result.outcome().code()).record(result.took());
    read.increment(result.recorded().found());
    added.increment(result.recorded().added());
    changed.increment(result.recorded().changed());
    requests.increment(result.details().cost());
    retries.increment(Math.max(0, result.details().attempts() - 1));
  }

  /** Every {@link FetchOutcome#code()} there is. */
  static List<String> outcomes() {
    return Stream.of(
            Stream.of("complete", "skipped"),
            Arrays.stream(FailureCause.values()).map(CollectingMeters::word),
            Arrays.stream(FetchOutcome.Reason.values()).map(CollectingMeters::word))
        .flatMap(words -> words)
        .toList();
  }

  private Timer listing(String outcome) {
    return Timer.builder("tracker.listing")
        .description("Listings of one account, by the class of their outcome")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
