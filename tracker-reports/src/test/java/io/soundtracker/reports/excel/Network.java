package io.soundtracker.reports.excel;

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
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A network in memory, and the workbook of it. */
final class Network {
  static final Instant NOW = Batches.READ_AT.plusSeconds(3_600);

  final InMemoryDatabase database = new InMemoryDatabase();
  private final SessionId session = database.sessions().open(Batches.READ_AT, "{}");
  private int number;
  private final Map<String, List<Video>> shown = new HashMap<>();

  /** Tracks an account without listing it. */
  Network tracking(String handle) {
    database.accounts().track(AccountHandle.of(handle));
    return this;
  }

  /** Lists an account, with what it showed before: what is missing twice counts as deleted. */
  Network listing(String handle, Video... videos) {
    tracking(handle);
    List<Video> all = shown.computeIfAbsent(handle, account -> new ArrayList<>());
    all.addAll(List.of(videos));
    database
        .store()
        .record(Batches.aBatch(session, handle).videos(all.toArray(Video[]::new)).build());
    return this;
  }

  /** Adds a song that two accounts use once each. */
  Network sharing(String title, String artist) {
    for (String handle : List.of("@one", "@two")) {
      listing(handle, aVideo().sound(title, artist).build());
    }
    return this;
  }

  /** A video with a number of its own. */
  Videos aVideo() {
    return Videos.aVideo().number(++number);
  }

  /** Videos of one song. */
  Video[] videos(int count, String title, String artist) {
    return IntStream.range(0, count)
        .mapToObj(i -> aVideo().sound(title, artist).build())
        .toArray(Video[]::new);
  }

  byte[] workbook() {
    return workbook(new ExcelRenderer(ExcelConfig.defaults()), Selection.EVERYTHING);
  }

  byte[] workbook(ExcelRenderer renderer, Selection selection) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = database.snapshots().open()) {
      renderer.render(report(snapshot, selection), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Report report(Snapshot snapshot, Selection selection) {
    NetworkTotals totals = snapshot.totals(selection);
    Basis basis =
        new Basis(
            selection.period(),
            NetworkCoverage.of(snapshot, selection, NOW, Duration.ofDays(1)),
            totals.videos(),
            totals.unidentified(),
            List.of("2 exclusive songs"));
    return Report.of(
        snapshot,
        new ReportScope(
            selection, basis, NOW, ZoneId.of("Asia/Tokyo"), new EngagementLevels(10, 5), null));
  }
}
