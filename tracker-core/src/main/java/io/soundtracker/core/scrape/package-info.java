/**
 * Collecting: a source lists a profile, the listing becomes a batch, a store records it in a
 * session.
 *
 * <p>Start at {@link io.soundtracker.core.scrape.VideoSource} and {@link
 * io.soundtracker.core.scrape.ScrapeStore}.
 */
@NullMarked
package io.soundtracker.core.scrape;

import org.jspecify.annotations.NullMarked;
