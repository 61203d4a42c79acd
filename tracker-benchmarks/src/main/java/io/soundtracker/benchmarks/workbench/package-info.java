/** What benchmarks work on and with: data, processes, peers. */
@NullMarked
package io.soundtracker.benchmarks.workbench;

import org.jspecify.annotations.NullMarked;
