package io.soundtracker.core.scrape;

/**
 * What recording a batch did.
 *
 * @param found videos in the batch, ≥ 0
 * @param added those that were not known before, ≥ 0
 * @param changed those known before of which something changed, ≥ 0
 */
public record RecordedBatch(int found, int added, int changed) {}
