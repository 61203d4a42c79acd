package io.soundtracker.core.account;

import io.soundtracker.core.video.VideoId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of tracked accounts. The database is that list; configuration and CSV files only add to
 * it.
 *
 * <p>Wherever a handle is asked for, a former handle of the same account finds it too. Safe for use
 * by several threads.
 */
public interface AccountRepository {

  /** Every account, active or not, by handle. */
  List<Account> findAll();

  /** The account with this handle, present or former. */
  Optional<Account> find(AccountHandle handle);

  /** The account with this channel. */
  Optional<Account> find(ChannelId channel);

  /** Every former handle, by handle. None of them is a present one. */
  List<FormerHandle> formerHandles();

  /** Starts tracking an account: adds it, or makes an inactive one active again. */
  Tracking track(AccountHandle handle);

  /** Adds an account without scraping it; an account that is already there is left as it is. */
  Tracking addInactive(AccountHandle handle);

  /**
   * Stops scraping an account and keeps everything known about it.
   *
   * @return whether there was an active account of that name
   */
  boolean deactivate(AccountHandle handle);

  /**
   * Deletes an account with its videos, their history and its logs.
   *
   * @return whether there was an account of that name
   */
  boolean purge(AccountHandle handle);

  /**
   * Says whether an account is one of ours.
   *
   * @return whether there is an account of that name
   */
  boolean setTarget(AccountHandle handle, boolean target);

  /**
   * Says after what time an account is due again.
   *
   * @param interval &gt; 0, kept to the second; null for the configured time
   * @return whether there is an account of that name
   */
  boolean setInterval(AccountHandle handle, @Nullable Duration interval);

  /**
   * Makes an account due at once, whatever its earlier attempts came to.
   *
   * @param now what was tried before this moment no longer holds it back
   * @return whether there is an active account of that name
   */
  boolean retry(AccountHandle handle, Instant now);

  /** Ids of the videos stored for an account; empty for an account without any. */
  Set<VideoId> videoIds(AccountHandle handle);

  /** When a listing last covered the whole profile of an account. */
  Optional<Instant> lastWholeListing(AccountHandle handle);

  /** What adding an account did. */
  enum Tracking {
    /** It is new. */
    ADDED,
    /** It was there, inactive, and is active again. */
    REACTIVATED,
    /** It was there already; nothing changed. */
    UNCHANGED
  }
}
