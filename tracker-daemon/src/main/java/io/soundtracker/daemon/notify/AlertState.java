package io.soundtracker.daemon.notify;

import java.util.List;

/**
 * A condition that should not be, and is.
 *
 * @param name which one, in kebab case; the same as long as it lasts
 * @param summary what is wrong, one line
 * @param evidence what shows it, one line each
 */
public record AlertState(String name, String summary, List<String> evidence) {

  /** Copies the list. */
  public AlertState {
    evidence = List.copyOf(evidence);
  }
}
