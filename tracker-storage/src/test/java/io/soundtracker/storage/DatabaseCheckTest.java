package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseCheckTest {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @BeforeEach
  void listTwoAccounts() {
    storage.accounts().track(AccountHandle.of("@one"));
    storage.accounts().track(AccountHandle.of("@two"));
    SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
    storage
        .store()
        .record(
            aBatch(session, "@one")
                .videos(
                    aVideo().number(1).views(3).build(),
                    aVideo().number(2).views(1_200_000).build(),
                    aVideo().number(3).metrics(new Metrics(null, 1L, 2L, 3L, null)).build())
                .build());
    storage
        .store()
        .record(aBatch(session, "@two").videos(aVideo().number(4).views(7).build()).build());
    storage.sessions().close(session, Batches.READ_AT, null);
    storage.exclusiveSongs().synchronise(Set.of(SoundKey.of("Decided - Artist")));
  }

  @Test
  void findsNothingWrongWithASoundDatabase() {
    assertThat(check()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sound_usage     | UPDATE sound_usage SET uses = uses + 1 WHERE account_id = 2",
        "sound_usage     | UPDATE sound_usage SET views = views - 1",
        "sound_usage     | UPDATE sound_usage SET views_known = 3 WHERE account_id = 1",
        "sound_usage     | UPDATE sound_usage SET saves = 0",
        "sound_usage     | UPDATE sound_usage SET rate_sum = rate_sum * 1.001",
        "sound_usage     | UPDATE sound_usage SET rated_interactions = 0",
        "sound_usage     | UPDATE sound_usage SET first_used = '2020-01-01'",
        "sound_usage     | DELETE FROM sound_usage WHERE account_id = 1",
        "account_usage   | DELETE FROM account_usage WHERE account_id = 1",
        "account_usage   | UPDATE videos SET views = 8 WHERE id = 4",
        "sound_usage     | INSERT INTO sound_usage SELECT 2, account_id, uses, views, views_known,"
            + " likes, likes_known, comments, comments_known, shares, shares_known, saves,"
            + " saves_known, rated_uses, rate_sum, rated_views, rated_interactions, first_used,"
            + " last_used FROM sound_usage WHERE account_id = 2",
        "sound_usage     | UPDATE videos SET is_deleted = 1 WHERE id = 4",
        "sound_usage     | UPDATE videos SET views = 8 WHERE id = 4",
        "sounds          | UPDATE sounds SET total_usage_count = 9 WHERE id = 1",
        "sounds          | UPDATE sounds SET total_views = NULL WHERE id = 1",
        "sounds          | UPDATE sounds SET total_shares = 1 WHERE id = 2",
        "sounds          | UPDATE sounds SET avg_engagement_rate = 1 WHERE id = 1",
        "sounds          | UPDATE sounds SET avg_engagement_rate = NULL WHERE id = 1",
        "is_exclusive    | UPDATE sounds SET is_exclusive = 1 WHERE id = 1",
        "is_exclusive    | UPDATE sounds SET is_exclusive = 0 WHERE id = 2",
        "is_exclusive    | DELETE FROM exclusive_songs",
        "engagement_rate | UPDATE videos SET engagement_rate = 0 WHERE id = 1",
        "engagement_rate | UPDATE videos SET engagement_rate = 0 WHERE id = 3",
        "engagement_rate | UPDATE video_history SET engagement_rate = NULL WHERE id = 1",
        "counts_exact    | UPDATE videos SET counts_exact = 1 WHERE id = 2",
        "counts_exact    | UPDATE video_history SET counts_exact = 0 WHERE id = 1",
        "account_aliases | INSERT INTO account_aliases VALUES ('@two', 1, '2026-03-01 00:00:00.000')",
        "foreign_keys    | UPDATE videos SET sound_id = 77 WHERE id = 1",
        "foreign_keys    | DELETE FROM accounts WHERE id = 1",
      })
  void reportsWhatWasBroken(String check, String damage) {
    assertThat(storage.execute(damage)).isPositive();

    assertThat(check())
        .extracting(DatabaseFinding::check)
        .as("findings of " + damage)
        .contains(check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sound_usage.uses",
        "sound_usage.views",
        "sound_usage.views_known",
        "sound_usage.likes",
        "sound_usage.likes_known",
        "sound_usage.comments",
        "sound_usage.comments_known",
        "sound_usage.shares",
        "sound_usage.shares_known",
        "sound_usage.saves",
        "sound_usage.saves_known",
        "sound_usage.rated_uses",
        "sound_usage.rate_sum",
        "sound_usage.rated_views",
        "sound_usage.rated_interactions",
        "account_usage.unidentified",
        "account_usage.uses",
        "account_usage.views",
        "account_usage.views_known",
        "account_usage.likes",
        "account_usage.likes_known",
        "account_usage.comments",
        "account_usage.comments_known",
        "account_usage.shares",
        "account_usage.shares_known",
        "account_usage.saves",
        "account_usage.saves_known",
        "account_usage.rated_uses",
        "account_usage.rate_sum",
        "account_usage.rated_views",
        "account_usage.rated_interactions",
        "sounds.total_usage_count",
        "sounds.total_views",
        "sounds.total_likes",
        "sounds.total_comments",
        "sounds.total_shares",
        "sounds.avg_engagement_rate"
      })
  void reportsEverySumThatIsOneTooLarge(String sum) {
    String table = sum.substring(0, sum.indexOf('.'));
    String column = sum.substring(table.length() + 1);

    storage.execute("UPDATE %1$s SET %2$s = ifnull(%2$s, 0) + 1".formatted(table, column));

    assertThat(check()).extracting(DatabaseFinding::check).contains(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first_used", "last_used"})
  void reportsADayThatIsWrong(String column) {
    storage.execute("UPDATE sound_usage SET " + column + " = '2020-01-01'");

    assertThat(check()).extracting(DatabaseFinding::check).contains("sound_usage");
  }

  @Test
  void namesWhatIsWrongAndWhere() {
    storage.execute("UPDATE videos SET engagement_rate = 50 WHERE id = 4");

    assertThat(check())
        .containsExactly(
            new DatabaseFinding(
                "engagement_rate",
                "videos 7600000000000000004",
                "the rate is 50.0, not 1642.857142857143"));
  }

  @Test
  void hasNothingAgainstASessionThatRunsOrThatAProcessLeftBehind() {
    storage.sessions().open(Batches.READ_AT, "{}");

    assertThat(check()).isEmpty();
  }

  private List<DatabaseFinding> check() {
    return storage.database().admin().check();
  }
}
