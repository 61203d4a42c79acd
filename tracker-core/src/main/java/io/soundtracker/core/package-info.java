/**
 * What every module shares: the root of the exceptions this library throws. The domain is in the
 * packages below, and reads in this order: {@code sound}, {@code video}, {@code account}, {@code
 * scrape}, {@code query}, {@code database}.
 */
@NullMarked
package io.soundtracker.core;

import org.jspecify.annotations.NullMarked;
