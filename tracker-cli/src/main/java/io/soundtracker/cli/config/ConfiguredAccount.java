package io.soundtracker.cli.config;

import io.soundtracker.core.account.AccountHandle;

/**
 * An account that the configuration names.
 *
 * @param handle the account
 * @param place where it is named, such as {@code tracker.yaml:3}
 */
public record ConfiguredAccount(AccountHandle handle, String place) {}
