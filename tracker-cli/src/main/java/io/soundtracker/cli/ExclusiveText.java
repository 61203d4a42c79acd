package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.ExclusivityVerdict;
import io.soundtracker.analysis.ExclusivityVerdict.Doubt;
import io.soundtracker.analysis.Gap;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.query.AccountCoverage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be said of exclusive sounds beside the rows, in sentences. */
final class ExclusiveText {
  private static final int MOST_NAMED = 10;

  /** What only a listing of the whole profile is sure to close. */
  private static final Set<Gap> OF_REACH = EnumSet.of(Gap.UNCHARTED, Gap.BEGINNING, Gap.END);

  private final String program;

  /**
   * Creates texts.
   *
   * @param program what to type to start this program
   */
  ExclusiveText(String program) {
    this.program = program;
  }

  /** Its name for programs. */
  static String word(ExclusivityVerdict verdict) {
    return verdict.confidence().name().toLowerCase(Locale.ROOT);
  }

  /** Its name for programs. */
  static String word(Gap gap) {
    return switch (gap) {
      case NEVER_LISTED -> "neverListed";
      case FAILED -> "failed";
      case STALE -> "stale";
      case UNCHARTED -> "uncharted";
      case BEGINNING -> "beginning";
      case END -> "end";
    };
  }

  /** How far it can be trusted, and why not further; one sentence. */
  static String verdict(ExclusivityVerdict verdict) {
    if (verdict.isConfirmed()) {
      return verdict.others() == 1
          ? "Confirmed: the one other account has a fresh listing that covers the period"
          : "Confirmed: all "
              + count(verdict.others())
              + " other accounts have fresh listings that cover the period";
    }
    if (verdict.others() == 0) {
      return "Provisional: no other account is known, so everything is exclusive";
    }
    return "Provisional: "
        + count(verdict.doubts().size())
        + " of "
        + count(verdict.others())
        + " other accounts may use one of them unseen: "
        + listed(verdict.doubts().stream().map(ExclusiveText::doubt).toList());
  }

  /** Everything to be said below a table. */
  List<String> lines(ExclusiveAnswer answer) {
    List<String> lines = new ArrayList<>();
    if (answer.rows().isEmpty()) {
      lines.add("No sound is used by target accounts alone");
    }
    lines.add(verdict(answer.verdict()));
    lines.addAll(waysOut(answer.verdict()));
    if (answer.hidden() > 0) {
      lines.add(
          counted(answer.hidden(), "video")
              + " of other accounts without a known sound may hide a use");
    }
    if (answer.originals() > 0) {
      lines.add(
          counted(answer.originals(), "original sound") + " not counted; --originals counts them");
    }
    answer.contradictions().forEach(row -> lines.add(contradiction(row)));
    return lines;
  }

  private List<String> waysOut(ExclusivityVerdict verdict) {
    if (verdict.others() == 0) {
      return List.of("Track accounts to compare with: " + program + " accounts add @name");
    }
    List<Doubt> active =
        verdict.doubts().stream().filter(doubt -> doubt.account().account().active()).toList();
    List<Doubt> inactive =
        verdict.doubts().stream().filter(doubt -> !doubt.account().account().active()).toList();
    List<String> lines = new ArrayList<>();
    if (!active.isEmpty()) {
      boolean full = active.stream().map(Doubt::gap).anyMatch(OF_REACH::contains);
      lines.add(
          "List them again: "
              + program
              + " scrape --force "
              + (full ? "--full " : "")
              + handles(active));
    }
    if (!inactive.isEmpty()) {
      lines.add(
          "No longer scraped, and compared with all the same: "
              + handles(inactive)
              + ". Track again: "
              + program
              + " accounts add; or forget: "
              + program
              + " accounts remove --purge");
    }
    return lines;
  }

  private static String contradiction(ExclusiveAnswer.Contradiction row) {
    return "Saved as exclusive, and yet used by "
        + row.use().account()
        + " ("
        + counted(row.use().uses(), "video")
        + ", first on "
        + row.use().firstUsed()
        + "): "
        + CellText.harmless(row.use().key().value());
  }

  private static String doubt(Doubt doubt) {
    CoveredAccount account = doubt.account();
    return account.handle()
        + switch (doubt.gap()) {
          case NEVER_LISTED -> " (never listed)";
          case FAILED -> " (last attempt failed" + outcome(account.account()) + ")";
          case STALE -> " (last listed " + day(account.account().readAt()) + ")";
          case UNCHARTED -> " (how far back is not known)";
          case BEGINNING -> " (listed back to " + day(account.knownSince()) + " only)";
          case END -> " (listed until " + day(account.knownUntil()) + " only)";
        };
  }

  private static String outcome(AccountCoverage account) {
    AccountCoverage.Attempt attempt = account.lastAttempt();
    return attempt == null || attempt.outcome() == null
        ? ""
        : ": " + attempt.outcome().replace('_', ' ');
  }

  private static String handles(List<Doubt> doubts) {
    List<String> handles =
        doubts.stream().map(doubt -> doubt.account().handle().toString()).toList();
    return handles.stream().limit(MOST_NAMED).collect(Collectors.joining(" "))
        + (handles.size() > MOST_NAMED ? " ..." : "");
  }

  private static String listed(List<String> parts) {
    int more = parts.size() - MOST_NAMED;
    return parts.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + count(more) + " more" : "");
  }

  private static String day(@Nullable Instant moment) {
    return moment == null
        ? CellText.UNKNOWN
        : LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
  }

  private static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
