package io.soundtracker.core.account;

import java.time.Instant;

/**
 * A handle that an account no longer has.
 *
 * @param handle the handle
 * @param account the number of the account's row
 * @param until when the account was first seen under another one
 */
public record FormerHandle(AccountHandle handle, long account, Instant until) {}
