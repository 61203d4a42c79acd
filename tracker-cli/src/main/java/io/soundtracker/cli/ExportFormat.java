package io.soundtracker.cli;

import io.soundtracker.reports.rows.RowWriter;

/** How an export writes its rows. */
enum ExportFormat {
  CSV,
  NDJSON;

  RowWriter writer() {
    return switch (this) {
      case CSV -> RowWriter.csv();
      case NDJSON -> RowWriter.ndjson();
    };
  }
}
