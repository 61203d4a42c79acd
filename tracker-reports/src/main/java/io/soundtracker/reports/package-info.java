/**
 * Reports: what they tell, and the renderers that make a file of it.
 *
 * <p>Start at {@link io.soundtracker.reports.Report} and {@link
 * io.soundtracker.reports.ReportRenderer}.
 */
@NullMarked
package io.soundtracker.reports;

import org.jspecify.annotations.NullMarked;
