@NullMarked
package io.soundtracker.daemon;

import org.jspecify.annotations.NullMarked;
