/**
 * Keeps accounts, videos, sounds and their history in SQLite.
 *
 * <p>Start at {@link io.soundtracker.storage.SqliteDatabase}, or, with Guice, at {@link
 * io.soundtracker.storage.StorageModule}.
 */
@NullMarked
package io.soundtracker.storage;

import org.jspecify.annotations.NullMarked;
