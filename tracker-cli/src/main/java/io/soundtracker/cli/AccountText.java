package io.soundtracker.cli;

import io.soundtracker.analysis.AccountFigures;
import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.cli.config.DurationText;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.KnownSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What an account comes to, in words. */
final class AccountText {
  private final AccountFigures figures;
  private final Instant now;
  private final CellText texts;

  AccountText(AccountFigures figures, Instant now, CellText texts) {
    this.figures = figures;
    this.now = now;
    this.texts = texts;
  }

  List<String> lines() {
    AccountUsage usage = figures.usage();
    List<String> lines = new ArrayList<>();
    lines.add(line("Account", account(usage.account())));
    lines.add(line("Profile", figures.handle().profileUrl().toString()));
    lines.add(line("Videos", videos()));
    if (usage.videos() > 0) {
      lines.add(line("Views", counts(usage.views(), figures.medians().views())));
      lines.add(line("Likes", counts(usage.likes(), figures.medians().likes())));
      lines.add(line("Comments", counts(usage.comments(), figures.medians().comments())));
      lines.add(line("Shares", counts(usage.shares(), figures.medians().shares())));
      lines.add(line("Saves", counts(usage.saves(), figures.medians().saves())));
      lines.add(line("Engagement", rates()));
      lines.add(line("Posting", posting()));
      lines.add(line("Sounds", sounds()));
    }
    lines.add(line("Known", known(figures.coverage())));
    return lines;
  }

  private static String line(String label, String text) {
    return "%-10s  %s".formatted(label, text);
  }

  private static String account(Account account) {
    AccountProfile profile = account.profile();
    List<String> facts = new ArrayList<>(List.of(account.handle().toString()));
    facts.addAll(ProfileFacts.name(profile));
    if (account.target()) {
      facts.add("target");
    }
    if (!account.active()) {
      facts.add("no longer scraped");
    } else if (account.interval() != null) {
      facts.add("read every " + DurationText.of(account.interval()));
    }
    facts.addAll(ProfileFacts.counts(profile));
    return String.join(", ", facts);
  }

  private String videos() {
    AccountUsage usage = figures.usage();
    return usage.videos() == 0
        ? "0"
        : CellText.count(usage.videos())
            + ", uploaded from "
            + usage.firstPosted()
            + " to "
            + usage.lastPosted()
            + " (UTC)";
  }

  private String counts(KnownSum sum, @Nullable Double median) {
    if (sum.known() == 0 || median == null) {
      return CellText.UNKNOWN;
    }
    return "total "
        + CellText.volume(sum.sum())
        + ", mean "
        + CellText.volume(Math.round(sum.mean().orElseThrow()))
        + ", median "
        + CellText.volume(Math.round(median))
        + over(sum.known(), "known");
  }

  private String rates() {
    long rated = figures.usage().rated().videos();
    if (rated == 0) {
      return CellText.UNKNOWN;
    }
    return "pooled "
        + percent(figures.pooledEngagement())
        + ", mean "
        + percent(figures.meanEngagement())
        + ", median "
        + percent(figures.medianEngagement())
        + over(rated, "rated");
  }

  private static String percent(OptionalDouble rate) {
    return CellText.rate(rate.orElseThrow());
  }

  private String over(long some, String what) {
    long all = figures.usage().videos();
    return some == all
        ? ""
        : " (" + CellText.count(some) + " of " + CellText.count(all) + " videos " + what + ")";
  }

  private String posting() {
    OptionalDouble week = figures.cadence().videosPerWeek();
    OptionalDouble gap = figures.cadence().medianGap();
    OptionalLong days = figures.daysSinceLastPost(now);
    return (week.isPresent() ? CellText.decimal(week.getAsDouble()) : CellText.UNKNOWN)
        + " videos a week, "
        + (gap.isPresent() ? CellText.decimal(gap.getAsDouble()) : CellText.UNKNOWN)
        + " days from one to the next (median), last post "
        + days(days.orElseThrow());
  }

  private static String days(long days) {
    if (days == 0) {
      return "today (UTC)";
    }
    return days == 1 ? "yesterday (UTC)" : CellText.count(days) + " days ago";
  }

  private String sounds() {
    AccountUsage usage = figures.usage();
    return CellText.count(usage.sounds())
        + " different, "
        + CellText.count(usage.unidentified())
        + " videos without a known sound";
  }

  private String known(CoveredAccount coverage) {
    Instant readAt = coverage.account().readAt();
    String state = ActivityText.of(coverage.freshness()) + reason(coverage);
    return readAt == null
        ? state
        : state + ", last read " + texts.moment(readAt) + reach(coverage.knownSince());
  }

  private static String reason(CoveredAccount coverage) {
    AccountCoverage.Attempt attempt = coverage.account().lastAttempt();
    boolean failed = coverage.freshness() == Freshness.FAILED;
    String message = failed && attempt != null ? attempt.message() : null;
    return message == null ? "" : " (" + CellText.harmless(message) + ")";
  }

  private String reach(@Nullable Instant since) {
    if (since == null) {
      return "; how far back is not known";
    }
    return since.equals(Instant.EPOCH)
        ? ", the whole profile"
        : ", complete since " + texts.moment(since);
  }
}
