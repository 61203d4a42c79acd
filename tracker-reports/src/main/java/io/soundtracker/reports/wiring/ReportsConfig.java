package io.soundtracker.reports.wiring;

import io.soundtracker.reports.excel.ExcelConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How reports are made.
 *
 * @param templates a folder whose files take the place of our templates of the same name; null for
 *     none
 * @param excel the workbook
 */
public record ReportsConfig(@Nullable Path templates, ExcelConfig excel) {

  /** Our templates, and the usual workbook. */
  public static ReportsConfig defaults() {
    return new ReportsConfig(null, ExcelConfig.defaults());
  }
}
