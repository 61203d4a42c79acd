package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.StoragePorts;
import io.soundtracker.core.contract.StoredReading;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random listings leave SQLite and the fake in the same state, and every sum right. */
final class ModelTest {
  private static final List<String> HANDLES = List.of("@one", "@two", "@three");
  private static final int VIDEOS = 12;

  @RegisterExtension final SqliteStorage sqlite = new SqliteStorage();

  private final InMemoryDatabase model = new InMemoryDatabase();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheModel(long seed) {
    Random random = new Random(seed);
    HANDLES.forEach(handle -> sqlite.accounts().track(AccountHandle.of(handle)));
    HANDLES.forEach(handle -> model.accounts().track(AccountHandle.of(handle)));
    sqlite.accounts().setTarget(AccountHandle.of("@two"), true);
    model.accounts().setTarget(AccountHandle.of("@two"), true);

    for (int step = 0; step < 25; step++) {
      String handle = HANDLES.get(random.nextInt(HANDLES.size()));
      Instant readAt = Batches.READ_AT.plusSeconds(60L * step);
      Instant backTo = Instant.parse("2026-02-0" + (1 + random.nextInt(9)) + "T00:00:00Z");
      boolean complete = random.nextBoolean();
      Video[] videos =
          IntStream.range(0, VIDEOS)
              .filter(n -> random.nextInt(3) > 0)
              .mapToObj(n -> video(n, random))
              .toArray(Video[]::new);

      RecordedBatch expected = record(model, handle, readAt, backTo, complete, videos);
      assertThat(record(sqlite, handle, readAt, backTo, complete, videos))
          .as("step " + step)
          .isEqualTo(expected);
    }

    assertThat(usage(sqlite)).isEqualTo(usage(model));
    for (int n = 0; n < VIDEOS; n++) {
      assertThat(counts(sqlite, n)).isEqualTo(counts(model, n));
      assertThat(sqlite.video(Videos.id(n)).map(v -> v.owner() + " " + v.missed()))
          .isEqualTo(model.video(Videos.id(n)).map(v -> v.owner() + " " + v.missed()));
    }
    assertThat(sqlite.database().admin().check()).isEmpty();
    for (int question = 0; question < 12; question++) {
      Selection selection = selection(random);
      assertThat(answers(sqlite, selection))
          .as("%s", selection)
          .isEqualTo(answers(model, selection));
    }
  }

  /** A random choice of videos; one in two is of all dates, which the rollup answers. */
  private static Selection selection(Random random) {
    LocalDate from = LocalDate.of(2026, 2, 1 + random.nextInt(VIDEOS));
    DateRange period =
        random.nextBoolean()
            ? DateRange.ALL
            : new DateRange(
                random.nextBoolean() ? from : null,
                random.nextBoolean() ? from.plusDays(random.nextInt(VIDEOS)) : null);
    Set<AccountHandle> accounts =
        HANDLES.stream()
            .filter(handle -> random.nextInt(3) == 0)
            .map(AccountHandle::of)
            .collect(Collectors.toSet());
    Set<SoundKey> keys = Set.of(SoundKey.of("Song " + random.nextInt(3) + " - Artist"));
    SoundChoice sounds =
        switch (random.nextInt(3)) {
          case 0 -> SoundChoice.only(keys);
          case 1 -> SoundChoice.except(keys);
          default -> SoundChoice.EVERY;
        };
    return new Selection(period, accounts, List.of(Side.values()).get(random.nextInt(3)), sounds);
  }

  private static List<List<?>> answers(StoragePorts storage, Selection selection) {
    try (Snapshot snapshot = storage.snapshots().open()) {
      return List.of(
          List.of(rounded(snapshot.totals(selection).toString())),
          lines(snapshot.soundUsage(selection)),
          lines(snapshot.soundUses(selection)),
          lines(snapshot.exclusiveUses(selection)),
          lines(snapshot.clips()),
          lines(snapshot.accountUsage(selection).map(AccountUsage::videos)),
          lines(snapshot.videos(selection, VideoOrder.NEWEST_FIRST).map(row -> row.video().id())),
          lines(snapshot.posts(selection)),
          lines(snapshot.soundPosts(selection)),
          lines(snapshot.history(selection).map(ModelTest::withoutSession)),
          snapshot.videosSince(Instant.parse("2026-02-06T10:00:00Z"), selection).toList(),
          snapshot.videosSince(Batches.READ_AT.plusSeconds(600), selection).toList(),
          snapshot.coverage().stream().map(AccountCoverage::account).toList(),
          snapshot.listings(Batches.READ_AT.plusSeconds(600)).map(ListingReach::backTo).toList(),
          lines(snapshot.readings(selection, Batches.READ_AT.plusSeconds(720))));
    }
  }

  /** Each storage names its sessions as it likes. */
  private static HistoryRow withoutSession(HistoryRow row) {
    return new HistoryRow(
        row.account(),
        row.video(),
        new SessionId("any"),
        row.readAt(),
        row.metrics(),
        row.countsExact());
  }

  private static List<String> lines(Stream<?> rows) {
    return rows.map(row -> rounded(row.toString())).sorted().toList();
  }

  /** The sum of rates depends on the order of its parts in the last digits. */
  private static String rounded(String text) {
    return text.replaceAll("rateSum=(\\d+\\.\\d{0,5})\\d*(E\\d+)?", "rateSum=$1$2");
  }

  private static RecordedBatch record(
      StoragePorts storage,
      String handle,
      Instant readAt,
      Instant backTo,
      boolean complete,
      Video... videos) {
    SessionId session = storage.sessions().open(readAt, "{}");
    return storage
        .store()
        .record(
            aBatch(session, handle)
                .readAt(readAt)
                .coverage(new Coverage(complete, backTo))
                .videos(videos)
                .build());
  }

  private static Video video(int number, Random random) {
    return aVideo()
        .number(number)
        .uploadedAt(String.format("2026-02-%02dT10:00:00Z", number + 1))
        .sound(random.nextInt(6) == 0 ? null : "Song " + random.nextInt(3), "Artist")
        .musicId(random.nextBoolean() ? null : Integer.toString(random.nextInt(3)))
        .metrics(
            new Metrics(
                maybe(random, 30_000), maybe(random, 50), maybe(random, 5), maybe(random, 2), null))
        .build();
  }

  private static Long maybe(Random random, int bound) {
    return random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(bound));
  }

  private static List<Metrics> counts(StoragePorts storage, int number) {
    return storage.history(Videos.id(number)).stream().map(StoredReading::metrics).toList();
  }

  private static List<SoundUsage> usage(StoragePorts storage) {
    try (Snapshot snapshot = storage.snapshots().open()) {
      return snapshot
          .soundUsage(Selection.EVERYTHING)
          .map(ModelTest::rounded)
          .sorted(Comparator.comparing(SoundUsage::key))
          .toList();
    }
  }

  /** The sum of rates depends on the order of its parts in the last digits. */
  private static SoundUsage rounded(SoundUsage usage) {
    RatedSums rated = usage.rated();
    return new SoundUsage(
        usage.key(),
        usage.title(),
        usage.artist(),
        usage.original(),
        usage.musicId(),
        usage.accounts(),
        usage.uses(),
        usage.views(),
        usage.likes(),
        usage.comments(),
        usage.shares(),
        usage.saves(),
        new RatedSums(
            rated.videos(),
            Math.round(rated.rateSum() * 1e6) / 1e6,
            rated.views(),
            rated.interactions()),
        usage.firstUsed(),
        usage.lastUsed());
  }
}
