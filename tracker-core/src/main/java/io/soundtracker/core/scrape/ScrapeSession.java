package io.soundtracker.core.scrape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run over a number of accounts.
 *
 * @param id its name
 * @param startedAt when it began
 * @param endedAt when it ended, null while it runs
 * @param status its state
 * @param accounts accounts attempted, ≥ 0
 * @param succeeded accounts read as far as was meant, ≥ 0
 * @param failed accounts not read, ≥ 0
 * @param videos videos listed, ≥ 0
 * @param added videos not known before, ≥ 0
 * @param changed known videos of which something changed, ≥ 0
 * @param problem what went wrong with the session as a whole, null when nothing did
 */
public record ScrapeSession(
    SessionId id,
    Instant startedAt,
    @Nullable Instant endedAt,
    SessionStatus status,
    int accounts,
    int succeeded,
    int failed,
    int videos,
    int added,
    int changed,
    @Nullable String problem) {}
