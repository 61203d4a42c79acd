/**
 * What the templates show: records of texts, formatted and harmless, so that templates need no
 * logic.
 *
 * <p>Start at {@link io.soundtracker.reports.html.view.PageView}.
 */
@NullMarked
package io.soundtracker.reports.html.view;

import org.jspecify.annotations.NullMarked;
