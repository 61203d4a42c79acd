package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of one recorded file and commits them when the account changes, or every {@value
 * ImportBatch#LINES} lines. For one thread.
 */
final class ImportSink implements ListingSink {
  private final RecordedAccounts accounts;
  private final ImportSession session;
  private final ScrapeStore store;
  private final Clock clock;
  private final Runnable onVideo;
  private final BooleanSupplier stopped;

  private final Set<AccountHandle> met = new LinkedHashSet<>();
  private final List<QuarantinedLine> quarantine = new ArrayList<>();
  private int quarantined;
  private long line;
  private RecordedBatch total = new RecordedBatch(0, 0, 0);
  private Instant begunAt;
  private @Nullable ImportBatch batch;

  ImportSink(
      RecordedAccounts accounts,
      ImportSession session,
      ScrapeStore store,
      Clock clock,
      Runnable onVideo,
      BooleanSupplier stopped) {
    this.accounts = accounts;
    this.session = session;
    this.store = store;
    this.clock = clock;
    this.onVideo = onVideo;
    this.stopped = stopped;
    this.begunAt = clock.instant();
  }

  @Override
  public boolean accept(ListingEntry entry) {
    line++;
    Optional<Account> account = accounts.of(entry.channel());
    if (account.isEmpty()) {
      note(
          new QuarantinedLine(
              line, entry.channel().handle() + " is another channel than the tracked one"));
    } else {
      batchOf(account.get(), entry).add(entry);
      met.add(account.get().handle());
      onVideo.run();
    }
    return !stopped.getAsBoolean();
  }

  @Override
  public void quarantine(QuarantinedLine broken) {
    line = broken.line();
    note(broken);
  }

  @Override
  public void restart() {
    throw new IllegalStateException("a file is read once");
  }

  /** Commits what is left. */
  void flush() {
    ImportBatch full = batch;
    batch = null;
    if (full == null) {
      return;
    }
    Duration took = Duration.between(begunAt, clock.instant());
    RecordedBatch recorded =
        store.record(full.toScrapeBatch(session.id(), took.isNegative() ? Duration.ZERO : took));
    total =
        new RecordedBatch(
            total.found() + recorded.found(),
            total.added() + recorded.added(),
            total.changed() + recorded.changed());
    begunAt = clock.instant();
  }

  ImportedFile result(Path file, @Nullable String problem) {
    return new ImportedFile(file, met, total, quarantined, quarantine, problem);
  }

  private ImportBatch batchOf(Account account, ListingEntry entry) {
    ImportBatch open = batch;
    if (open != null && open.account().id() == account.id() && !open.isFull()) {
      return open;
    }
    flush();
    ImportBatch next = new ImportBatch(account, entry);
    batch = next;
    return next;
  }

  private void note(QuarantinedLine broken) {
    quarantined++;
    if (quarantine.size() < Attempt.QUARANTINE_SHOWN) {
      quarantine.add(broken);
    }
    if (batch != null) {
      batch.quarantine(broken);
    }
  }
}
