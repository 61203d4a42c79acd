package io.soundtracker.cli;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.Vitals;
import jakarta.inject.Inject;
import java.util.List;

/** Judges every condition that the configuration names. */
final class Checkup {
  private final Application application;
  private final Surroundings surroundings;

  @Inject
  Checkup(Application application, Surroundings surroundings) {
    this.application = application;
    this.surroundings = surroundings;
  }

  List<Finding> findings(Workplace workplace) {
    Vitals vitals =
        Vitals.take(
            workplace.sessions(),
            workplace.accounts(),
            workplace.monitoring(),
            application.machine(workplace),
            surroundings.clock().instant());
    return application.config().health().conditions().stream()
        .map(condition -> condition.judge(vitals))
        .toList();
  }
}
