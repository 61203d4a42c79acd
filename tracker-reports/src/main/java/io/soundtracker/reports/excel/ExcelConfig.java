package io.soundtracker.reports.excel;

/**
 * Which sounds get a sheet of their own.
 *
 * @param minAccounts sounds used by fewer accounts are not shared and get none, ≥ 1
 * @param maxTabs the most of such sheets, ≥ 0
 */
public record ExcelConfig(int minAccounts, int maxTabs) {
  private static final int USUAL_ACCOUNTS = 2;
  private static final int USUAL_TABS = 250;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is too small
   */
  public ExcelConfig {
    if (minAccounts < 1 || maxTabs < 0) {
      throw new IllegalArgumentException("minAccounts " + minAccounts + ", maxTabs " + maxTabs);
    }
  }

  /** Two accounts, 250 tabs. */
  public static ExcelConfig defaults() {
    return new ExcelConfig(USUAL_ACCOUNTS, USUAL_TABS);
  }
}
