package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.contract.InMemoryDatabase.HistoryRow;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.contract.InMemoryDatabase.VideoState;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The write path of an {@link InMemoryDatabase}. */
final class InMemoryScrapeStore implements ScrapeStore {
  private final InMemoryDatabase database;
  private final InMemorySessionRepository sessions;
  private final InMemoryIdentities identities;

  InMemoryScrapeStore(InMemoryDatabase database, InMemorySessionRepository sessions) {
    this.database = database;
    this.sessions = sessions;
    this.identities = new InMemoryIdentities(database);
  }

  private enum Change {
    NONE,
    ADDED,
    CHANGED
  }

  @Override
  public RecordedBatch record(ScrapeBatch batch) {
    synchronized (database) {
      Account asked = identities.asked(batch);
      sessions.openSession(batch.session());
      Account account =
          answered(batch) ? identities.settled(asked, batch.channel(), batch.readAt()) : asked;
      countMissed(batch, account);
      List<Change> changes =
          batch.readings().stream()
              .map(reading -> take(reading, account.id(), batch.session()))
              .toList();
      RecordedBatch recorded =
          new RecordedBatch(
              changes.size(),
              count(changes, Change.ADDED),
              count(changes, Change.CHANGED),
              account.handle().equals(asked.handle()) ? null : account.handle());
      if (answered(batch)) {
        database.put(updated(account, batch));
      }
      database.logRows.add(
          new LogRow(account.id(), log(batch, account, recorded), batch.details()));
      return recorded;
    }
  }

  private Change take(Reading reading, long account, SessionId session) {
    Video video = reading.video();
    VideoState row = database.videoRows.get(video.id());
    if (row == null) {
      database.videoRows.put(
          video.id(), new VideoState(account, video, reading.readAt(), reading.readAt(), 0));
      remember(video, reading.readAt(), session, video.metrics());
      noteSound(video.sound());
      return Change.ADDED;
    }
    if (reading.readAt().isBefore(row.readAt())) {
      if (reading.readAt().isBefore(row.firstSeenAt())) {
        database.videoRows.put(
            video.id(),
            new VideoState(
                row.account(), row.video(), reading.readAt(), row.readAt(), row.missed()));
      }
      rememberOld(reading, session);
      return Change.NONE;
    }
    Video merged = video.orElse(row.video());
    // An older reading than the account's latest listing cannot take back what that one missed.
    boolean there = !InMemoryIdentities.isOld(reading.readAt(), database.account(row.account()));
    int missed = there ? 0 : row.missed();
    database.videoRows.put(
        video.id(),
        new VideoState(row.account(), merged, row.firstSeenAt(), reading.readAt(), missed));
    noteSound(video.sound());
    if (!merged.metrics().equals(row.video().metrics())) {
      remember(video, reading.readAt(), session, merged.metrics());
    }
    return !(row.isDeleted() && there) && comparable(merged).equals(comparable(row.video()))
        ? Change.NONE
        : Change.CHANGED;
  }

  /** An old reading counts unless the one before it said the same. */
  private void rememberOld(Reading reading, SessionId session) {
    Optional<Metrics> before =
        database.history(reading.video().id()).stream()
            .filter(row -> !row.at().isAfter(reading.readAt()))
            .reduce((first, second) -> second)
            .map(StoredReading::metrics);
    Metrics metrics = reading.video().metrics();
    Metrics then = before.map(metrics::orElse).orElse(metrics);
    if (!before.equals(Optional.of(then))) {
      remember(reading.video(), reading.readAt(), session, then);
    }
  }

  private void remember(Video video, Instant at, SessionId session, Metrics metrics) {
    Optional<HistoryRow> same =
        database.historyRows.stream()
            .filter(row -> row.video().equals(video.id()))
            .filter(row -> row.reading().session().equals(session))
            .findFirst();
    if (same.isPresent() && same.orElseThrow().reading().at().isAfter(at)) {
      return;
    }
    same.ifPresent(database.historyRows::remove);
    database.historyRows.add(new HistoryRow(video.id(), new StoredReading(session, at, metrics)));
  }

  private void noteSound(@Nullable Sound sound) {
    if (sound == null) {
      return;
    }
    Sound known = database.soundRows.get(sound.key());
    Boolean original =
        (sound.original() == null && known != null) ? known.original() : sound.original();
    Sound named = known == null ? sound : known;
    database.soundRows.put(
        sound.key(), new Sound(sound.key(), named.title(), named.artist(), original));
  }

  private void countMissed(ScrapeBatch batch, Account account) {
    Instant from = batch.coverage().listedBackTo();
    boolean old = InMemoryIdentities.isOld(batch.readAt(), account);
    if (!batch.provesAbsence() || from == null || old) {
      return;
    }
    Set<VideoId> seen =
        batch.readings().stream().map(r -> r.video().id()).collect(Collectors.toSet());
    database.videoRows.replaceAll(
        (id, row) ->
            row.account() != account.id()
                    || seen.contains(id)
                    || row.video().uploadedAt().isBefore(from)
                ? row
                : new VideoState(
                    row.account(), row.video(), row.firstSeenAt(), row.readAt(), row.missed() + 1));
  }

  private static Account updated(Account account, ScrapeBatch batch) {
    Channel channel = batch.channel();
    AccountProfile shown = channel == null ? AccountProfile.UNKNOWN : channel.profile();
    boolean old = InMemoryIdentities.isOld(batch.readAt(), account);
    return new Account(
        account.id(),
        account.handle(),
        account.channelId(),
        old ? account.profile().orElse(shown) : shown.orElse(account.profile()),
        account.active(),
        account.target(),
        old ? account.lastScrapedAt() : batch.readAt(),
        account.scrapeCount() + 1,
        account.interval());
  }

  private static ScrapeLog log(ScrapeBatch batch, Account account, RecordedBatch recorded) {
    String message = batch.outcome().message();
    return new ScrapeLog(
        batch.session(),
        account.handle(),
        batch.readAt(),
        batch.outcome().status(),
        batch.outcome().code(),
        message.isEmpty() ? null : message,
        recorded.found(),
        recorded.added(),
        recorded.changed(),
        batch.took(),
        batch.coverage());
  }

  private static boolean answered(ScrapeBatch batch) {
    LogStatus status = batch.outcome().status();
    return status == LogStatus.SUCCESS || status == LogStatus.PARTIAL;
  }

  /** What makes two states of a video differ: of its sound, the key alone. */
  private static List<Object> comparable(Video video) {
    Sound sound = video.sound();
    Optional<SoundKey> key = Optional.ofNullable(sound).map(Sound::key);
    return List.of(
        video.uploadedAt(),
        key,
        Optional.ofNullable(video.musicId()),
        video.metrics(),
        Optional.ofNullable(video.caption()),
        video.hashtags(),
        Optional.ofNullable(video.duration()),
        Optional.ofNullable(video.pinned()),
        Optional.ofNullable(video.slideshow()));
  }

  private static int count(List<Change> changes, Change kind) {
    return (int) changes.stream().filter(change -> change == kind).count();
  }
}
