/**
 * Figures about collecting itself: how listings and sessions ended, and how good what they brought
 * is.
 *
 * <p>Start at {@link io.soundtracker.core.monitor.Monitoring}.
 */
@NullMarked
package io.soundtracker.core.monitor;

import org.jspecify.annotations.NullMarked;
