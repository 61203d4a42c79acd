/**
 * Asking: one consistent view of the database, and the rows an answer is made of.
 *
 * <p>Start at {@link io.soundtracker.core.query.Snapshot}.
 */
@NullMarked
package io.soundtracker.core.query;

import org.jspecify.annotations.NullMarked;
