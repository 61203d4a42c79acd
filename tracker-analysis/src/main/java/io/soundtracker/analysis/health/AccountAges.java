package io.soundtracker.analysis.health;

import io.soundtracker.core.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long ago the active accounts were read.
 *
 * @param active how many there are
 * @param neverRead how many of them were never read
 * @param oldest when the longest neglected of the others was, null when there are none
 * @param median when the one in the middle was, the earlier one of two; null likewise
 */
public record AccountAges(
    long active, long neverRead, @Nullable Instant oldest, @Nullable Instant median) {

  static AccountAges of(List<Account> accounts) {
    List<Account> active = accounts.stream().filter(Account::active).toList();
    List<Instant> read =
        active.stream().map(Account::lastScrapedAt).filter(Objects::nonNull).sorted().toList();
    return new AccountAges(
        active.size(),
        active.size() - read.size(),
        read.isEmpty() ? null : read.get(0),
        read.isEmpty() ? null : read.get((read.size() - 1) / 2));
  }
}
