package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.sound.SoundKey;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexes that answers about few of many videos rest on, with statistics and without. */
final class QueryPlansTest {
  private static final Selection LATELY =
      Selection.EVERYTHING.during(DateRange.since(LocalDate.of(2026, 2, 1)));

  @RegisterExtension final SqliteStorage sqlite = new SqliteStorage();

  @ParameterizedTest
  @ValueSource(strings = {"REINDEX", "ANALYZE"})
  void usesAreCountedByTheirDays(String before) throws SQLException {
    assertThat(plan(before, SoundCounts::query, LATELY))
        .anyMatch(
            step -> step.startsWith("SEARCH videos USING COVERING INDEX idx_videos_upload_date"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REINDEX", "ANALYZE"})
  void sumsAreMadeOfTheMostUsedSoundsAlone(String before) throws SQLException {
    assertThat(plan(before, selected -> SoundQueries.mostUsed(selected, 9), LATELY))
        .anyMatch(
            step ->
                step.startsWith("SEARCH videos USING COVERING INDEX idx_videos_sound (sound_id=?"));
    assertThat(plan(before, selected -> SoundQueries.mostUsed(selected, 9), Selection.EVERYTHING))
        .anyMatch(step -> step.startsWith("SEARCH sound_usage USING PRIMARY KEY (sound_id=?"))
        .contains("SEARCH sounds USING COVERING INDEX idx_sounds_usage_count (total_usage_count>?)")
        .noneMatch(step -> step.startsWith("SCAN v") || step.startsWith("SCAN sound"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REINDEX", "ANALYZE"})
  void theMostViewedAreFoundByTheirViews(String before) throws SQLException {
    assertThat(plan(before, selected -> VideoQueries.mostViewed(selected, 9), Selection.EVERYTHING))
        .contains("SEARCH v USING INTEGER PRIMARY KEY (rowid=?)")
        .anyMatch(step -> step.startsWith("SEARCH b USING INDEX idx_videos_account_top"))
        .noneMatch(step -> step.startsWith("SCAN v") || step.startsWith("SCAN b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REINDEX", "ANALYZE"})
  void someDaysOfSomeAccountsAreFoundWithoutALookAtOtherDays(String before) throws SQLException {
    sqlite.accounts().track(AccountHandle.of("@one"));

    assertThat(
            plan(
                before,
                selected -> VideoQueries.videos(selected, VideoOrder.NEWEST_FIRST),
                LATELY.of(AccountHandle.of("@one"))))
        .contains(
            "SEARCH v USING INDEX idx_videos_account"
                + " (account_id=? AND is_deleted=? AND upload_date>?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REINDEX", "ANALYZE"})
  void newUsesOfFewSoundsAreCountedByTheirDaysAsWell(String before) throws SQLException {
    SoundKey sound = SoundKey.of("A");
    sqlite.execute("INSERT INTO sounds (sound_key, song_title) VALUES (?, 'A')", sound.value());

    assertThat(plan(before, SoundCounts::query, LATELY.of(SoundChoice.only(Set.of(sound)))))
        .anyMatch(
            step -> step.startsWith("SEARCH videos USING COVERING INDEX idx_videos_upload_date"));
  }

  private List<String> plan(String before, QueryPlan.Asking asking, Selection selection)
      throws SQLException {
    sqlite.execute(before);
    return QueryPlan.of(sqlite, asking, selection);
  }
}
