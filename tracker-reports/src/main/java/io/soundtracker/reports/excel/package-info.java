/**
 * The workbook: an index of the sounds, a sheet for each shared one, the accounts and all videos.
 *
 * <p>Start at {@link io.soundtracker.reports.excel.ExcelRenderer}.
 */
@NullMarked
package io.soundtracker.reports.excel;

import org.jspecify.annotations.NullMarked;
