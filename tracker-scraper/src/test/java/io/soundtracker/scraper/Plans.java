package io.soundtracker.scraper;

import io.soundtracker.scraper.ScrapePlan.Depth;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds plans: the default one but for what a test is about. */
final class Plans {
  private Selection selection = ScrapePlan.DEFAULT.selection();
  private Depth depth = ScrapePlan.DEFAULT.depth();
  private int jobs = ScrapePlan.DEFAULT.jobs();
  private @Nullable Integer limit;
  private @Nullable Instant since;

  private Plans() {}

  static Plans aPlan() {
    return new Plans();
  }

  Plans all() {
    selection = Selection.ALL;
    return this;
  }

  Plans full() {
    depth = Depth.FULL;
    return this;
  }

  Plans jobs(int number) {
    jobs = number;
    return this;
  }

  Plans limit(int videos) {
    limit = videos;
    return this;
  }

  Plans since(Instant moment) {
    since = moment;
    return this;
  }

  ScrapePlan build() {
    return new ScrapePlan(
        List.of(),
        selection,
        depth,
        limit,
        since,
        jobs,
        ScrapePlan.DEFAULT.staleAfter(),
        ScrapePlan.DEFAULT.refreshWindow(),
        ScrapePlan.DEFAULT.fullEvery());
  }
}
