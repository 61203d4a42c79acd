/** Reading recorded lines into a database. */
@NullMarked
package io.soundtracker.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
