package io.soundtracker.core.contract;

import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;

/**
 * A row of a video's history.
 *
 * @param session the session that read it
 * @param at when
 * @param metrics the counts
 */
public record StoredReading(SessionId session, Instant at, Metrics metrics) {}
