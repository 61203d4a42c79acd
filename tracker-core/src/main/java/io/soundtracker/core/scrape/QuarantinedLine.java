package io.soundtracker.core.scrape;

/**
 * A line of a listing that could not become a video. It is counted and named, and costs nothing
 * else.
 *
 * @param line its number, from 1
 * @param reason what was wrong with it, without private content
 */
public record QuarantinedLine(long line, String reason) {}
