/** The loops that most of the work happens in, one at a time, for JMH. */
@NullMarked
package io.soundtracker.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
