/**
 * Figures about a daemon, for Prometheus and for whoever keeps watch over processes.
 *
 * <p>Start at {@link io.soundtracker.daemon.metrics.Figures}. Nobody who serves no figures loads a
 * class of this package, nor of the libraries it uses.
 */
@NullMarked
package io.soundtracker.daemon.metrics;

import org.jspecify.annotations.NullMarked;
