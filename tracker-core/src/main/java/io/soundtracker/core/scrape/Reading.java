package io.soundtracker.core.scrape;

import io.soundtracker.core.video.Video;
import java.time.Instant;

/**
 * One video as it was at one moment.
 *
 * @param video the post
 * @param readAt when TikTok showed it
 */
public record Reading(Video video, Instant readAt) {}
