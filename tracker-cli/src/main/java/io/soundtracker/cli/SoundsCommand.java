package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundRanking;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.Selection;
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

  @Mixin private final SelectionOptions selection;

  private final Application application;
  private final Grounds grounds;

  @Inject
  SoundsCommand(
      OutputOptions output, SelectionOptions selection, Application application, Grounds grounds) {
    this.output = output;
    this.selection = selection;
    this.application = application;
    this.grounds = grounds;
  }

  @Override
  public Integer call() {
    int limit = limit();
    Workplace workplace = application.read();
    Selection selected = selection.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open();
        Stream<SoundUsage> usage = snapshot.soundUsage(selected)) {
      long sounds = snapshot.totals(selected).sounds();
      List<RankedSound> ranked = new SoundRanking(order).top(limit, usage);
      output.answer(
          grounds.basis(snapshot, selected, List.of()),
          SoundColumns.FOR_PEOPLE,
          SoundColumns.FOR_PROGRAMS,
          ranked);
      if (ranked.size() < sounds) {
        output.note(count(ranked.size()) + " of " + count(sounds) + " sounds; --top shows more");
      }
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
}
