/** The network page in a real browser: how soon it is there and how soon it answers. */
@NullMarked
package io.soundtracker.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
