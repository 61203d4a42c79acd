/** Reports: the workbook and the page of a large network. */
@NullMarked
package io.soundtracker.benchmarks.report;

import org.jspecify.annotations.NullMarked;
