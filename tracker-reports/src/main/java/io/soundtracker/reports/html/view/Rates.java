package io.soundtracker.reports.html.view;

import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.video.Engagement;
import java.util.OptionalDouble;

/** Rates of accounts and networks, the same way that {@code RankedSound} has them of sounds. */
final class Rates {
  private Rates() {}

  /** All interactions over all views; empty when no video's rate is known. */
  static OptionalDouble pooled(RatedSums rated) {
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(rated.interactions(), rated.views()));
  }

  /** The mean of the videos' rates; empty when no video's rate is known. */
  static OptionalDouble mean(RatedSums rated) {
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rated.rateSum() / rated.videos());
  }
}
