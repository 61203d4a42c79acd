/**
 * Reports as pages: one file each, that asks nothing of anybody else when it is opened.
 *
 * <p>Start at {@link io.soundtracker.reports.html.HtmlRenderer} and {@link
 * io.soundtracker.reports.html.Templates}.
 */
@NullMarked
package io.soundtracker.reports.html;

import org.jspecify.annotations.NullMarked;
