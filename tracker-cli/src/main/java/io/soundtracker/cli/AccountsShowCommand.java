package io.soundtracker.cli;

import io.soundtracker.analysis.AccountFigures;
import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.BestVideos;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundProfile;
import io.soundtracker.analysis.SoundProfiles;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Section;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = {
      "Show what one account's videos come to: figures, sounds, best and latest videos.",
      "CSV holds the figures only; JSON holds everything."
    })
final class AccountsShowCommand implements Callable<Integer> {
  /** What counts as a new use of a sound. */
  private static final Duration LATELY = Duration.ofDays(7);

  @Mixin private final OutputOptions output;

  @Parameters(paramLabel = "@ACCOUNT", description = "The account.")
  private AccountHandle account = new AccountHandle("nobody");

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many sounds and videos of each kind (default: 3).")
  private int top = 3;

  @Mixin private final PeriodOptions period;

  private final Application application;
  private final Grounds grounds;
  private final Suggestion suggestion;

  @Inject
  AccountsShowCommand(
      OutputOptions output,
      PeriodOptions period,
      Application application,
      Grounds grounds,
      Suggestion suggestion) {
    this.output = output;
    this.period = period;
    this.application = application;
    this.grounds = grounds;
    this.suggestion = suggestion;
  }

  @Override
  public Integer call() {
    if (top < 1) {
      throw new InvalidInputException("--top is " + top, "Write a number from 1");
    }
    Workplace workplace = application.read();
    AccountHandle present = present(workplace.accounts());
    Selection selected = Selection.EVERYTHING.during(period.period()).of(present);
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Basis basis = grounds.basis(snapshot, selected, List.of());
      AccountFigures figures =
          AccountFigures.of(snapshot, selected, basis.coverage()).stream()
              .findFirst()
              .orElseThrow(() -> nothingKnown(present));
      show(
          basis,
          figures,
          sounds(snapshot, selected, basis.coverage().at()),
          videos(snapshot, selected));
      return ExitCode.DONE;
    }
  }

  private AccountHandle present(AccountRepository known) {
    return known
        .find(account)
        .map(Account::handle)
        .orElseThrow(() -> new UnknownAccountException(account));
  }

  private InvalidInputException nothingKnown(AccountHandle handle) {
    return new InvalidInputException(
        handle + " has no videos here and is not scraped",
        "Scrape it again with: " + suggestion.of("accounts add " + handle));
  }

  private List<SoundProfile> sounds(Snapshot snapshot, Selection selected, Instant now) {
    LocalDate lately = day(now.minus(LATELY));
    return SoundProfiles.of(
            snapshot, selected, new SoundProfiles.Question(SoundOrder.USES, top, lately, 1))
        .sounds();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private BestVideos videos(Snapshot snapshot, Selection selected) {
    try (Stream<VideoRow> rows = snapshot.videos(selected, VideoOrder.NEWEST_FIRST)) {
      return BestVideos.of(rows.iterator(), top);
    }
  }

  private void show(
      Basis basis, AccountFigures figures, List<SoundProfile> sounds, BestVideos videos) {
    List<Column<AccountFigures>> columns = AccountColumns.figures(basis.coverage().at());
    switch (output.format()) {
      case TABLE -> showCard(basis, figures, sounds, videos);
      case JSON -> {
        output.answer(
            basis,
            List.of(
                new Section<>("account", columns, List.of(figures).iterator()),
                new Section<>(
                    "sounds",
                    SoundColumns.forPrograms(day(basis.coverage().at())),
                    sounds.iterator()),
                section("bestByEngagement", videos.byEngagement()),
                section("bestByViews", videos.byViews()),
                section("latest", videos.latest())));
        output.noteBasis(basis);
      }
      case CSV -> output.answer(basis, columns, columns, List.of(figures));
    }
  }

  private void showCard(
      Basis basis, AccountFigures figures, List<SoundProfile> sounds, BestVideos videos) {
    new AccountText(figures, basis.coverage().at(), output.texts()).lines().forEach(output::note);
    table("Most used sounds", AccountVideoColumns.SOUNDS, sounds);
    table("Best by engagement", AccountVideoColumns.FOR_PEOPLE, videos.byEngagement());
    table("Best by views", AccountVideoColumns.FOR_PEOPLE, videos.byViews());
    table("Latest", AccountVideoColumns.FOR_PEOPLE, videos.latest());
    output.note("");
    output.noteBasis(basis);
  }

  private <T> void table(String title, List<Column<T>> columns, List<T> rows) {
    if (!rows.isEmpty()) {
      output.note("");
      output.note(title);
      output.print(columns, rows);
    }
  }

  private static Section<VideoRow> section(String name, List<VideoRow> rows) {
    return new Section<>(name, AccountVideoColumns.FOR_PROGRAMS, rows.iterator());
  }
}
