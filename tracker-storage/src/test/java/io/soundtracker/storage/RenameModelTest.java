package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Channels.aChannel;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.account.FormerHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.StoragePorts;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.scrape.ForeignChannelException;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However channels pass handles around, SQLite and the fake tell the same story, and lose none. */
final class RenameModelTest {
  private static final List<String> NAMES = List.of("@a", "@b", "@c", "@d", "@e");
  private static final int CHANNELS = 3;

  @RegisterExtension final SqliteStorage sqlite = new SqliteStorage();

  private final InMemoryDatabase model = new InMemoryDatabase();
  private final Set<Integer> posted = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheModel(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>(NAMES);
    for (int step = 0; step < 60; step++) {
      if (random.nextInt(5) == 0) {
        Collections.shuffle(names, random);
      }
      AccountHandle added = AccountHandle.of(NAMES.get(random.nextInt(NAMES.size())));
      if (random.nextInt(3) == 0) {
        assertThat(sqlite.accounts().track(added)).isEqualTo(model.accounts().track(added));
        sqlite.accounts().setTarget(added, true);
        model.accounts().setTarget(added, true);
      }
      if (!model.accounts().findAll().isEmpty()) {
        listOne(step, random, names);
      }
      assertThat(story(sqlite)).as("step " + step).isEqualTo(story(model));
    }

    for (int number : posted) {
      assertThat(sqlite.video(Videos.id(number)).orElseThrow().owner())
          .isEqualTo(model.video(Videos.id(number)).orElseThrow().owner());
    }
    assertThat(sqlite.database().admin().check()).isEmpty();
  }

  /** As a scrape does: by handle, or by channel when the handle is another channel's. */
  private void listOne(int step, Random random, List<String> names) {
    List<Account> accounts = model.accounts().findAll();
    Account account = accounts.get(random.nextInt(accounts.size()));
    int channel = names.indexOf(account.handle().toString());
    ChannelId known = account.channelId();
    if (known != null) {
      channel = Integer.parseInt(known.value());
    }
    if (channel < 0 || channel >= CHANNELS) {
      return;
    }
    boolean anonymous = random.nextInt(3) == 0;
    Channels shown = aChannel(names.get(channel)).id(anonymous ? null : Integer.toString(channel));
    int late = random.nextInt(5) == 0 ? 10 : 0;
    Instant readAt = Batches.READ_AT.plusSeconds(60L * Math.max(0, step - late));
    int number = channel * 100 + random.nextInt(8);
    posted.add(number);
    String first = record(model, account, shown, readAt, number);
    assertThat(record(sqlite, account, shown, readAt, number)).as("step " + step).isEqualTo(first);
  }

  private static String record(
      StoragePorts storage, Account account, Channels shown, Instant readAt, int number) {
    SessionId session = storage.sessions().open(readAt, "{}");
    try {
      return storage
          .store()
          .record(
              aBatch(session, account.handle().toString())
                  .knownAs(account.channelId())
                  .channel(shown.profile("as of " + readAt, readAt.getEpochSecond()).build())
                  .readAt(readAt)
                  .videos(aVideo().number(number).sound("Song " + number % 3, "A").build())
                  .build())
          .toString();
    } catch (ForeignChannelException refused) {
      return refused.getMessage();
    }
  }

  private static String story(StoragePorts storage) {
    List<Account> accounts = storage.accounts().findAll();
    List<FormerHandle> former = storage.accounts().formerHandles();
    Set<AccountHandle> present = accounts.stream().map(Account::handle).collect(toSet());
    assertThat(former).noneMatch(each -> present.contains(each.handle()));
    List<AccountHandle> logs =
        storage.sessions().latest(5).stream()
            .flatMap(session -> storage.sessions().logs(session.id()).stream())
            .map(ScrapeLog::account)
            .toList();
    try (Snapshot snapshot = storage.snapshots().open()) {
      List<String> usage =
          snapshot.soundUsage(Selection.EVERYTHING).map(RenameModelTest::summary).sorted().toList();
      return accounts + "\n" + former + "\n" + logs + "\n" + usage;
    }
  }

  private static String summary(SoundUsage usage) {
    return usage.key() + " " + usage.uses() + " " + usage.accounts() + " " + usage.views().sum();
  }
}
