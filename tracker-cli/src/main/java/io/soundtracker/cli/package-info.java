/**
 * The program {@code tracker}: its commands, and the one place where everything is put together.
 *
 * <p>Start at {@link io.soundtracker.cli.Main}.
 */
@NullMarked
package io.soundtracker.cli;

import org.jspecify.annotations.NullMarked;
