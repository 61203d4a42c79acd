/**
 * Collecting: how well listings run side by side, and what collecting adds to yt-dlp's own work.
 */
@NullMarked
package io.soundtracker.benchmarks.scraping;

import org.jspecify.annotations.NullMarked;
