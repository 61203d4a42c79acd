package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.growth.Growth;
import io.soundtracker.analysis.growth.GrowthMeter;
import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.analysis.growth.GrowthWindow;
import io.soundtracker.analysis.growth.VideoGrowth;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
      tell(options, basis, meter, ranking, columns);
      return ExitCode.DONE;
    }
  }

  private <T> void tell(
      GrowthOptions options,
      Basis basis,
      GrowthMeter meter,
      GrowthRanking<T> ranking,
      GrowthColumns<T> columns) {
    OutputOptions output = options.output();
    List<GrowthRanking.Entry<T>> entries = ranking.entries();
    boolean worthATable = !output.isTable() || saysAnything(ranking.total());
    output.answer(
        basis,
        columns.forPeople(),
        columns.forPrograms(options.over()),
        worthATable ? entries : List.of());
    output.note(summary(options, meter, ranking.total()));
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

  private String summary(GrowthOptions options, GrowthMeter meter, Growth total) {
    String over = options.over();
    OutputOptions output = options.output();
    if (total.views().videos() == 0) {
      return "No videos to measure";
    }
    if (total.isMeasured()) {
      return gained(output, over, total);
    }
    return meter.isUpToDate()
        ? "Not enough history: growth over "
            + over
            + " needs two listings of a video about as far apart. "
            + later(output, total).map(from -> "Scrape from " + from + " on").orElse("Scrape again")
        : "Not enough history: no account was listed in the last " + over + ". Scrape first";
  }

  private String gained(OutputOptions output, String over, Growth total) {
    return "Gained in the "
        + over
        + " up to each account's last listing, against the "
        + over
        + " before: "
        + GrowthText.gained(total.views())
        + " views, "
        + GrowthText.gained(total.likes())
        + " likes; measured "
        + GrowthText.measured(total.views())
        + " videos"
        + later(output, total).map(from -> ", more of them when scraped from " + from).orElse("");
  }

  /** When more can be measured, if that is not already so. */
  private Optional<String> later(OutputOptions output, Growth total) {
    return Optional.ofNullable(total.views().possibleFrom())
        .filter(from -> from.isAfter(surroundings.clock().instant()))
        .map(output.texts()::moment);
  }
}
