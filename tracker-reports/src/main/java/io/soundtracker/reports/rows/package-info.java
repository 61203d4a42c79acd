/**
 * Tabular answers for other programs: columns, and writers for CSV and JSON.
 *
 * <p>Start at {@link io.soundtracker.reports.rows.RowWriter}.
 */
@NullMarked
package io.soundtracker.reports.rows;

import org.jspecify.annotations.NullMarked;
