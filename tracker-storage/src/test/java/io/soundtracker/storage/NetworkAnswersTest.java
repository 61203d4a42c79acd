package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.StoragePorts;
import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.fixture.Networks;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks, asked at random: SQLite answers as the fake does, from rollup and videos. */
final class NetworkAnswersTest {
  private static final int QUESTIONS = 15;

  /** Holds every video of a network, so that an answer comes from the videos all the same. */
  private static final DateRange EVERY_DAY = DateRange.since(LocalDate.parse("2020-01-01"));

  @RegisterExtension final SqliteStorage sqlite = new SqliteStorage();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsTheFakeDoes(long seed) {
    Network network = Networks.random(seed);
    InMemoryDatabase model = network.stored();
    network.shuffled(new Random(seed)).recordInto(sqlite);

    for (int question = 0; question < QUESTIONS; question++) {
      Selection selection = Networks.selection(network, seed * QUESTIONS + question);
      assertThat(answers(sqlite, selection))
          .as("%s", selection)
          .isEqualTo(answers(model, selection));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theRollupAgreesWithTheVideos(long seed) {
    Network network = Networks.random(seed);
    network.recordInto(sqlite);

    for (int question = 0; question < QUESTIONS; question++) {
      Selection selection = Networks.selection(network, seed * QUESTIONS + question);
      assertThat(answers(sqlite, selection.during(DateRange.ALL)))
          .as("%s", selection)
          .isEqualTo(answers(sqlite, selection.during(EVERY_DAY)));
    }
  }

  private static List<List<String>> answers(StoragePorts storage, Selection selection) {
    try (Snapshot snapshot = storage.snapshots().open()) {
      return List.of(
          lines(Stream.of(snapshot.totals(selection))),
          lines(snapshot.soundUsage(selection)),
          lines(snapshot.mostUsedSounds(selection, 2)),
          lines(snapshot.useCounts(selection).entrySet().stream()),
          lines(snapshot.soundUses(selection)),
          lines(snapshot.clips()),
          lines(snapshot.accountUsage(selection)),
          lines(snapshot.posts(selection)),
          lines(snapshot.soundPosts(selection)),
          inOrder(snapshot.mostViewed(selection, 2)),
          inOrder(snapshot.videos(selection, VideoOrder.BY_SOUND)),
          inOrder(snapshot.videos(selection, VideoOrder.BY_ACCOUNT)));
    }
  }

  private static List<String> lines(Stream<?> rows) {
    return inOrder(rows).stream().sorted().toList();
  }

  /** Row numbers differ; the sum of rates depends on the order of its parts in the last digits. */
  private static List<String> inOrder(Stream<?> rows) {
    return rows.map(Object::toString)
        .map(row -> row.replaceAll("Account\\[id=\\d+", "Account[id=*"))
        .map(row -> row.replaceAll("rateSum=(\\d+\\.\\d{0,5})\\d*(E\\d+)?", "rateSum=$1$2"))
        .toList();
  }
}
