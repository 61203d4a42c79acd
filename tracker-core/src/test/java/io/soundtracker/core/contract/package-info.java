/**
 * What every implementation of a port must do, as contract tests, and fakes in memory that do it.
 * Start at {@link io.soundtracker.core.contract.InMemoryDatabase}.
 */
@NullMarked
package io.soundtracker.core.contract;

import org.jspecify.annotations.NullMarked;
