package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers one account's listing while it arrives, over all its attempts, and makes the batch of it.
 * For one thread.
 */
final class Listing implements ListingSink {
  private final Account account;
  private final StopRule stopRule;
  private final Ownership ownership;
  private final Watcher watcher;
  private final Map<VideoId, Seen> seen = new LinkedHashMap<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private @Nullable Channel channel;
  private Attempt attempt = new Attempt();

  Listing(Account account, Set<VideoId> stored, StopRule stopRule, Watcher watcher) {
    this.account = account;
    this.stopRule = stopRule;
    this.ownership = new Ownership(account, stored);
    this.watcher = watcher;
    attempts.add(attempt);
  }

  /** Who looks on while a listing is read. */
  interface Watcher {
    /** A video was read. */
    void videoRead();

    /** Whether the run was stopped, so that nothing more is to be read. */
    boolean isStopped();
  }

  /** A reading, and the attempt that brought it. */
  private record Seen(Reading reading, Attempt attempt) {}

  @Override
  public boolean accept(ListingEntry entry) {
    return switch (ownership.judge(entry)) {
      case STRANGERS_LISTING -> false;
      case STRAY_LINE -> {
        String reason = "a video of another channel, " + entry.channel().handle();
        quarantine(new QuarantinedLine(attempt.lines() + 1L, reason));
        yield !watcher.isStopped();
      }
      case OURS -> {
        keep(entry);
        watcher.videoRead();
        yield stopRule.readsOnAfter(entry.video()) && !watcher.isStopped();
      }
    };
  }

  @Override
  public void quarantine(QuarantinedLine line) {
    attempt.quarantine(line);
  }

  @Override
  public void restart() {
    attempt = new Attempt();
    attempts.add(attempt);
    stopRule.restart();
  }

  /** Whether all that was shown by now is somebody else's. */
  boolean isStrangers() {
    return ownership.objection().isPresent();
  }

  /**
   * The batch of all that was gathered.
   *
   * @param said how the source says the listing ended
   */
  ScrapeBatch batch(SessionId session, FetchOutcome said, Instant startedAt, Duration took) {
    Optional<String> objection = ownership.objection();
    if (objection.isPresent()) {
      FetchOutcome takenOver =
          said.isBlock()
              ? ListingOutcome.settle(said, 0, watcher.isStopped())
              : new Unavailable(Reason.TAKEN_OVER, objection.get());
      return new ScrapeBatch(
          session,
          account.handle(),
          account.channelId(),
          null,
          List.of(),
          takenOver,
          Coverage.NONE,
          startedAt,
          took,
          details());
    }
    FetchOutcome outcome = ListingOutcome.settle(said, seen.size(), watcher.isStopped());
    return new ScrapeBatch(
        session,
        account.handle(),
        account.channelId(),
        channel,
        seen.values().stream().map(Seen::reading).toList(),
        outcome,
        ListingOutcome.coverage(outcome, cameDownTo()),
        startedAt,
        took,
        details());
  }

  private void keep(ListingEntry entry) {
    attempt.count(entry);
    channel = channel == null ? entry.channel() : entry.channel().orElse(channel);
    Reading reading = new Reading(entry.video(), entry.readAt());
    Seen before = seen.get(entry.video().id());
    if (before != null && before.attempt() == attempt) {
      attempt.countDuplicate();
    }
    if (before == null || !before.reading().readAt().isAfter(entry.readAt())) {
      seen.put(entry.video().id(), new Seen(reading, attempt));
    }
  }

  /** Each attempt covers the profile from its top, so the one that came furthest speaks. */
  private @Nullable Instant cameDownTo() {
    return attempts.stream()
        .map(Attempt::cameDownTo)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** An attempt reads again what an earlier one read, so lines are counted in the longest only. */
  private ListingDetails details() {
    Attempt longest = attempts.get(0);
    Integer requests = null;
    for (Attempt each : attempts) {
      longest = each.lines() > longest.lines() ? each : longest;
      if (each.requests() != null) {
        requests = (requests == null ? 0 : requests) + each.requests();
      }
    }
    Long declared = channel == null ? null : channel.profile().videos();
    return longest.details(declared, requests, attempts.size());
  }
}
