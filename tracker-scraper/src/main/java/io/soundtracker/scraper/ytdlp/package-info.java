/**
 * Listing profiles through the yt-dlp program: its arguments, its process, its lines, its errors.
 *
 * <p>Start at {@link io.soundtracker.scraper.ytdlp.YtDlpVideoSource}.
 */
@NullMarked
package io.soundtracker.scraper.ytdlp;

import org.jspecify.annotations.NullMarked;
