package io.soundtracker.reports.wiring;

import io.soundtracker.reports.excel.ExcelConfig;
import io.soundtracker.reports.html.Templates;

/**
 * How reports are made.
 *
 * @param templates what pages are made of
 * @param excel the workbook
 */
public record ReportsConfig(Templates templates, ExcelConfig excel) {

  /** Our templates, and the usual workbook. */
  public static ReportsConfig defaults() {
    return new ReportsConfig(Templates.ours(), ExcelConfig.defaults());
  }
}
