/** Starting the program. */
@NullMarked
package io.soundtracker.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
