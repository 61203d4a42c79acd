package io.soundtracker.core.contract;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Channels.aChannel;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.AccountRepository.Tracking;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.ForeignChannelException;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every storage tells accounts from their handles. */
public interface AccountIdentityContract extends StorageContract {
  /** A channel. */
  ChannelId FIRST = new ChannelId("MS4wLjABfirst");

  /** Another one. */
  ChannelId SECOND = new ChannelId("MS4wLjABsecond");

  @Test
  default void followsAChannelToItsNewHandle() {
    track("@old");
    show(1, "@old", "@old", FIRST, 1);

    RecordedBatch recorded = show(2, "@old", "@new", FIRST, 1, 2);

    assertThat(recorded).isEqualTo(new RecordedBatch(2, 1, 0, handle("@new")));
    assertThat(handles()).containsExactly("@new");
    assertThat(storage().accounts().find(handle("@old"))).contains(account("@new"));
    assertThat(storage().accounts().formerHandles())
        .containsExactly(new FormerHandle(handle("@old"), account("@new").id(), day(2)));
    assertThat(storage().accounts().videoIds(handle("@new")))
        .containsExactlyInAnyOrder(Videos.id(1), Videos.id(2));
    assertThat(show(3, "@new", "@new", FIRST, 1)).isEqualTo(new RecordedBatch(1, 0, 0));
  }

  @Test
  default void showsLogsUnderThePresentHandle() {
    track("@old");
    SessionId session = open();
    record(session, 1, "@old", null, aChannel("@old").id(FIRST.value()));
    record(session, 2, "@old", null, aChannel("@new").id(FIRST.value()));

    assertThat(storage().sessions().logs(session))
        .extracting(ScrapeLog::account)
        .containsExactly(handle("@new"), handle("@new"));
  }

  @Test
  default void findsAnAccountByItsChannel() {
    track("@one");
    assertThat(storage().accounts().find(FIRST)).isEmpty();

    show(1, "@one", "@one", FIRST);

    assertThat(storage().accounts().find(FIRST)).contains(account("@one"));
    assertThat(storage().accounts().find(SECOND)).isEmpty();
  }

  @Test
  default void doesNotTakeAnAccountForANewOneUnderItsOldHandle() {
    track("@old");
    show(1, "@old", "@new", FIRST);

    assertThat(storage().accounts().track(handle("@old"))).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().addInactive(handle("@old"))).isEqualTo(Tracking.UNCHANGED);
    assertThat(storage().accounts().setTarget(handle("@old"), true)).isTrue();
    assertThat(account("@new").target()).isTrue();
    assertThat(handles()).containsExactly("@new");
  }

  @Test
  default void doesNotRenameByALineThatNamesNoChannel() {
    track("@old");
    show(1, "@old", "@old", FIRST);

    assertThat(show(2, "@old", "@other", null, 1).newHandle()).isNull();
    assertThat(handles()).containsExactly("@old");
  }

  @Test
  default void doesNotRenameByAnOldReading() {
    track("@now");
    show(5, "@now", "@now", FIRST);

    assertThat(show(3, "@now", "@before", FIRST, 1).newHandle()).isNull();

    assertThat(handles()).containsExactly("@now");
    assertThat(storage().accounts().formerHandles()).isEmpty();
    assertThat(storage().accounts().videoIds(handle("@now"))).containsExactly(Videos.id(1));
  }

  @Test
  default void doesNotRenameByAFailure() {
    track("@old");
    show(1, "@old", "@old", FIRST);

    storage()
        .store()
        .record(
            aBatch(open(), "@old")
                .readAt(day(2))
                .failed(new FetchOutcome.Unavailable(Reason.MISSING, "missing"))
                .channel(aChannel("@new").id(FIRST.value()).build())
                .build());

    assertThat(handles()).containsExactly("@old");
  }

  @Test
  default void aChangeOfLetterCaseIsNone() {
    track("@Old");

    assertThat(show(1, "@old", "@OLD", FIRST).newHandle()).isNull();
    assertThat(storage().accounts().formerHandles()).isEmpty();
  }

  @Test
  default void aHandleMayComeBackToItsOwner() {
    track("@a");
    show(1, "@a", "@a", FIRST);
    show(2, "@a", "@b", FIRST);
    show(3, "@b", "@a", FIRST);

    assertThat(handles()).containsExactly("@a");
    assertThat(former("@a")).containsExactly("@b");

    show(4, "@a", "@c", FIRST);
    assertThat(handles()).containsExactly("@c");
    assertThat(former("@c")).containsExactly("@a", "@b");
    assertThat(storage().accounts().find(handle("@b"))).contains(account("@c"));
  }

  @Test
  default void aFormerHandleNeverShadowsAPresentOne() {
    track("@a", "@c");
    show(1, "@a", "@b", FIRST);

    show(2, "@c", "@a", SECOND);

    assertThat(handles()).containsExactly("@a", "@b");
    assertThat(account("@a").channelId()).isEqualTo(SECOND);
    assertThat(former("@a")).containsExactly("@c");
    assertThat(former("@b")).isEmpty();
  }

  @Test
  default void mergesAnAccountWithoutAChannelThatHasTheNewHandle() {
    track("@old");
    show(1, "@old", "@old", FIRST, 1, 2);
    storage().accounts().addInactive(handle("@new"));
    storage().accounts().setTarget(handle("@new"), true);
    SessionId session = open();
    storage()
        .store()
        .record(
            aBatch(session, "@new")
                .readAt(day(2))
                .channel(
                    aChannel("@new")
                        .id(null)
                        .profile(new AccountProfile("New", 7L, null, null, null, null))
                        .build())
                .videos(aVideo().number(3).views(10).build())
                .build());

    RecordedBatch recorded = show(3, "@old", "@new", FIRST, 1, 2, 3, 4);

    assertThat(recorded).isEqualTo(new RecordedBatch(4, 1, 1, handle("@new")));
    assertThat(handles()).containsExactly("@new");
    Account account = account("@new");
    assertThat(account.active()).isTrue();
    assertThat(account.target()).isTrue();
    assertThat(account.scrapeCount()).isEqualTo(3);
    assertThat(account.channelId()).isEqualTo(FIRST);
    assertThat(account.profile().displayName()).isEqualTo("New");
    assertThat(account.profile().followers()).isEqualTo(7);
    assertThat(storage().accounts().videoIds(handle("@new"))).hasSize(4);
    assertThat(storage().history(Videos.id(3))).hasSize(2);
    assertThat(storage().sessions().logs(session))
        .extracting(ScrapeLog::account)
        .containsExactly(handle("@new"));
    assertThat(former("@new")).containsExactly("@old");
    SoundUsage usage = SnapshotContract.usageOf(storage(), "Song - Artist");
    assertThat(usage.accounts()).isEqualTo(1);
    assertThat(usage.uses()).isEqualTo(4);
    assertThat(usage.views().sum()).isEqualTo(4000);
  }

  @Test
  default void mergesAccountsThatTurnOutToBeTheSameChannel() {
    track("@one", "@two");
    show(1, "@one", "@one", null, 1);
    show(2, "@two", "@two", FIRST, 2);
    storage().accounts().setInterval(handle("@one"), Duration.ofHours(6));
    storage().accounts().retry(handle("@one"), day(4));
    storage().accounts().retry(handle("@two"), day(3));

    RecordedBatch recorded = show(3, "@one", "@two", FIRST, 1, 2, 3);

    assertThat(recorded).isEqualTo(new RecordedBatch(3, 1, 0, handle("@two")));
    assertThat(handles()).containsExactly("@two");
    assertThat(former("@two")).containsExactly("@one");
    assertThat(storage().accounts().videoIds(handle("@one"))).hasSize(3);
    assertThat(account("@two").scrapeCount()).isEqualTo(3);
    assertThat(account("@two").interval()).isEqualTo(Duration.ofHours(6));
    assertThat(storage().scrapeHistory().standings())
        .extracting(AccountStanding::retryAskedAt)
        .containsExactly(day(4));
    assertThat(SnapshotContract.usageOf(storage(), "Song - Artist").accounts()).isEqualTo(1);
  }

  @Test
  default void mergesBackIntoAHandleThatWasTrackedAgain() {
    track("@one", "@two");
    show(1, "@two", "@two", FIRST, 2);

    assertThat(show(2, "@one", "@one", FIRST, 2).newHandle()).isEqualTo(null);

    assertThat(handles()).containsExactly("@one");
    assertThat(former("@one")).containsExactly("@two");
    assertThat(account("@one").channelId()).isEqualTo(FIRST);
  }

  @Test
  default void movesFormerHandlesWhenItMerges() {
    track("@a", "@z");
    show(1, "@a", "@b", null, 1);
    storage().addAlias(handle("@was.a"), handle("@a"));
    show(2, "@z", "@z", FIRST);

    show(3, "@z", "@a", FIRST);

    assertThat(handles()).containsExactly("@a");
    assertThat(former("@a")).containsExactly("@was.a", "@z");
  }

  @Test
  default void anAccountStepsAsideForTheOneThatHasItsHandle() {
    track("@a", "@b");
    show(1, "@a", "@a", FIRST, 1);
    show(1, "@b", "@b", SECOND, 2);

    show(2, "@a", "@b", FIRST, 1);

    assertThat(account("@b").channelId()).isEqualTo(FIRST);
    Account aside = storage().accounts().find(SECOND).orElseThrow();
    assertThat(aside.handle().isAside()).isTrue();
    assertThat(storage().accounts().videoIds(aside.handle())).containsExactly(Videos.id(2));
    assertThat(former("@b")).containsExactly("@a");

    show(3, aside.handle().toString(), "@c", SECOND, 2);

    assertThat(handles()).containsExactly("@b", "@c");
    assertThat(former("@c")).isEmpty();
    assertThat(account("@c").channelId()).isEqualTo(SECOND);
  }

  @Test
  default void anAccountThatStepsAsideFindsAFreeName() {
    track("@a", "@b");
    show(1, "@a", "@a", FIRST);
    show(1, "@b", "@b", SECOND);
    AccountHandle usual = AccountHandle.aside(account("@b").id());
    storage().accounts().track(usual);

    show(2, "@a", "@b", FIRST);

    assertThat(storage().accounts().find(SECOND).orElseThrow().handle())
        .isEqualTo(AccountHandle.aside(account("@b").id() + 2));
  }

  @Test
  default void twoAccountsMaySwapTheirHandlesInOneSession() {
    track("@a", "@b");
    show(1, "@a", "@a", FIRST, 1);
    show(1, "@b", "@b", SECOND, 2);
    SessionId session = open();

    RecordedBatch first = record(session, 2, "@a", FIRST, aChannel("@b").id(FIRST.value()), 1);
    RecordedBatch second = record(session, 2, "@b", SECOND, aChannel("@a").id(SECOND.value()), 2);

    assertThat(first.newHandle()).isEqualTo(handle("@b"));
    assertThat(second.newHandle()).isEqualTo(handle("@a"));
    assertThat(handles()).containsExactly("@a", "@b");
    assertThat(account("@a").channelId()).isEqualTo(SECOND);
    assertThat(account("@b").channelId()).isEqualTo(FIRST);
    assertThat(storage().accounts().videoIds(handle("@a"))).containsExactly(Videos.id(2));
    assertThat(storage().accounts().videoIds(handle("@b"))).containsExactly(Videos.id(1));
    assertThat(storage().accounts().formerHandles()).isEmpty();
  }

  @Test
  default void threeAccountsMayPassTheirHandlesOn() {
    ChannelId third = new ChannelId("MS4wLjABthird");
    track("@a", "@b", "@c");
    show(1, "@a", "@a", FIRST, 1);
    show(1, "@b", "@b", SECOND, 2);
    show(1, "@c", "@c", third, 3);
    SessionId session = open();

    record(session, 2, "@a", FIRST, aChannel("@b").id(FIRST.value()), 1);
    record(session, 2, "@b", SECOND, aChannel("@c").id(SECOND.value()), 2);
    record(session, 2, "@c", third, aChannel("@a").id(third.value()), 3);

    assertThat(storage().accounts().findAll())
        .extracting(row -> row.handle().toString(), Account::channelId)
        .containsExactly(tuple("@a", third), tuple("@b", FIRST), tuple("@c", SECOND));
    assertThat(storage().accounts().formerHandles()).isEmpty();
  }

  @Test
  default void theLatestReadingDecidesWhoHasAHandle() {
    track("@a", "@b");
    show(1, "@a", "@a", FIRST);
    show(5, "@b", "@b", SECOND);

    assertThat(show(3, "@a", "@b", FIRST, 1).newHandle()).isNull();

    assertThat(account("@b").channelId()).isEqualTo(SECOND);
    assertThat(account("@a").channelId()).isEqualTo(FIRST);
    assertThat(storage().accounts().videoIds(handle("@a"))).containsExactly(Videos.id(1));
  }

  @Test
  default void refusesTheListingOfAnotherChannel() {
    track("@one");
    show(1, "@one", "@one", FIRST, 1);

    assertThatExceptionOfType(ForeignChannelException.class)
        .isThrownBy(() -> show(2, "@one", "@one", SECOND, 2));

    assertThat(account("@one").lastScrapedAt()).isEqualTo(day(1));
    assertThat(storage().video(Videos.id(2))).isEmpty();
  }

  @Test
  default void aFailureIsLoggedForTheChannelThatWasAsked() {
    track("@a", "@b");
    show(1, "@a", "@a", FIRST);
    show(1, "@b", "@b", SECOND);
    SessionId session = open();
    record(session, 2, "@a", FIRST, aChannel("@b").id(FIRST.value()));

    storage()
        .store()
        .record(
            aBatch(session, "@b")
                .knownAs(SECOND)
                .readAt(day(2))
                .failed(new FetchOutcome.Blocked("429"))
                .build());

    AccountHandle aside = storage().accounts().find(SECOND).orElseThrow().handle();
    assertThat(storage().sessions().logs(session))
        .extracting(ScrapeLog::account)
        .containsExactly(handle("@b"), aside);
  }

  @Test
  default void purgingFreesFormerHandles() {
    track("@old");
    show(1, "@old", "@new", FIRST);

    assertThat(storage().accounts().purge(handle("@old"))).isTrue();

    assertThat(storage().accounts().formerHandles()).isEmpty();
    assertThat(storage().accounts().track(handle("@old"))).isEqualTo(Tracking.ADDED);
  }

  @Test
  default void anOldReadingOnlyFillsGapsOfAProfile() {
    track("@one");
    profile(5, new AccountProfile("New", 50L, null, null, null, "new bio"));

    profile(3, new AccountProfile("Old", 30L, 3L, null, null, "old bio"));

    assertThat(account("@one").profile())
        .isEqualTo(new AccountProfile("New", 50L, 3L, null, null, "new bio"));
    assertThat(account("@one").lastScrapedAt()).isEqualTo(day(5));
    assertThat(account("@one").scrapeCount()).isEqualTo(2);
  }

  private void profile(int day, AccountProfile profile) {
    record(open(), day, "@one", null, aChannel("@one").profile(profile));
  }

  private void track(String... names) {
    List.of(names).forEach(name -> storage().accounts().track(handle(name)));
  }

  /** One listing in a session of its own: asked of a handle, showing a channel and videos. */
  private RecordedBatch show(
      int day, String asked, String shown, @Nullable ChannelId channel, int... videos) {
    Channels says = aChannel(shown).id(channel == null ? null : channel.value());
    return record(open(), day, asked, null, says, videos);
  }

  private RecordedBatch record(
      SessionId session,
      int day,
      String asked,
      @Nullable ChannelId known,
      Channels shown,
      int... videos) {
    Batches batch = aBatch(session, asked).knownAs(known).readAt(day(day)).channel(shown.build());
    for (int number : videos) {
      batch.videos(aVideo().number(number).build());
    }
    return storage().store().record(batch.build());
  }

  private SessionId open() {
    return storage().sessions().open(Batches.READ_AT, "{}");
  }

  private List<String> handles() {
    return storage().accounts().findAll().stream().map(row -> row.handle().toString()).toList();
  }

  private List<String> former(String present) {
    return storage().accounts().formerHandles().stream()
        .filter(former -> former.account() == account(present).id())
        .map(former -> former.handle().toString())
        .toList();
  }

  private Account account(String name) {
    return storage().accounts().find(handle(name)).orElseThrow();
  }

  private static AccountHandle handle(String name) {
    return AccountHandle.of(name);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(86_400L * (day - 1));
  }
}
