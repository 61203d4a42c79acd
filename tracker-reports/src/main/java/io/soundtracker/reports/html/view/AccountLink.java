package io.soundtracker.reports.html.view;

import io.soundtracker.core.account.AccountHandle;
import org.jspecify.annotations.Nullable;

/**
 * An account to go to.
 *
 * @param handle its handle
 * @param url its page on TikTok
 * @param target whether it is one of ours
 * @param uses how often it uses the sound at hand; null for once, which need not be said
 */
public record AccountLink(String handle, String url, boolean target, @Nullable String uses) {

  static AccountLink of(AccountHandle account, boolean target, long uses) {
    return new AccountLink(
        account.toString(),
        account.profileUrl().toString(),
        target,
        uses > 1 ? Figures.count(uses) : null);
  }
}
