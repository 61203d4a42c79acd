/** A made-up network of accounts of any size, always the same one. */
@NullMarked
package io.soundtracker.benchmarks.network;

import org.jspecify.annotations.NullMarked;
