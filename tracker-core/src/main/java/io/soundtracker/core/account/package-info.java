/**
 * TikTok profiles that are tracked, and the port that keeps their list.
 *
 * <p>Start at {@link io.soundtracker.core.account.AccountHandle}.
 */
@NullMarked
package io.soundtracker.core.account;

import org.jspecify.annotations.NullMarked;
