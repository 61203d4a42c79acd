package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.SoundKey;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The daily questions find the few videos of the day without a look at all the others. */
final class RecentVideosTest {
  private static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00Z");

  @RegisterExtension final SqliteStorage sqlite = new SqliteStorage();

  @BeforeEach
  void fillAYear() {
    sqlite.accounts().track(AccountHandle.of("@one"));
    sqlite.accounts().track(AccountHandle.of("@two"));
    sqlite.execute("INSERT INTO sounds (id, sound_key, song_title) VALUES (1, 'A', 'A')");
    sqlite.execute("INSERT INTO sounds (id, sound_key, song_title) VALUES (2, 'B', 'B')");
    sqlite.execute(
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, uploaded_at, created_at,
          sound_id)
        SELECT 7000000000000000000 + i, 1 + i % 2, '', date('2026-03-01', -(i % 365) || ' days'),
          datetime('2026-03-01 09:00:00', -(i % 365) || ' days'), '2025-12-31 12:00:00.000',
          1 + i % 2
        FROM n
        """);
  }

  static Stream<Selection> selections() {
    return Stream.of(
        Selection.EVERYTHING,
        Selection.EVERYTHING.of(AccountHandle.of("@one")),
        Selection.EVERYTHING.of(Side.OTHERS),
        Selection.EVERYTHING.of(SoundChoice.only(Set.of(SoundKey.of("A")))),
        Selection.EVERYTHING.of(SoundChoice.except(Set.of(SoundKey.of("A")))));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void areFoundByTheirDayAndTheirFirstSighting(Selection selection) throws SQLException {
    List<String> plan =
        QueryPlan.of(sqlite, selected -> VideoQueries.videosSince(MOMENT, selected), selection);

    assertThat(plan)
        .anyMatch(step -> step.contains("idx_videos_upload_date"))
        .anyMatch(step -> step.contains("idx_videos_created_at"))
        .noneMatch(step -> step.startsWith("SCAN v"))
        .noneMatch(
            step -> step.contains("idx_videos_account") || step.contains("idx_videos_sound"));
  }

  @Test
  void areFoundByTheirDayAlone() throws SQLException {
    DateRange days = new DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2));

    assertThat(
            QueryPlan.of(
                sqlite,
                selected -> VideoQueries.videos(selected, VideoOrder.NEWEST_FIRST),
                Selection.EVERYTHING.during(days)))
        .anyMatch(step -> step.startsWith("SEARCH v USING INDEX idx_videos_upload_date"))
        .noneMatch(step -> step.startsWith("SCAN v"));
  }

  @Test
  void mayHaveBeenWrittenByHand() {
    byHand("1", "2026-03-01 10:00:00", "2026-01-01 00:00:00");
    byHand("2", "2026-03-01 09:59:59", "2026-03-01 10:00:00");
    byHand("3", "2026-03-01 09:59:59", "2026-03-01 09:59:59");
    byHand("4", null, "2026-03-01 09:59:59.999");

    assertThat(since(MOMENT)).containsExactlyInAnyOrder("1", "2");
    assertThat(since(Instant.parse("2026-03-01T00:00:00Z"))).contains("1", "2", "3", "4");
  }

  private void byHand(String id, String uploadedAt, String createdAt) {
    sqlite.execute(
        "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, uploaded_at, created_at)"
            + " VALUES (?, 1, '', '2026-03-01', ?, ?)",
        id,
        uploadedAt,
        createdAt);
  }

  private List<String> since(Instant moment) {
    try (Snapshot snapshot = sqlite.snapshots().open();
        Stream<VideoRow> rows = snapshot.videosSince(moment, Selection.EVERYTHING)) {
      return rows.map(row -> row.video().id().value()).toList();
    }
  }
}
