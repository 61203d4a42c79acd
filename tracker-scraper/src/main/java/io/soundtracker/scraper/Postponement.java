package io.soundtracker.scraper;

import java.time.Instant;

/**
 * A run that was not begun, although accounts are due.
 *
 * @param reason why, one sentence without a full stop
 * @param until when it may begin
 */
public record Postponement(String reason, Instant until) {}
