package io.soundtracker.reports;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.Selection;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, and how it is to be read.
 *
 * @param selection the videos it counts, in every view of it
 * @param basis what it rests on
 * @param generatedAt when it is made
 * @param zone in which it shows moments; days are UTC
 * @param levels from which rates on engagement is called high or medium
 * @param newSince what was first seen from this moment on is new, null when nothing can be told
 */
public record ReportScope(
    Selection selection,
    Basis basis,
    Instant generatedAt,
    ZoneId zone,
    EngagementLevels levels,
    @Nullable Instant newSince) {}
