/**
 * Collecting: which accounts are due, listing them in parallel, recording each listing once.
 *
 * <p>Start at {@link io.soundtracker.scraper.ScrapeService}.
 */
@NullMarked
package io.soundtracker.scraper;

import org.jspecify.annotations.NullMarked;
