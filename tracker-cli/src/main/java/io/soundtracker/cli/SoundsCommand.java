package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundProfiles;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sounds",
    description = {
      "Rank the sounds in use.",
      "Engagement is pooled: all likes, comments and shares over all views; on a terminal it is"
          + " green from engagement.high of the configuration on, yellow from engagement.medium on."
          + " Share is the sound's part of the views of all videos that are counted."
    })
final class SoundsCommand implements Callable<Integer> {

  @Mixin private final OutputOptions output;

  @Mixin private final TopOption top;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "uses (default), views, engagement or new.")
  private SoundOrder order = SoundOrder.USES;

  @Option(
      names = "--new-since",
      paramLabel = "WHEN",
      description =
          "New are uses uploaded since this day (UTC): 2026-01-31, or so long ago (default: 7d).")
  private @Nullable String newSince;

  @Option(
      names = "--details",
      description = "Everything about each sound, with its best videos, instead of a table.")
  private boolean detailed;

  @Mixin private final ScopeOptions scopes;

  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;

  @Inject
  SoundsCommand(
      OutputOptions output,
      TopOption top,
      ScopeOptions scopes,
      Application application,
      Surroundings surroundings,
      Grounds grounds) {
    this.output = output;
    this.top = top;
    this.scopes = scopes;
    this.application = application;
    this.surroundings = surroundings;
    this.grounds = grounds;
  }

  @Override
  public Integer call() {
    SoundProfiles.Question question =
        new SoundProfiles.Question(order, top.limit(output), newSince(), SoundProfiles.TOP_VIDEOS);
    Workplace workplace = application.read();
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Scope scope = scopes.scope(workplace.accounts(), snapshot);
      // A table shows sums alone; reading every video for it would take far longer.
      SoundProfiles answer =
          output.isTable() && !detailed
              ? SoundProfiles.ofSums(snapshot, scope.selection(), question)
              : SoundProfiles.of(snapshot, scope.selection(), question);
      print(answer, grounds.basis(snapshot, scope.selection(), scope.filters(), answer.totals()));
      return ExitCode.DONE;
    }
  }

  private void print(SoundProfiles answer, Basis basis) {
    if (detailed && output.isTable()) {
      SoundCard card = new SoundCard(answer.newSince(), today());
      output.describe(basis, answer.sounds().stream().map(card::lines).toList());
    } else {
      output.answer(
          basis,
          order == SoundOrder.NEW || newSince != null
              ? SoundColumns.forPeopleWithNew()
              : SoundColumns.forPeople(),
          SoundColumns.forPrograms(today()),
          answer.sounds());
    }
    long all = answer.totals().sounds();
    if (answer.sounds().size() < all) {
      output.note(
          count(answer.sounds().size()) + " of " + count(all) + " sounds; --top shows more");
    }
  }

  private LocalDate newSince() {
    Instant now = surroundings.clock().instant();
    Instant since = PastMoment.parse("--new-since", newSince == null ? "7d" : newSince, now);
    return LocalDate.ofInstant(since, ZoneOffset.UTC);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
  }
}
