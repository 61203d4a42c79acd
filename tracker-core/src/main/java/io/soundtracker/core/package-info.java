/**
 * What every module shares: the root of the exceptions this library throws. The domain is in the
 * packages below, and reads in this order: {@code account}, {@code sound}, {@code video}, {@code
 * scrape}, {@code query}.
 */
@NullMarked
package io.soundtracker.core;

import org.jspecify.annotations.NullMarked;
