package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.SoundKey;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of exclusive songs does. */
public interface ExclusiveSongsContract extends StorageContract {

  @Test
  default void knowsNoExclusiveSongAtFirst() {
    assertThat(storage().exclusiveSongs().keys()).isEmpty();
  }

  @Test
  default void followsTheConfiguration() {
    SoundKey one = SoundKey.of("One - Artist");
    SoundKey two = SoundKey.of("Two - A - B");
    SoundKey three = SoundKey.of("Three");

    storage().exclusiveSongs().synchronise(Set.of(one, two));
    assertThat(storage().exclusiveSongs().keys()).containsExactlyInAnyOrder(one, two);

    storage().exclusiveSongs().synchronise(Set.of(two, three));
    assertThat(storage().exclusiveSongs().keys()).containsExactlyInAnyOrder(two, three);

    storage().exclusiveSongs().synchronise(Set.of());
    assertThat(storage().exclusiveSongs().keys()).isEmpty();
  }

  @Test
  default void keepsWhoDecidedAndWhy() {
    SoundKey one = SoundKey.of("One - Artist");
    SoundKey two = SoundKey.of("Two");
    storage().exclusiveSongs().synchronise(Set.of(one));

    assertThat(storage().exclusiveSongs().save(Map.of(one, "seen", two, "heard"), "ana"))
        .containsExactly(two);
    assertThat(storage().exclusiveSongs().save(Map.of(two, "read"), "ben")).isEmpty();

    assertThat(storage().exclusiveSongs().decisions())
        .allSatisfy(decision -> assertThat(decision.at()).isNotNull())
        .extracting(ExclusiveDecision::key, ExclusiveDecision::by, ExclusiveDecision::reason)
        .containsExactly(tuple(one, "config", null), tuple(two, "ana", "heard"));
  }

  @Test
  default void clearsDecisionsWhoeverTookThem() {
    SoundKey one = SoundKey.of("One - Artist");
    SoundKey two = SoundKey.of("Two");
    SoundKey three = SoundKey.of("Three");
    storage().exclusiveSongs().synchronise(Set.of(one, three));
    storage().exclusiveSongs().save(Map.of(two, "seen"), "ana");

    assertThat(storage().exclusiveSongs().clear(Set.of(one, two, SoundKey.of("None"))))
        .containsExactlyInAnyOrder(one, two);
    assertThat(storage().exclusiveSongs().keys()).containsExactly(three);
    assertThat(storage().exclusiveSongs().clear(Set.of(one))).isEmpty();
  }

  @Test
  default void leavesTheConfigurationsNameToTheConfiguration() {
    Map<SoundKey, String> reasons = Map.of(SoundKey.of("One"), "seen");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage().exclusiveSongs().save(reasons, "config"));
  }

  @Test
  default void takesASongNobodyPlaysYetForNoUse() {
    storage().exclusiveSongs().synchronise(Set.of(SoundKey.of("Later - Artist")));

    try (Snapshot snapshot = storage().snapshots().open()) {
      assertThat(snapshot.soundUsage(Selection.EVERYTHING)).isEmpty();
      assertThat(snapshot.totals(Selection.EVERYTHING).sounds()).isZero();
    }
  }

  @Test
  default void leavesASongThatIsPlayedAsItIs() {
    storage().accounts().track(AccountHandle.of("@one"));
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage()
        .store()
        .record(aBatch(session, "@one").videos(aVideo().sound("A - B", "C").build()).build());

    storage().exclusiveSongs().synchronise(Set.of(SoundKey.of("A - B - C")));

    assertThat(SnapshotContract.usageOf(storage(), "A - B - C").title()).isEqualTo("A - B");
    assertThat(SnapshotContract.usageOf(storage(), "A - B - C").artist()).isEqualTo("C");
  }

  @Test
  default void learnsTheTitleOfASongOnceItIsPlayed() {
    storage().accounts().track(AccountHandle.of("@one"));
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage().exclusiveSongs().synchronise(Set.of(SoundKey.of("A - B - C")));

    storage()
        .store()
        .record(aBatch(session, "@one").videos(aVideo().sound("A", "B - C").build()).build());

    assertThat(SnapshotContract.usageOf(storage(), "A - B - C").title()).isEqualTo("A");
    assertThat(SnapshotContract.usageOf(storage(), "A - B - C").artist()).isEqualTo("B - C");
  }
}
