package io.soundtracker.analysis.growth;

import java.time.Instant;

/** What a count was at a moment. */
record KnownValue(Instant at, Estimate value) {}
