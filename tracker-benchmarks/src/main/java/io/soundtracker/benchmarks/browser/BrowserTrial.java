package io.soundtracker.benchmarks.browser;

import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.reports.html.browser.Browser;
import java.nio.file.Path;
import java.util.List;

/** One deed on two pages, each opened anew every time. */
final class BrowserTrial implements Trial {
  private final Deed deed;
  private final Path page;
  private final Path table;
  private final Browser browser = new Browser();

  BrowserTrial(Deed deed, Path page, Path table) {
    this.deed = deed;
    this.page = page;
    this.table = table;
  }

  @Override
  public Sample ours() {
    return look(page);
  }

  @Override
  public Sample peer() {
    return look(table);
  }

  private Sample look(Path file) {
    List<?> seen = (List<?>) browser.ask(file.toUri().toString(), deed.script());
    return Sample.of(((Number) seen.get(0)).doubleValue(), seen.get(1) + " videos");
  }

  @Override
  public void close() {
    browser.close();
  }
}
