package io.soundtracker.analysis.health;

import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.VideoTally;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that data should not have, and how much of it has.
 *
 * @param name a stable name in lowerCamelCase
 * @param title what it is called, a few words
 * @param what of which things there are so many, a few words
 * @param all of everything there is; null where only logs tell, which are looked at by window
 * @param trend of what came in the window, and in the one before
 */
public record Flaw(String name, String title, String what, @Nullable Share all, Trend trend) {

  /** The share to look at: of everything where that is known, else of the window. */
  public Share share() {
    return all == null ? trend.now() : all;
  }

  static List<Flaw> of(Tallies videos, ListingTally now, ListingTally before) {
    return List.of(
        videos.flaw("unidentified", "without a known sound", VideoTally::unidentified),
        videos.flaw("zeroViews", "with zero views", VideoTally::withoutViews),
        videos.flaw("unknownCounts", "with unknown counts", VideoTally::incomplete),
        new Flaw(
            "duplicates",
            "repeated ids",
            "lines",
            null,
            new Trend(
                new Share(now.duplicates(), now.lines()),
                new Share(before.duplicates(), before.lines()))),
        new Flaw(
            "quarantined",
            "quarantined",
            "lines",
            null,
            new Trend(
                new Share(now.quarantined(), now.lines() + now.quarantined()),
                new Share(before.quarantined(), before.lines() + before.quarantined()))));
  }

  /** All videos, and those first seen in the window and in the one before. */
  record Tallies(VideoTally all, VideoTally now, VideoTally before) {

    private Flaw flaw(String name, String title, ToLongFunction<VideoTally> some) {
      return new Flaw(
          name,
          title,
          "videos",
          share(all, some),
          new Trend(share(now, some), share(before, some)));
    }

    private static Share share(VideoTally tally, ToLongFunction<VideoTally> some) {
      return new Share(some.applyAsLong(tally), tally.videos());
    }
  }
}
