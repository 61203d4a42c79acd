/** Questions to the database, as the commands ask them. */
@NullMarked
package io.soundtracker.benchmarks.query;

import org.jspecify.annotations.NullMarked;
