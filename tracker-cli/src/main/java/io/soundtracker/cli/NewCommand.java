package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.news.News;
import io.soundtracker.analysis.news.NewsQuestion;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.rows.BasisText;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "new",
    description = {
      "Tell what is new: uploads sound by sound, with links ready to paste; videos seen late; sounds"
          + " used for the first time, picked up by more accounts, or gone quiet.",
      "Counts videos of all dates, whatever cutoffDate says."
    })
final class NewCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "Since so long ago, such as 24h (default) or 7d, or since this day (UTC): 2026-01-31.")
  private String since = "24h";

  @Option(
      names = "--quiet-after",
      paramLabel = "DAYS",
      description =
          "A sound has gone quiet when its last use is more days ago than this (default: 14d).")
  private String quietAfter = "14d";

  @Option(
      names = "--quiet-uses",
      paramLabel = "N",
      description = "A sound used less often never goes quiet (default: 3).")
  private int quietUses = 3;

  @Mixin private final AccountOptions accounts;

  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;
  private final Messages messages;

  @Inject
  NewCommand(
      OutputOptions output,
      AccountOptions accounts,
      Application application,
      Surroundings surroundings,
      Grounds grounds,
      Messages messages) {
    this.output = output;
    this.accounts = accounts;
    this.application = application;
    this.surroundings = surroundings;
    this.grounds = grounds;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Instant now = surroundings.clock().instant();
    Instant moment = PastMoment.parse("--since", since, now);
    int days = WholeDays.parse("--quiet-after", quietAfter);
    requireUses();
    Workplace workplace = application.read();
    Selection network = accounts.selection(workplace.accounts());
    NewsQuestion question = new NewsQuestion(network, moment, now, days, quietUses);
    try (Snapshot snapshot = workplace.snapshots().open()) {
      tell(News.of(snapshot, question, grounds.coverage(snapshot, network)));
    }
    return ExitCode.DONE;
  }

  private void tell(News news) {
    Basis basis = basis(news);
    NewsText text = new NewsText(output.texts(), surroundings.terminal());
    switch (output.format()) {
      case TABLE -> {
        text.lines(news).forEach(messages::result);
        text.readings(news).forEach(output::note);
        output.note(BasisText.of(basis, output.texts()::moment));
      }
      case JSON -> {
        output.answer(basis, NewsSections.of(news));
        text.readings(news).forEach(output::note);
      }
      case CSV -> {
        output.answer(basis, NewsColumns.ALL, NewsColumns.ALL, NewsRow.all(news));
        text.readings(news).forEach(output::note);
      }
    }
  }

  /** The videos that are told of; those that they are compared with are not counted. */
  private Basis basis(News news) {
    long unidentified = news.videos().stream().filter(row -> row.video().sound() == null).count();
    return new Basis(DateRange.ALL, news.coverage(), news.videos().size(), unidentified, List.of());
  }

  private void requireUses() {
    if (quietUses < 1) {
      throw new InvalidInputException("--quiet-uses is " + quietUses, "Write a number from 1");
    }
  }
}
