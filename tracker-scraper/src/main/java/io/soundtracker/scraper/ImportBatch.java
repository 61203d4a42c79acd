package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Consecutive recorded lines of one account. A recording does not say how far its listing was meant
 * to go, so nothing can be said of the videos that are not in it. For one thread.
 */
final class ImportBatch {
  /** So many lines are committed at a time. */
  static final int LINES = 5_000;

  private final Account account;
  private final Map<VideoId, Reading> readings = new LinkedHashMap<>();
  private final Attempt lines = new Attempt();
  private Channel channel;
  private Instant firstReadAt;
  private Instant lastReadAt;

  ImportBatch(Account account, ListingEntry first) {
    this.account = account;
    this.channel = first.channel();
    this.firstReadAt = first.readAt();
    this.lastReadAt = first.readAt();
  }

  Account account() {
    return account;
  }

  boolean isFull() {
    return lines.lines() >= LINES;
  }

  void add(ListingEntry entry) {
    lines.count(entry);
    if (entry.readAt().isBefore(lastReadAt)) {
      channel = channel.orElse(entry.channel());
    } else {
      channel = entry.channel().orElse(channel);
      lastReadAt = entry.readAt();
    }
    firstReadAt = entry.readAt().isBefore(firstReadAt) ? entry.readAt() : firstReadAt;
    Reading before = readings.get(entry.video().id());
    if (before != null) {
      lines.countDuplicate();
    }
    if (before == null || !before.readAt().isAfter(entry.readAt())) {
      readings.put(entry.video().id(), new Reading(entry.video(), entry.readAt()));
    }
  }

  void quarantine(QuarantinedLine line) {
    lines.quarantine(line);
  }

  ScrapeBatch toScrapeBatch(SessionId session, Duration took) {
    // Somebody else has asked TikTok; the request budget is ours alone.
    ListingDetails details = lines.details(channel.profile().videos(), null, 0);
    return new ScrapeBatch(
        session,
        account.handle(),
        account.channelId(),
        channel,
        List.copyOf(readings.values()),
        new Complete(Reach.ENOUGH),
        new Coverage(false, null),
        firstReadAt,
        took,
        details);
  }
}
