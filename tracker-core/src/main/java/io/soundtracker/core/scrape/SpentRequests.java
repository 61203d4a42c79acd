package io.soundtracker.core.scrape;

import java.time.Instant;

/**
 * What one listing cost.
 *
 * @param at when it began
 * @param requests how many requests it cost at least, ≥ 0
 */
public record SpentRequests(Instant at, int requests) {}
