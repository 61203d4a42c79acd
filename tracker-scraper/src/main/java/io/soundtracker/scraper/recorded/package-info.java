/**
 * Listings from files: what yt-dlp printed at some other time or place.
 *
 * <p>Start at {@link io.soundtracker.scraper.recorded.RecordedLines}.
 */
@NullMarked
package io.soundtracker.scraper.recorded;

import org.jspecify.annotations.NullMarked;
