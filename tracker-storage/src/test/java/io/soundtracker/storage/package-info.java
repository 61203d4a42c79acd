/** Tests of the SQLite storage. */
@NullMarked
package io.soundtracker.storage;

import org.jspecify.annotations.NullMarked;
