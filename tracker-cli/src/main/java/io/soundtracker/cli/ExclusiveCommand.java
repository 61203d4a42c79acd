package io.soundtracker.cli;

import io.soundtracker.cli.ExclusiveQuestion.Originals;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "exclusive",
    description = {
      "Find the sounds that only target accounts use.",
      "Confirmed means that every other account has a fresh listing that covers the period;"
          + " otherwise the answer is provisional, and says who could overturn it."
    })
final class ExclusiveCommand implements Callable<Integer> {
  /** What no shell can pass, so that an empty variable never clears everything. */
  private static final String EVERYTHING = "\u0000";

  @Mixin private final ExclusiveOutput output;
  @Mixin private final MonthOptions period;
  @Mixin private final FilterOptions filters;

  @Option(names = "--originals", description = "Count original sounds too.")
  private boolean originals;

  @Option(
      names = "--save",
      description = "Remember the sounds found as exclusive: reports leave them out.")
  private boolean save;

  @Option(names = "--provisional", description = "Save them even when it is not confirmed.")
  private boolean provisional;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why (default: the evidence).")
  private @Nullable String reason;

  @Option(
      names = "--clear",
      arity = "0..1",
      fallbackValue = EVERYTHING,
      paramLabel = "KEY",
      description = "Forget one decision, or all that do not come from the configuration.")
  private @Nullable String cleared;

  private final Application application;
  private final ExclusiveQuestion question;
  private final ExclusiveSaving saving;
  private final Surroundings surroundings;

  @Inject
  ExclusiveCommand(
      ExclusiveOutput output,
      MonthOptions period,
      FilterOptions filters,
      Application application,
      ExclusiveQuestion question,
      ExclusiveSaving saving,
      Surroundings surroundings) {
    this.output = output;
    this.period = period;
    this.filters = filters;
    this.application = application;
    this.question = question;
    this.saving = saving;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    refuseContradictions();
    if (cleared != null) {
      Optional<String> key = cleared.equals(EVERYTHING) ? Optional.empty() : Optional.of(cleared);
      saving.clear(application.read(), key);
      return ExitCode.DONE;
    }
    Workplace workplace = application.read();
    requireTarget(workplace);
    ExclusiveAnswer answer =
        question.ask(
            workplace,
            period.period(),
            filters.filter(),
            originals ? Originals.COUNT : Originals.LEAVE_OUT);
    output.print(answer);
    if (!save) {
      return ExitCode.DONE;
    }
    return saving.save(workplace, answer, Optional.ofNullable(reason), provisional, output::note);
  }

  private void refuseContradictions() {
    if (save && cleared != null) {
      throw new InvalidInputException("--save and --clear contradict each other", "Choose one");
    }
    if (cleared != null && period.isGiven()) {
      throw new InvalidInputException(
          "--clear forgets decisions whatever their period", "Leave the period out");
    }
    if (!save && (provisional || reason != null)) {
      throw new InvalidInputException(
          (provisional ? "--provisional" : "--reason") + " goes with --save", "Add --save");
    }
  }

  private void requireTarget(Workplace workplace) {
    if (workplace.accounts().findAll().stream().noneMatch(Account::target)) {
      throw new InvalidInputException(
          "No account is marked as a target, so nothing can be exclusive to yours",
          "Say which accounts are yours: " + surroundings.program() + " accounts target @one");
    }
  }
}
