package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundRanking;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sounds",
    description = {
      "Rank the sounds in use.",
      "Engagement is pooled: all likes, comments and shares over all views. Mean is the mean of the"
          + " videos' own rates."
    })
final class SoundsCommand implements Callable<Integer> {
  private static final int TOP_OF_A_TABLE = 50;

  @Mixin private final OutputOptions output;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the first N (default: 50 in a table, else all).")
  private @Nullable Integer top;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "uses (default), views or engagement.")
  private SoundOrder order = SoundOrder.USES;

  private final Application application;

  @Inject
  SoundsCommand(OutputOptions output, Application application) {
    this.output = output;
    this.application = application;
  }

  @Override
  public Integer call() {
    int limit = limit();
    try (Snapshot snapshot = application.read().snapshots().open();
        Stream<SoundUsage> usage = snapshot.soundUsage()) {
      NetworkTotals totals = snapshot.totals();
      List<RankedSound> ranked = new SoundRanking(order).top(limit, usage);
      output.print(SoundColumns.FOR_PEOPLE, SoundColumns.FOR_PROGRAMS, ranked);
      if (ranked.size() < totals.sounds()) {
        output.note(
            count(ranked.size()) + " of " + count(totals.sounds()) + " sounds; --top shows more");
      }
      output.note(basis(totals, output.texts()));
      return ExitCode.DONE;
    }
  }

  private int limit() {
    if (top == null) {
      return output.isTable() ? TOP_OF_A_TABLE : Integer.MAX_VALUE;
    }
    if (top < 1) {
      throw new InvalidInputException("--top is " + top, "Write a number from 1");
    }
    return top;
  }

  /** What the ranking rests on. */
  private static String basis(NetworkTotals totals, CellText texts) {
    StringBuilder basis = new StringBuilder("Rests on ");
    basis
        .append(count(totals.accounts()))
        .append(totals.accounts() == 1 ? " account" : " accounts");
    if (totals.neverListed() > 0) {
      basis.append(" (").append(count(totals.neverListed())).append(" never listed)");
    }
    basis.append(" and ").append(count(totals.videos())).append(" videos");
    if (totals.unidentified() > 0) {
      basis.append(" (").append(count(totals.unidentified())).append(" without a known sound)");
    }
    if (totals.oldestReading() != null) {
      String oldest = texts.moment(totals.oldestReading());
      String newest = texts.moment(totals.newestReading());
      basis.append(", last read ");
      basis.append(oldest.equals(newest) ? oldest : "between " + oldest + " and " + newest);
    }
    return basis.toString();
  }
}
