package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a second listing of an account writes, told from whole tables. */
final class SecondScrapeTest {
  private static final List<String> DATA =
      List.of("videos", "video_history", "sounds", "sound_usage", "exclusive_songs");

  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @BeforeEach
  void listOnce() {
    storage.accounts().track(AccountHandle.of("@one"));
    listed("2026-03-01T08:00:00Z", first(), second(), third());
  }

  @Test
  void writesNoVideoAndNoHistoryWhenNothingChanged() {
    Map<String, List<String>> before = dump();

    RecordedBatch recorded = listed("2026-03-02T08:00:00Z", first(), second(), third());

    assertThat(recorded).isEqualTo(new RecordedBatch(3, 0, 0));
    assertThat(dump()).isEqualTo(before);
    assertThat(storage.dump("scrape_logs")).hasSize(2);
  }

  @Test
  void writesExactlyWhatChanged() {
    Map<String, List<String>> before = dump();

    RecordedBatch recorded =
        listed(
            "2026-03-02T08:00:00Z",
            aVideo().number(1).views(11).build(),
            second(),
            third(),
            aVideo().number(4).sound("Fresh", "B").views(1).build());

    assertThat(recorded).isEqualTo(new RecordedBatch(4, 1, 1));
    Map<String, List<String>> after = dump();
    assertThat(after.get("videos")).hasSize(4).containsAll(before.get("videos").subList(1, 3));
    assertThat(after.get("videos").get(0))
        .isNotEqualTo(before.get("videos").get(0))
        .contains("views=11");
    assertThat(after.get("video_history")).hasSize(5).containsAll(before.get("video_history"));
    assertThat(after.get("sounds")).hasSize(3).contains(before.get("sounds").get(1));
    assertThat(
            storage.texts(
                "SELECT v.video_id || ' ' || h.views FROM video_history h JOIN videos v"
                    + " ON v.video_id = h.video_id WHERE h.session_id = (SELECT session_id"
                    + " FROM scrape_sessions ORDER BY id DESC LIMIT 1) ORDER BY 1"))
        .containsExactly("7600000000000000001 11", "7600000000000000004 1");
  }

  @Test
  void storesNothingWhenItFailsInTheMiddle() {
    storage.execute(
        "CREATE TRIGGER boom BEFORE INSERT ON scrape_logs BEGIN SELECT RAISE(ABORT, 'boom'); END");
    SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
    List<String> accounts = storage.dump("accounts");
    Map<String, List<String>> before = dump();
    ScrapeBatch batch =
        aBatch(session, "@one")
            .videos(aVideo().number(1).views(99).build(), aVideo().number(9).build())
            .build();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.store().record(batch))
        .withMessageContaining("boom");

    assertThat(dump()).isEqualTo(before);
    assertThat(storage.dump("accounts")).isEqualTo(accounts);
    storage.execute("DROP TRIGGER boom");
    assertThat(storage.store().record(batch)).isEqualTo(new RecordedBatch(2, 1, 1));
  }

  @Test
  void bringsBackAVideoThatWasTakenForDeleted() {
    storage.execute("UPDATE videos SET is_deleted = 1, missed_count = 3 WHERE id = 1");

    assertThat(listed("2026-03-02T08:00:00Z", first(), second(), third()).changed()).isEqualTo(1);

    assertThat(storage.texts("SELECT is_deleted + missed_count FROM videos WHERE id = 1"))
        .containsExactly("0");
    assertThat(storage.dump("video_history")).hasSize(3);
    assertThat(storage.database().admin().check()).isEmpty();
  }

  @Test
  void writesOneMissedVideoAndNothingElseOfIt() {
    List<String> updated = storage.texts("SELECT updated_at FROM videos ORDER BY id");

    listed("2026-03-02T08:00:00Z", first(), second());

    assertThat(storage.texts("SELECT missed_count FROM videos ORDER BY id"))
        .containsExactly("0", "0", "1");
    assertThat(storage.texts("SELECT updated_at FROM videos ORDER BY id")).isEqualTo(updated);
  }

  @Test
  void keepsTheDetailsOfAListingAsJson() {
    SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
    storage
        .store()
        .record(
            aBatch(session, "@one")
                .videos(first(), second(), third())
                .details(
                    new ListingDetails(
                        2,
                        List.of(new QuarantinedLine(7, "no \"id\"")),
                        1,
                        Map.of("music_id", 3),
                        40L,
                        null,
                        2))
                .build());

    assertThat(storage.texts("SELECT details FROM scrape_logs ORDER BY id DESC LIMIT 1"))
        .containsExactly(
            "{\"quarantined\":2,\"quarantine\":[{\"line\":7,\"reason\":\"no \\\"id\\\"\"}],"
                + "\"duplicates\":1,\"missingFields\":{\"music_id\":3},\"declaredVideos\":40,"
                + "\"requests\":null,\"attempts\":2}");
  }

  private static Video first() {
    return aVideo().number(1).views(10).build();
  }

  private static Video second() {
    return aVideo().number(2).sound("Other", "B").build();
  }

  private static Video third() {
    return aVideo().number(3).sound(null, null).caption("no sound").build();
  }

  private RecordedBatch listed(String readAt, Video... videos) {
    SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
    return storage.store().record(aBatch(session, "@one").readAt(readAt).videos(videos).build());
  }

  private Map<String, List<String>> dump() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    DATA.forEach(table -> tables.put(table, storage.dump(table)));
    return tables;
  }
}
