@NullMarked
package io.soundtracker.daemon.metrics;

import org.jspecify.annotations.NullMarked;
