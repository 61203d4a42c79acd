package io.soundtracker.reports.excel;

/** Counts down how many links may still belong to a cell. */
final class LinkBudget {
  private int left;

  LinkBudget(int links) {
    this.left = links;
  }

  /** Takes one, if there is one. */
  boolean take() {
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
