package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.AccountResult;
import io.soundtracker.scraper.ScrapeListener;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal: accounts done, videos read. */
final class ScrapeProgress implements ScrapeListener {
  private final PrintWriter err;
  private final int columns;
  private @Nullable ProgressBar bar;
  private long videos;

  ScrapeProgress(PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void started(int accounts) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Accounts")
            .setInitialMax(accounts)
            .setStyle(ProgressBarStyle.ASCII)
            .hideEta()
            .clearDisplayOnFinish()
            .setConsumer(new Line(err, columns))
            .build();
  }

  @Override
  public void videoRead(AccountHandle account) {
    videos++;
    if (bar != null) {
      bar.setExtraMessage(" " + videos + " videos, " + account);
    }
  }

  @Override
  public void finished(AccountResult result) {
    if (bar != null) {
      bar.step();
    }
  }

  /** Takes the bar away. */
  void end() {
    if (bar != null) {
      bar.close();
    }
  }

  /** One line of the terminal, written over and over. */
  private record Line(PrintWriter err, int columns) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return columns - 1;
    }

    @Override
    public void accept(String rendered) {
      err.print("\r" + rendered);
      err.flush();
    }

    @Override
    public void clear() {
      err.print("\r" + " ".repeat(columns - 1) + "\r");
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
