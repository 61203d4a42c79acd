package io.soundtracker.cli;

import io.soundtracker.analysis.health.Evidence;
import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "health",
    description = {
      "Look whether collecting goes well: each alert condition, with the figures it rests on.",
      "Ends with 4 when one alerts. --quiet tells of nothing else. Thresholds: health in tracker.yaml."
    })
final class HealthCommand implements Callable<Integer> {
  private static final List<Column<Finding>> COLUMNS =
      List.of(
          Column.id("condition", "Condition", Finding::name),
          Column.id("state", "State", finding -> finding.state().word()),
          Column.text("summary", "Summary", Finding::summary),
          Column.id("unit", "Unit", of(evidence -> evidence.unit().word())),
          Column.decimal("figure", "Figure", number(Evidence::figure)),
          Column.decimal("threshold", "Threshold", number(Evidence::threshold)),
          Column.decimal("before", "Before", HealthCommand::before),
          Column.text("window", "Window", of(Evidence::window)));

  @Mixin private final OutputOptions output;

  private final Application application;
  private final Checkup checkup;
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;

  @Inject
  HealthCommand(
      OutputOptions output,
      Application application,
      Checkup checkup,
      Surroundings surroundings,
      GlobalOptions options,
      Messages messages) {
    this.output = output;
    this.application = application;
    this.checkup = checkup;
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Workplace workplace = application.inspect();
    List<Finding> findings = checkup.findings(workplace);
    tell(options.isQuiet() ? findings.stream().filter(Finding::isAlert).toList() : findings);
    boolean alert = findings.stream().anyMatch(Finding::isAlert);
    return alert ? ExitCode.ALERTS : ExitCode.DONE;
  }

  private void tell(List<Finding> findings) {
    if (output.isTable()) {
      new HealthText(surroundings.terminal()).lines(findings).forEach(messages::result);
    } else {
      output.print(COLUMNS, findings);
    }
    messages.hint(verdict(findings));
  }

  private static String verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "Every condition is switched off";
    }
    return "%d ok, %d alerting, %d unknown"
        .formatted(
            count(findings, State.OK),
            count(findings, State.ALERT),
            count(findings, State.UNKNOWN));
  }

  private static long count(List<Finding> findings, State state) {
    return findings.stream().filter(finding -> finding.state() == state).count();
  }

  private static Function<Finding, @Nullable String> of(Function<Evidence, String> part) {
    return finding -> finding.evidence() == null ? null : part.apply(finding.evidence());
  }

  private static Function<Finding, OptionalDouble> number(ToDoubleFunction<Evidence> part) {
    return finding ->
        finding.evidence() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(part.applyAsDouble(finding.evidence()));
  }

  private static OptionalDouble before(Finding finding) {
    Evidence evidence = finding.evidence();
    return evidence == null || evidence.before() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(evidence.before());
  }
}
