package io.soundtracker.core.database;

/**
 * What giving space back has come to.
 *
 * @param before the size of the database before, bytes
 * @param after its size now, bytes
 * @param postponed whether others read it meanwhile, so that the file keeps its size until they
 *     have finished and somebody writes again
 */
public record ReclaimedSpace(long before, long after, boolean postponed) {}
