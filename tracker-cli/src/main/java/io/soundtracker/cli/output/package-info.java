/**
 * What people see on a terminal: tables, numbers, times.
 *
 * <p>Start at {@link io.soundtracker.cli.output.TableWriter}.
 */
@NullMarked
package io.soundtracker.cli.output;

import org.jspecify.annotations.NullMarked;
