package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.SessionId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryThinningTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant CUTOFF = Instant.parse("2026-03-05T13:30:00Z");
  private static final int VIDEOS = 450;

  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  /** A row of the history, as far as it matters here. */
  private record Reading(long id, String video, Instant at, boolean thinned) {
    LocalDate week() {
      return at.atZone(ZoneOffset.UTC)
          .toLocalDate()
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  @BeforeEach
  void trackOne() {
    storage.accounts().track(AccountHandle.of("@one"));
  }

  /** With more videos than go into one transaction. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void leavesFirstAndLastAndOneAWeekAndWhatIsYoung(long seed) {
    fillAtRandom(new Random(seed));
    List<Reading> before = readings();
    long announced = admin().prunable(CUTOFF);

    long removed = admin().prune(CUTOFF);

    List<Reading> after = readings();
    assertThat(removed).isPositive().isEqualTo(announced).isEqualTo(before.size() - after.size());
    Map<String, List<Reading>> left = byVideo(after);
    byVideo(before).forEach((video, readings) -> requireTrue(readings, left.get(video)));
    assertThat(admin().check()).isEmpty();
    assertThat(admin().prunable(CUTOFF)).isZero();
    assertThat(admin().prune(CUTOFF)).isZero();
    assertThat(readings()).isEqualTo(after);
  }

  private static void requireTrue(List<Reading> before, List<Reading> after) {
    assertThat(ids(before)).as("only real readings").containsAll(ids(after));
    assertThat(after.get(0).at()).isEqualTo(before.get(0).at());
    assertThat(ids(after)).endsWith(before.get(before.size() - 1).id());
    for (int i = 0; i < before.size(); i++) {
      Reading reading = before.get(i);
      boolean young = !reading.at().isBefore(CUTOFF);
      boolean lastOfItsWeek =
          i + 1 == before.size()
              || !before.get(i + 1).at().isBefore(CUTOFF)
              || !before.get(i + 1).week().equals(reading.week());
      assertThat(ids(after).contains(reading.id()))
          .as("%s of %s", reading, before)
          .isEqualTo(young || lastOfItsWeek || i == 0);
    }
    for (Reading reading : after) {
      int next = ids(before).indexOf(reading.id()) + 1;
      boolean nextIsGone = next < before.size() && !ids(after).contains(before.get(next).id());
      assertThat(reading.thinned()).as("mark of %s", reading).isEqualTo(nextIsGone);
    }
  }

  /** Whoever thins every night has in the end what one thinning leaves. */
  @Test
  void comesToTheSameInSmallSteps() {
    fillAtRandom(new Random(7));
    for (Instant cutoff = START; cutoff.isBefore(CUTOFF); cutoff = cutoff.plusSeconds(86_400)) {
      admin().prune(cutoff);
    }
    admin().prune(CUTOFF);
    List<Reading> inSteps = readings();

    storage.execute("DELETE FROM video_history");
    storage.execute("DELETE FROM videos");
    fillAtRandom(new Random(7));
    admin().prune(CUTOFF);

    assertThat(inSteps.stream().map(Reading::at))
        .containsExactlyElementsOf(readings().stream().map(Reading::at).toList());
    assertThat(inSteps.stream().map(Reading::thinned))
        .containsExactlyElementsOf(readings().stream().map(Reading::thinned).toList());
  }

  @Test
  void tellsWhoeverMeasuresGrowth() {
    addVideo("7600000000000000001");
    List.of("2026-01-05 23:00:00.000", "2026-01-06 01:00:00.000", "2026-01-11 23:59:59.999")
        .forEach(at -> addReading("7600000000000000001", at));
    addReading("7600000000000000001", "2026-01-12 00:00:00.000");

    assertThat(admin().prune(CUTOFF)).isEqualTo(1);

    try (Snapshot snapshot = storage.snapshots().open();
        var readings = snapshot.readings(Selection.EVERYTHING, Instant.EPOCH)) {
      assertThat(readings.findFirst().orElseThrow().changes())
          .containsExactly(
              new DatedCounts(Instant.parse("2026-01-05T23:00:00Z"), 1L, null, true),
              new DatedCounts(Instant.parse("2026-01-11T23:59:59.999Z"), 1L, null, false),
              new DatedCounts(Instant.parse("2026-01-12T00:00:00Z"), 1L, null, false));
    }
  }

  /** A recording of those days does not bring back the changes that were removed. */
  @Test
  void marksAnOldReadingThatComesLater() {
    for (int day : new int[] {0, 1, 2, 30}) {
      listed(START.plus(Duration.ofDays(4 + day)), 100 + day);
    }
    admin().prune(CUTOFF);

    listed(START.plus(Duration.ofDays(5)), 101);

    assertThat(readings()).extracting(Reading::thinned).containsExactly(true, true, false, false);
    listed(START.plus(Duration.ofDays(10)), 110);
    assertThat(readings())
        .extracting(Reading::thinned)
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void leavesAloneWhatHasNoTime() {
    addVideo("7600000000000000001");
    for (String at : new String[] {null, "long ago", "long ago", "2026-01-05 23:00:00.000"}) {
      addReading("7600000000000000001", at);
    }

    assertThat(admin().prune(CUTOFF)).isZero();
  }

  @Test
  void endsWhenItIsInterrupted() {
    addVideo("7600000000000000001");
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> admin().prune(CUTOFF))
          .withMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private void fillAtRandom(Random random) {
    StringBuilder videos = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int video = 0; video < VIDEOS; video++) {
      String id = "" + (7_600_000_000_000_000_000L + random.nextInt(1_000_000) * 1_000L + video);
      videos
          .append(videos.isEmpty() ? "" : ", ")
          .append("('%s', 1, '', '2026-01-01')".formatted(id));
      int readings = 1 + random.nextInt(30);
      for (int reading = 0; reading < readings; reading++) {
        // Now and then at the edge of a week or of the time that is thinned, now and then twice.
        Instant at =
            switch (random.nextInt(12)) {
              case 0 -> CUTOFF;
              case 1 -> CUTOFF.minusMillis(1_000);
              case 2 -> Instant.parse("2026-02-02T00:00:00Z");
              case 3 -> Instant.parse("2026-02-01T23:59:59.999Z");
              default -> START.plusSeconds(random.nextInt(80 * 86_400));
            };
        rows.append(rows.isEmpty() ? "" : ", ")
            .append("('%s', 's%d', 1, '%s')".formatted(id, reading, Timestamps.text(at)));
      }
    }
    storage.execute(
        "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date) VALUES " + videos);
    storage.execute(
        "INSERT INTO video_history (video_id, session_id, views, scraped_at) VALUES " + rows);
    storage.execute(Rollup.ALL_ACCOUNTS);
  }

  private void addVideo(String id) {
    storage.execute(
        "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date)"
            + " VALUES (?, 1, '', '2026-01-01')",
        id);
  }

  private void addReading(String video, String at) {
    storage.execute(
        "INSERT INTO video_history (video_id, session_id, views, likes, scraped_at)"
            + " VALUES (?, hex(randomblob(8)), 1, NULL, ?)",
        video,
        at);
  }

  private void listed(Instant at, long views) {
    SessionId session = storage.sessions().open(at, "{}");
    storage
        .store()
        .record(
            aBatch(session, "@one")
                .readAt(at)
                .videos(aVideo().number(1).uploadedAt(START.toString()).views(views).build())
                .build());
    storage.sessions().close(session, at, null);
    assertThat(storage.video(Videos.id(1))).isPresent();
  }

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    storage
        .texts(
            "SELECT id || '|' || video_id || '|' || scraped_at || '|' || thinned"
                + " FROM video_history ORDER BY video_id, scraped_at, id")
        .forEach(
            row -> {
              String[] of = row.split("\\|", -1);
              readings.add(
                  new Reading(
                      Long.parseLong(of[0]), of[1], Timestamps.moment(of[2]), of[3].equals("1")));
            });
    return readings;
  }

  private static Map<String, List<Reading>> byVideo(List<Reading> readings) {
    return readings.stream()
        .collect(Collectors.groupingBy(Reading::video, HashMap::new, Collectors.toList()));
  }

  private static List<Long> ids(List<Reading> readings) {
    return readings.stream().map(Reading::id).toList();
  }

  private DatabaseAdmin admin() {
    return storage.database().admin();
  }
}
