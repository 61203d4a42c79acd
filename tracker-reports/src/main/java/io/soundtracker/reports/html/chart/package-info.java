/**
 * Time series as inline SVG: what happened when, in steps that fit the period.
 *
 * <p>Start at {@link io.soundtracker.reports.html.chart.TimeAxis}.
 */
@NullMarked
package io.soundtracker.reports.html.chart;

import org.jspecify.annotations.NullMarked;
