package io.soundtracker.cli.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that was found.
 *
 * @param findings in the order of the checks
 */
public record Diagnosis(List<Finding> findings) {

  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** Runs the checks. One that fails is a finding, and the others go on. */
  public static Diagnosis of(List<Check> checks) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      try {
        findings.addAll(check.look());
      } catch (RuntimeException failure) {
        findings.add(
            Finding.problem(
                check.getClass().getSimpleName(),
                "It failed: " + failure,
                "This is a bug in tracker, please report it"));
      }
    }
    return new Diagnosis(findings);
  }

  /** How many findings are this bad. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /**
   * The arguments of the command to type next: problems come first, so it is the doctor again; else
   * it is that of the worst finding that has one.
   */
  public String next() {
    if (count(Severity.PROBLEM) > 0) {
      return "doctor";
    }
    return findings.stream()
        .filter(finding -> !finding.next().isEmpty())
        .max(Comparator.comparing(Finding::severity))
        .map(Finding::next)
        .orElse("scrape");
  }
}
