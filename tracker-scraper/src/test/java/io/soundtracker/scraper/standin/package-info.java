/**
 * A stand-in for TikTok on this machine, for tests that drive the real yt-dlp.
 *
 * <p>Start at {@link io.soundtracker.scraper.standin.TikTokStandIn}.
 */
@NullMarked
package io.soundtracker.scraper.standin;

import org.jspecify.annotations.NullMarked;
