package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.scrape.FailedAttempt;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SpentRequests;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the logs of an {@link InMemoryDatabase} come to. */
final class InMemoryScrapeHistory implements ScrapeHistory {
  private final InMemoryDatabase database;

  InMemoryScrapeHistory(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<AccountStanding> standings() {
    synchronized (database) {
      return database.accountRows.values().stream()
          .filter(Account::active)
          .sorted(Comparator.comparing(Account::handle))
          .map(
              account ->
                  new AccountStanding(
                      account, database.retries.get(account.id()), failures(account)))
          .toList();
    }
  }

  @Override
  public List<SpentRequests> requestsSince(Instant moment) {
    synchronized (database) {
      return database.logRows.stream()
          .filter(row -> row.details().cost() > 0 && row.log().readAt().isAfter(moment))
          .map(row -> new SpentRequests(row.log().readAt(), row.details().cost()))
          .sorted(Comparator.comparing(SpentRequests::at))
          .toList();
    }
  }

  @Override
  public Optional<Block> block() {
    synchronized (database) {
      Instant read =
          database.sessionRows.values().stream()
              .filter(session -> !database.blocks.containsKey(session.id()))
              .filter(this::hasRead)
              .map(ScrapeSession::startedAt)
              .max(Comparator.naturalOrder())
              .orElse(Instant.MIN);
      List<Instant> since =
          database.blocks.entrySet().stream()
              .filter(block -> database.sessionRows.get(block.getKey()).startedAt().isAfter(read))
              .map(java.util.Map.Entry::getValue)
              .toList();
      return since.stream().max(Comparator.naturalOrder()).map(at -> new Block(since.size(), at));
    }
  }

  private List<FailedAttempt> failures(Account account) {
    Instant answer = account.lastScrapedAt();
    return database.logRows.stream()
        .filter(row -> row.account() == account.id())
        .map(LogRow::log)
        .filter(log -> log.status() == LogStatus.FAILED)
        .filter(log -> answer == null || log.readAt().isAfter(answer))
        .map(this::failure)
        .sorted(Comparator.comparing(FailedAttempt::at))
        .toList();
  }

  private FailedAttempt failure(ScrapeLog log) {
    return FailedAttempt.of(
        log.readAt(), log.outcome(), log.message(), database.blocks.containsKey(log.session()));
  }

  /** An import is complete as far as it goes, and asks nobody. */
  private boolean hasRead(ScrapeSession session) {
    return database.logRows.stream()
        .map(LogRow::log)
        .filter(log -> log.session().equals(session.id()))
        .anyMatch(
            log ->
                log.status() == LogStatus.PARTIAL
                    || (log.status() == LogStatus.SUCCESS && log.coverage().complete()));
  }
}
