package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.SoundFilter;
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
      "Looks at videos of all dates, whatever cutoffDate says. Of the configured filters, those by"
          + " artist, song and whitelist apply; the minimums do not: what is new begins small."
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

  @Option(
      names = "--no-filters",
      description = "Ignore the filters of the configuration: artists, songs, whitelist.")
  private boolean ignoring;

  @Mixin private final AccountOptions accounts;

  private final ConfiguredFilter configured;
  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;
  private final Messages messages;

  @Inject
  NewCommand(
      OutputOptions output,
      AccountOptions accounts,
      ConfiguredFilter configured,
      Application application,
      Surroundings surroundings,
      Grounds grounds,
      Messages messages) {
    this.output = output;
    this.accounts = accounts;
    this.configured = configured;
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
    Selection selected = accounts.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Scope scope = Scope.of(selected, filter(), snapshot);
      NewsQuestion question = new NewsQuestion(scope.selection(), moment, now, days, quietUses);
      tell(News.of(snapshot, question, grounds.coverage(snapshot, selected)), scope.filters());
    }
    return ExitCode.DONE;
  }

  private void tell(News news, List<String> filters) {
    Basis basis = basis(news, filters);
    NewsText text = new NewsText(output.texts(), surroundings.terminal());
    switch (output.format()) {
      case TABLE -> text.lines(news).forEach(messages::result);
      case JSON -> output.answer(basis, NewsSections.of(news));
      case CSV -> output.answer(basis, NewsColumns.ALL, NewsColumns.ALL, NewsRow.all(news));
    }
    text.readings(news).forEach(output::note);
    if (output.isTable()) {
      output.note(BasisText.of(basis, output.texts()::moment));
    }
  }

  /** The videos that are told of; those that they are compared with are not counted. */
  private static Basis basis(News news, List<String> filters) {
    long unidentified = news.videos().stream().filter(row -> row.video().sound() == null).count();
    return new Basis(DateRange.ALL, news.coverage(), news.videos().size(), unidentified, filters);
  }

  private SoundFilter filter() {
    return ignoring ? SoundFilter.NONE : configured.filter().withAtLeast(1, 1);
  }

  private void requireUses() {
    if (quietUses < 1) {
      throw new InvalidInputException("--quiet-uses is " + quietUses, "Write a number from 1");
    }
  }
}
