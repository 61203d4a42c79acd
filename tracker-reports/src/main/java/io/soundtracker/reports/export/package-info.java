/**
 * Everything there is to tell of each video, sound, account and reading, written as it is read.
 *
 * <p>Start at {@link io.soundtracker.reports.export.Export}.
 */
@NullMarked
package io.soundtracker.reports.export;

import org.jspecify.annotations.NullMarked;
