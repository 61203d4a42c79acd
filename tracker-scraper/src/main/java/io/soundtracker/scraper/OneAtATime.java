package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what several jobs tell, one call at a time. A listener that fails harms nobody: it is
 * told no more.
 */
final class OneAtATime implements ScrapeListener {
  private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

  private ScrapeListener listener;

  OneAtATime(ScrapeListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void started(int accounts) {
    tell(() -> listener.started(accounts));
  }

  @Override
  public synchronized void videoRead(AccountHandle account) {
    tell(() -> listener.videoRead(account));
  }

  @Override
  public synchronized void finished(AccountResult result) {
    tell(() -> listener.finished(result));
  }

  private void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException failure) {
      LOG.warn("Progress is no longer shown: {}", UnexpectedFailure.describe(failure), failure);
      listener = ScrapeListener.NONE;
    }
  }
}
