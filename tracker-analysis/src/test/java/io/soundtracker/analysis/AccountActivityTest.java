package io.soundtracker.analysis;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountActivityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private int videos;

  @Test
  void isActiveWhenItPostedWithinTheTimeHoweverOldTheListing() {
    listed("@one", daysAgo(3), Coverage.WHOLE_PROFILE, video(daysAgo(7), null));

    assertThat(states()).containsExactly("@one ACTIVE 7");
  }

  @Test
  void isQuietWhenAFreshListingShowsNothingLately() {
    listed("@one", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(7).minusMillis(1), null));

    assertThat(states()).containsExactly("@one QUIET 7");
  }

  @Test
  void doesNotCountPinnedVideos() {
    listed("@one", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(1), true), video(daysAgo(30), false));
    listed("@two", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(1), true));

    assertThat(states()).containsExactly("@one QUIET 30", "@two QUIET -");
  }

  @Test
  void isNotQuietWhenItMayHavePostedSinceItWasRead() {
    listed("@stale", daysAgo(12), Coverage.WHOLE_PROFILE, video(daysAgo(30), null));
    listed("@failed", daysAgo(1), Coverage.WHOLE_PROFILE, video(daysAgo(30), null));
    failed("@failed", NOW);
    listed("@short", NOW, new Coverage(false, daysAgo(2)), video(daysAgo(30), true));

    assertThat(states())
        .containsExactlyInAnyOrder("@failed UNKNOWN 30", "@stale UNKNOWN 30", "@short UNKNOWN -");
  }

  @Test
  void tellsNoVideosFromNeverListed() {
    listed("@empty", NOW, Coverage.WHOLE_PROFILE);
    listed("@once", daysAgo(2), Coverage.WHOLE_PROFILE);
    database.accounts().track(AccountHandle.of("@never"));
    database.accounts().track(AccountHandle.of("@refused"));
    failed("@refused", NOW);

    assertThat(states())
        .containsExactly(
            "@once UNKNOWN -",
            "@empty NO_VIDEOS -",
            "@never NEVER_LISTED -",
            "@refused NEVER_LISTED -");
  }

  @Test
  void putsTheLatestFirst() {
    listed("@b", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(3), null));
    listed("@c", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(2), null));
    listed("@a", NOW, Coverage.WHOLE_PROFILE, video(daysAgo(9), null));

    assertThat(states()).containsExactly("@c ACTIVE 2", "@b ACTIVE 3", "@a QUIET 9");
  }

  private List<String> states() {
    try (Snapshot snapshot = database.snapshots().open();
        Stream<io.soundtracker.core.query.AccountUsage> usages =
            snapshot.accountUsage(Selection.EVERYTHING)) {
      NetworkCoverage network =
          NetworkCoverage.of(snapshot, Selection.EVERYTHING, NOW, Duration.ofHours(24));
      return AccountActivity.of(usages, network, Duration.ofDays(7)).stream()
          .map(
              each -> {
                var days = each.daysSinceLastPost(NOW);
                return each.handle()
                    + " "
                    + each.state()
                    + " "
                    + (days.isPresent() ? "" + days.getAsLong() : "-");
              })
          .toList();
    }
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private Video video(Instant uploadedAt, Boolean pinned) {
    return aVideo().number(++videos).uploadedAt(uploadedAt).pinned(pinned).build();
  }

  private void listed(String handle, Instant readAt, Coverage coverage, Video... shown) {
    record(aBatch(open(handle), handle).coverage(coverage).videos(shown), readAt);
  }

  private void failed(String handle, Instant at) {
    record(aBatch(open(handle), handle).failed(new FetchOutcome.Blocked("refused")), at);
  }

  private SessionId open(String handle) {
    database.accounts().track(AccountHandle.of(handle));
    return database.sessions().open(NOW, "{}");
  }

  private void record(Batches batch, Instant readAt) {
    database.store().record(batch.readAt(readAt).build());
  }
}
