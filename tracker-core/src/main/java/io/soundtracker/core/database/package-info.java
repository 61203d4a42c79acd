/**
 * The database as a thing to look after: what it is, whether it is sound, how to start afresh.
 *
 * <p>Start at {@link io.soundtracker.core.database.DatabaseAdmin}.
 */
@NullMarked
package io.soundtracker.core.database;

import org.jspecify.annotations.NullMarked;
