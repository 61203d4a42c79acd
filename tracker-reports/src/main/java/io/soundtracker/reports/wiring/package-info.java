/**
 * How our renderers are put together, with Guice.
 *
 * <p>Start at {@link io.soundtracker.reports.wiring.ReportsModule}.
 */
@NullMarked
package io.soundtracker.reports.wiring;

import org.jspecify.annotations.NullMarked;
