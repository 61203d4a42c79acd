/**
 * Lists that people keep in CSV files: text of any usual encoding, divided into records that one
 * broken line does not spoil.
 *
 * <p>Start at {@link io.soundtracker.scraper.csv.TextFile} and {@link
 * io.soundtracker.scraper.csv.CsvRecords}.
 */
@NullMarked
package io.soundtracker.scraper.csv;

import org.jspecify.annotations.NullMarked;
