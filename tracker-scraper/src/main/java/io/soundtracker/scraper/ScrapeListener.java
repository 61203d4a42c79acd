package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;

/** Hears how a run gets on. Called by several threads, one call at a time. */
public interface ScrapeListener {
  /** Hears nothing. */
  ScrapeListener NONE = new ScrapeListener() {};

  /** The run begins. */
  default void started(int accounts) {}

  /** One video of an account was read. */
  default void videoRead(AccountHandle account) {}

  /** An account is done and recorded. */
  default void finished(AccountResult result) {}
}
