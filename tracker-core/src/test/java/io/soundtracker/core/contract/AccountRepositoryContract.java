package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.AccountRepository.Tracking;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every repository of accounts does. */
public interface AccountRepositoryContract extends StorageContract {
  /** The account most of these tests are about. */
  AccountHandle ONE = AccountHandle.of("@one");

  /** Another account. */
  AccountHandle TWO = AccountHandle.of("@two");

  @Test
  default void findsNothingAtFirst() {
    assertThat(storage().accounts().findAll()).isEmpty();
    assertThat(storage().accounts().find(ONE)).isEmpty();
  }

  @Test
  default void tracksANewAccount() {
    Tracking tracking = storage().accounts().track(ONE);

    assertThat(tracking).isEqualTo(Tracking.ADDED);
    Account account = storage().accounts().find(ONE).orElseThrow();
    assertThat(account.handle()).isEqualTo(ONE);
    assertThat(account.active()).isTrue();
    assertThat(account.target()).isFalse();
    assertThat(account.profile()).isEqualTo(AccountProfile.UNKNOWN);
    assertThat(account.channelId()).isNull();
    assertThat(account.lastScrapedAt()).isNull();
    assertThat(account.scrapeCount()).isZero();
  }

  @Test
  default void tracksAnAccountOnce() {
    storage().accounts().track(ONE);

    assertThat(storage().accounts().track(ONE)).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().findAll()).hasSize(1);
  }

  @Test
  default void tracksAnInactiveAccountAgain() {
    storage().accounts().addInactive(ONE);

    assertThat(storage().accounts().track(ONE)).isEqualTo(Tracking.REACTIVATED);
    assertThat(storage().accounts().find(ONE).orElseThrow().active()).isTrue();
  }

  @Test
  default void addsAnInactiveAccountOnlyWhenItIsNew() {
    storage().accounts().track(TWO);

    assertThat(storage().accounts().addInactive(ONE)).isEqualTo(Tracking.ADDED);
    assertThat(storage().accounts().addInactive(TWO)).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().find(ONE).orElseThrow().active()).isFalse();
    assertThat(storage().accounts().find(TWO).orElseThrow().active()).isTrue();
  }

  @Test
  default void listsAccountsByHandle() {
    storage().accounts().track(TWO);
    storage().accounts().addInactive(AccountHandle.of("_three"));
    storage().accounts().track(ONE);

    assertThat(storage().accounts().findAll())
        .extracting(account -> account.handle().toString())
        .containsExactly("@_three", "@one", "@two");
  }

  @Test
  default void deactivatesOnlyAnActiveAccountAndKeepsIt() {
    storage().accounts().track(ONE);

    assertThat(storage().accounts().deactivate(ONE)).isTrue();
    assertThat(storage().accounts().deactivate(ONE)).isFalse();
    assertThat(storage().accounts().deactivate(TWO)).isFalse();
    assertThat(storage().accounts().find(ONE).orElseThrow().active()).isFalse();
  }

  @Test
  default void marksTargets() {
    storage().accounts().track(ONE);

    assertThat(storage().accounts().setTarget(ONE, true)).isTrue();
    assertThat(storage().accounts().find(ONE).orElseThrow().target()).isTrue();
    assertThat(storage().accounts().setTarget(ONE, false)).isTrue();
    assertThat(storage().accounts().find(ONE).orElseThrow().target()).isFalse();
    assertThat(storage().accounts().setTarget(TWO, true)).isFalse();
  }

  @Test
  default void knowsTheVideosOfAnAccount() {
    storage().accounts().track(ONE);
    storage().accounts().track(TWO);
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");

    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .videos(aVideo().number(1).build(), aVideo().number(2).build())
                .build());

    assertThat(storage().accounts().videoIds(ONE))
        .containsExactlyInAnyOrder(Videos.id(1), Videos.id(2));
    assertThat(storage().accounts().videoIds(TWO)).isEmpty();
    assertThat(storage().accounts().videoIds(AccountHandle.of("nobody"))).isEmpty();
  }

  @Test
  default void knowsTheLastListingOfTheWholeProfile() {
    storage().accounts().track(ONE);
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    assertThat(storage().accounts().lastWholeListing(ONE)).isEmpty();

    storage().store().record(aBatch(session, "@one").readAt("2026-03-01T00:00:00Z").build());
    storage().store().record(aBatch(session, "@one").readAt("2026-03-02T00:00:00Z").build());
    storage()
        .store()
        .record(
            aBatch(session, "@one")
                .readAt("2026-03-03T00:00:00Z")
                .outcome(new FetchOutcome.Complete(Reach.ENOUGH))
                .coverage(new Coverage(true, Instant.parse("2026-02-01T00:00:00Z")))
                .build());

    assertThat(storage().accounts().lastWholeListing(ONE))
        .contains(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  default void purgesAnAccountWithAllThatHangsOnIt() {
    storage().accounts().track(ONE);
    storage().accounts().track(TWO);
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage()
        .store()
        .record(aBatch(session, "@one").videos(aVideo().number(1).views(7).build()).build());
    storage()
        .store()
        .record(aBatch(session, "@two").videos(aVideo().number(2).views(10).build()).build());

    assertThat(storage().accounts().purge(ONE)).isTrue();

    assertThat(storage().accounts().purge(ONE)).isFalse();
    assertThat(storage().accounts().find(ONE)).isEmpty();
    assertThat(storage().video(Videos.id(1))).isEmpty();
    assertThat(storage().history(Videos.id(1))).isEmpty();
    assertThat(storage().history(Videos.id(2))).hasSize(1);
    assertThat(storage().sessions().logs(session)).hasSize(1);
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").views().sum()).isEqualTo(10);
  }

  @Test
  default void keepsAfterWhatTimeAnAccountIsDue() {
    storage().accounts().track(ONE);
    assertThat(storage().accounts().find(ONE).orElseThrow().interval()).isNull();

    assertThat(storage().accounts().setInterval(ONE, Duration.ofMillis(3_600_999))).isTrue();
    assertThat(storage().accounts().find(ONE).orElseThrow().interval())
        .isEqualTo(Duration.ofHours(1));
    storage().accounts().deactivate(ONE);
    storage().accounts().setTarget(ONE, true);
    assertThat(storage().accounts().findAll())
        .extracting(Account::interval)
        .containsExactly(Duration.ofHours(1));

    assertThat(storage().accounts().setInterval(ONE, null)).isTrue();
    assertThat(storage().accounts().find(ONE).orElseThrow().interval()).isNull();
    assertThat(storage().accounts().setInterval(TWO, Duration.ofHours(1))).isFalse();
  }

  @Test
  default void findsAnAccountByAFormerHandle() {
    AccountHandle former = AccountHandle.of("@former");
    storage().accounts().track(ONE);
    storage().addAlias(former, ONE);
    SessionId session = storage().sessions().open(Batches.READ_AT, "{}");
    storage().store().record(aBatch(session, "@former").videos(aVideo().build()).build());

    assertThat(storage().accounts().find(former)).isEqualTo(storage().accounts().find(ONE));
    assertThat(storage().accounts().track(former)).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().addInactive(former)).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().setTarget(former, true)).isTrue();
    assertThat(storage().accounts().videoIds(former)).containsExactly(Videos.id(1));
    assertThat(storage().accounts().lastWholeListing(former)).contains(Batches.READ_AT);
    assertThat(storage().accounts().deactivate(former)).isTrue();
    assertThat(storage().accounts().purge(former)).isTrue();
    assertThat(storage().accounts().find(former)).isEmpty();
    assertThat(storage().accounts().findAll()).isEmpty();
  }
}
