package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.growth.Growth;
import io.soundtracker.analysis.growth.GrowthMeter;
import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.analysis.growth.GrowthWindow;
import io.soundtracker.analysis.growth.VideoGrowth;
import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what rises, whatever it is that does. */
final class GrowthAnswer {
  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;

  /** Ranks what was measured. */
  @FunctionalInterface
  interface Ranker<T> {
    GrowthRanking<T> rank(GrowthMeter meter, Stream<VideoGrowth> videos, int limit);
  }

  @Inject
  GrowthAnswer(Application application, Surroundings surroundings, Grounds grounds) {
    this.application = application;
    this.surroundings = surroundings;
    this.grounds = grounds;
  }

  <T> int tell(GrowthOptions options, Ranker<T> ranker, GrowthColumns<T> columns) {
    GrowthWindow window = options.window();
    int limit = options.limit();
    Workplace workplace = application.read();
    Selection selected = options.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Basis basis = grounds.basis(snapshot, selected, List.of());
      GrowthMeter meter = GrowthMeter.of(snapshot, basis.coverage(), window);
      GrowthRanking<T> ranking;
      try (Stream<VideoGrowth> videos = meter.videos(snapshot, selected)) {
        ranking = ranker.rank(meter, videos, limit);
      }
      tell(options.output(), basis, window, ranking, columns);
      return ExitCode.DONE;
    }
  }

  private <T> void tell(
      OutputOptions output,
      Basis basis,
      GrowthWindow window,
      GrowthRanking<T> ranking,
      GrowthColumns<T> columns) {
    List<GrowthRanking.Entry<T>> entries = ranking.entries();
    boolean worthATable = !output.isTable() || saysAnything(ranking.total());
    output.answer(
        basis, columns.forPeople(), columns.forPrograms(window), worthATable ? entries : List.of());
    output.note(summary(output, window, ranking.total()));
    if (worthATable && entries.size() < ranking.all()) {
      output.note(
          count(entries.size())
              + " of "
              + count(ranking.all())
              + " "
              + columns.noun()
              + "; --top shows more");
    }
  }

  private static boolean saysAnything(Growth total) {
    return total.isMeasured() || total.uses().gained().orElse(0) > 0;
  }

  private String summary(OutputOptions output, GrowthWindow window, Growth total) {
    String over = DurationText.of(window.length());
    if (total.isMeasured() || total.views().videos() == 0) {
      return "Gained in the "
          + over
          + " up to each account's last listing: "
          + GrowthText.gained(total.views())
          + " views, "
          + GrowthText.gained(total.likes())
          + " likes; measured "
          + GrowthText.measured(total.views())
          + " videos; against the "
          + over
          + " before";
    }
    return "Not enough history: growth over "
        + over
        + " needs two listings of a video that are about as far apart. "
        + wayOut(output, total.views().possibleFrom());
  }

  private String wayOut(OutputOptions output, @Nullable Instant possibleFrom) {
    Instant now = surroundings.clock().instant();
    return possibleFrom == null || !possibleFrom.isAfter(now)
        ? "Scrape again"
        : "Possible with a scrape from " + output.texts().moment(possibleFrom) + " on";
  }
}
