package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import io.soundtracker.scraper.AccountResult;
import io.soundtracker.scraper.ScrapeReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private Instant readAt = BEGIN;

  @BeforeEach
  void setUp() {
    database.accounts().track(AccountHandle.of("@one"));
    database.accounts().track(AccountHandle.of("@two"));
  }

  @Test
  void whatTheFirstListingShowsIsNoNews() {
    list("@one", video(1, "Blue", 100));

    assertThat(changes().isEmpty()).isTrue();
  }

  @Test
  void tellsOfSoundsThatNobodyUsedBefore() {
    list("@one", video(1, "Blue", 100));
    list("@two", video(2, "Blue", 100));
    days(1);
    list("@one", video(1, "Blue", 100), video(3, "Red", 5), video(4, "Green", 5));
    list(
        "@two", video(2, "Blue", 100), video(5, "Red", 7), video(6, "Red", 7), video(7, "Blue", 1));

    Changes changes = changes();

    assertThat(changes.firstUsed())
        .extracting(use -> use.sound().key().value())
        .containsExactly("Red - Artist", "Green - Artist");
    assertThat(changes.firstUsed().get(0).by())
        .extracting(use -> use.account() + " " + use.uses())
        .containsExactly("@two 2", "@one 1");
    days(1);
    assertThat(changes().isEmpty()).as("told only once").isTrue();
  }

  @Test
  void tellsOfSoundsThatGainFasterThanBefore() {
    list("@one", video(1, "Blue", 1_000), video(2, "Red", 1_000));
    days(7);
    list("@one", video(1, "Blue", 3_000), video(2, "Red", 3_000));
    days(7);
    list("@one", video(1, "Blue", 6_500), video(2, "Red", 5_500));

    Changes changes = changes();

    assertThat(changes.rising())
        .singleElement()
        .satisfies(
            rising -> {
              assertThat(rising.sound().key().value()).isEqualTo("Blue - Artist");
              assertThat(rising.views().current().likely()).isEqualTo(3_500);
              assertThat(rising.views().previous().likely()).isEqualTo(2_000);
            });
    readAt = readAt.plus(Duration.ofHours(1));
    assertThat(changes().rising()).as("nothing was read since").isEmpty();
  }

  @Test
  void aSmallGainIsNoNewsHoweverSmallItWasBefore() {
    list("@one", video(1, "Blue", 1_000));
    days(7);
    list("@one", video(1, "Blue", 1_020));
    days(7);
    list("@one", video(1, "Blue", 2_019));

    assertThat(changes().rising()).isEmpty();
  }

  @Test
  void takesTheAccountsThatFailedFromTheRun() {
    FetchOutcome gone =
        new FetchOutcome.Unavailable(FetchOutcome.Reason.MISSING, "No such profile");
    FetchOutcome torn = new FetchOutcome.Partial(FailureCause.STALLED, "Nothing for 60 s");
    ScrapeReport report =
        new ScrapeReport(
            null, List.of(result("@gone", gone), result("@torn", torn)), 0, false, null);

    assertThat(FailedAccount.of(report))
        .containsExactly(new FailedAccount(AccountHandle.of("@gone"), "No such profile"));
  }

  private static AccountResult result(String handle, FetchOutcome outcome) {
    return new AccountResult(
        AccountHandle.of(handle),
        new RecordedBatch(0, 0, 0),
        outcome,
        Duration.ZERO,
        ListingDetails.NONE);
  }

  private static Video video(int number, String title, int views) {
    return Videos.aVideo()
        .number(number)
        .sound(title, "Artist")
        .uploadedAt("2026-02-01T00:00:00Z")
        .views(views)
        .build();
  }

  private void list(String handle, Video... videos) {
    SessionId session = database.sessions().open(readAt, "{}");
    database.store().record(Batches.aBatch(session, handle).videos(videos).readAt(readAt).build());
  }

  private void days(int days) {
    readAt = readAt.plus(Duration.ofDays(days));
  }

  /** Of a session that began with the last listings. */
  private Changes changes() {
    try (Snapshot snapshot = database.snapshots().open()) {
      NetworkCoverage coverage =
          NetworkCoverage.of(
              snapshot, Selection.EVERYTHING, readAt.plusSeconds(60), Duration.ofDays(1));
      return Changes.since(readAt, Selection.EVERYTHING, snapshot, coverage, List.of());
    }
  }
}
