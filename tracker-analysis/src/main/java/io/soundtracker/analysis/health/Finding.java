package io.soundtracker.analysis.health;

import org.jspecify.annotations.Nullable;

/**
 * What a condition found.
 *
 * @param state whether somebody should look into it
 * @param name the condition's name, see {@link HealthCondition#name()}
 * @param summary one sentence with the figures in it, without a full stop
 * @param evidence the figures; null when there are none yet
 */
public record Finding(State state, String name, String summary, @Nullable Evidence evidence) {

  static Finding unknown(HealthCondition condition, String why) {
    return new Finding(State.UNKNOWN, condition.name(), why, null);
  }

  static Finding of(HealthCondition condition, boolean alert, String summary, Evidence evidence) {
    return new Finding(alert ? State.ALERT : State.OK, condition.name(), summary, evidence);
  }

  /** Whether somebody should look into it. */
  public boolean isAlert() {
    return state == State.ALERT;
  }
}
