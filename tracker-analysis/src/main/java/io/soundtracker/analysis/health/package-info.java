/**
 * Whether collecting is well: figures to look at, and conditions that call somebody.
 *
 * <p>Start at {@link io.soundtracker.analysis.health.HealthThresholds#conditions()} for the
 * conditions and at {@link io.soundtracker.analysis.health.Status} for the figures.
 */
@NullMarked
package io.soundtracker.analysis.health;

import org.jspecify.annotations.NullMarked;
