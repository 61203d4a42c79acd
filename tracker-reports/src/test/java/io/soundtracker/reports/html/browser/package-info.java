/** A real browser to look at pages with. */
@NullMarked
package io.soundtracker.reports.html.browser;

import org.jspecify.annotations.NullMarked;
