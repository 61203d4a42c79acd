package io.soundtracker.reports.html;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts and their videos in memory, and the pages made of them. */
final class Network {
  static final Instant FIRST_READ = Instant.parse("2026-03-10T08:00:00Z");
  static final Instant LAST_READ = Instant.parse("2026-03-17T08:00:00Z");
  static final Instant NOW = Instant.parse("2026-03-17T09:30:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private Selection selection = Selection.EVERYTHING;
  private List<String> filters = List.of();
  private @Nullable Instant newSince;

  /**
   * Three accounts with videos, read twice; one without a video; one that is private and one that
   * was never read.
   */
  static Network small() {
    Network network = new Network().account("@ours.one").account("@ours.two").account("@stranger");
    network.account("@silent").account("@gone").account("@unread");
    network.database.accounts().setTarget(AccountHandle.of("@ours.one"), true);
    network.database.accounts().setTarget(AccountHandle.of("@ours.two"), true);
    SessionId first = network.session(FIRST_READ);
    SessionId last = network.session(LAST_READ);
    network.read(first, FIRST_READ, "@ours.one", videos(0, 9));
    network.read(last, LAST_READ, "@ours.one", videos(0, 11));
    network.read(first, FIRST_READ, "@ours.two", videos(20, 24));
    network.read(last, LAST_READ, "@ours.two", videos(20, 25));
    network.read(last, LAST_READ, "@stranger", videos(40, 46));
    network.read(last, LAST_READ, "@silent", List.of());
    network
        .database
        .store()
        .record(
            aBatch(last, "@gone")
                .failed(
                    new FetchOutcome.Unavailable(
                        FetchOutcome.Unavailable.Reason.PRIVATE, "the account is private"))
                .readAt(LAST_READ)
                .build());
    return network.newSince(LAST_READ);
  }

  Network account(String handle) {
    database.accounts().track(AccountHandle.of(handle));
    return this;
  }

  SessionId session(Instant startedAt) {
    return database.sessions().open(startedAt, "{}");
  }

  /** Reads a whole profile in a session of its own. */
  Network read(String handle, Video... videos) {
    account(handle);
    return read(session(LAST_READ), LAST_READ, handle, List.of(videos));
  }

  Network read(SessionId session, Instant at, String handle, List<Video> videos) {
    Batches batch = aBatch(session, handle).videos(videos.toArray(Video[]::new));
    database.store().record(batch.readAt(at).build());
    return this;
  }

  /** Reads a profile only back to a moment. */
  Network readBackTo(
      Instant backTo, SessionId session, Instant at, String handle, List<Video> videos) {
    Batches batch = aBatch(session, handle).videos(videos.toArray(Video[]::new));
    database.store().record(batch.readAt(at).coverage(new Coverage(true, backTo)).build());
    return this;
  }

  Network selecting(Selection newSelection, String... newFilters) {
    selection = newSelection;
    filters = List.of(newFilters);
    return this;
  }

  Network newSince(Instant moment) {
    newSince = moment;
    return this;
  }

  String page(String name) {
    return page(name, Templates.ours());
  }

  String page(String name, Templates templates) {
    HtmlRenderer renderer =
        HtmlRenderer.all(templates).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = database.snapshots().open()) {
      renderer.render(report(snapshot), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  Snapshot open() {
    return database.snapshots().open();
  }

  Report report(Snapshot snapshot) {
    NetworkTotals totals = snapshot.totals(selection);
    Basis basis =
        new Basis(
            selection.period(),
            NetworkCoverage.of(snapshot, selection, NOW, Duration.ofHours(24)),
            totals.videos(),
            totals.unidentified(),
            filters);
    return Report.of(
        snapshot,
        new ReportScope(
            selection,
            basis,
            NOW,
            ZoneId.of("Europe/Berlin"),
            new EngagementLevels(10, 5),
            newSince));
  }

  /** Some videos that differ in everything that a page shows. */
  private static List<Video> videos(int from, int until) {
    List<Video> videos = new ArrayList<>();
    for (int number = from; number < until; number++) {
      Videos video =
          aVideo()
              .number(number)
              .uploadedAt(FIRST_READ.minus(Duration.ofHours(31L * (11 - number % 20))))
              .musicId("70000000000000000" + (10 + number % 4))
              .views(number % 5 == 3 ? 12_300 + 100 * number : 900 + 37 * number)
              .likes(20 + 17 * number % 190)
              .caption("caption " + number + " & #tag", "tag");
      switch (number % 4) {
        case 0 -> video.sound("Paper Lanterns", "Mirelle Vane");
        case 1 -> video.sound("Glass Tide", null);
        case 2 -> video.sound("original sound", "ours one");
        default -> video.sound(null, null);
      }
      videos.add((number % 10 == 6 ? video.views(null) : video).build());
    }
    return videos;
  }
}
