/**
 * The configuration: where it is found, what it may say, and what is wrong with it.
 *
 * <p>Start at {@link io.soundtracker.cli.config.ConfigLoader}; what the file may hold is {@link
 * io.soundtracker.cli.config.TrackerConfig}.
 */
@NullMarked
package io.soundtracker.cli.config;

import org.jspecify.annotations.NullMarked;
