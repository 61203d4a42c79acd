package io.soundtracker.analysis.health;

/** Something that calls somebody when it is true. Immutable. */
public interface HealthCondition {

  /** A stable name in kebab case, by which alerts are told apart. */
  String name();

  /** Looks whether it is true. */
  Finding judge(Vitals vitals);
}
