package io.soundtracker.analysis.health;

/** What a condition came to. */
public enum State {
  /** All is well. */
  OK("ok"),
  /** Somebody should look into it. */
  ALERT("ALERT"),
  /** There is too little to tell, which is neither of the two. */
  UNKNOWN("unknown");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** For people and programs. */
  public String word() {
    return word;
  }
}
