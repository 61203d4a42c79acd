/**
 * Lists of accounts that people keep in CSV files, and how they become tracked accounts.
 *
 * <p>Start at {@link io.soundtracker.scraper.accounts.AccountImport}.
 */
@NullMarked
package io.soundtracker.scraper.accounts;

import org.jspecify.annotations.NullMarked;
