package io.soundtracker.cli.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How reports look.
 *
 * @param templates a folder whose files replace ours of the same name; null for none
 * @param excel the workbook
 */
public record ReportSettings(@Nullable Path templates, Excel excel) {

  static ReportSettings read(Section section) {
    return new ReportSettings(
        section.find("templates", Types.PATH), section.section("excel", Excel::read));
  }

  /**
   * The workbook.
   *
   * @param minAccounts sounds used by fewer accounts get no sheet, ≥ 1
   * @param includeExclusive whether sounds decided to be exclusive are in it
   * @param maxTabs the most sheets for sounds, ≥ 1
   */
  public record Excel(int minAccounts, boolean includeExclusive, int maxTabs) {
    static Excel read(Section section) {
      return new Excel(
          section.get("minAccounts", Types.wholeNumber(1, Integer.MAX_VALUE), 2),
          section.get("includeExclusive", Types.FLAG, false),
          section.get("maxTabs", Types.wholeNumber(1, Integer.MAX_VALUE), 250));
    }
  }
}
