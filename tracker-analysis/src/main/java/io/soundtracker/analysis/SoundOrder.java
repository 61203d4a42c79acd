package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundUsage;
import java.util.Comparator;

/**
 * What puts a sound first. Unknown comes after everything known, zero included; sounds that are
 * equal in everything else stand in the order of their keys, so that no order depends on chance.
 */
public enum SoundOrder {
  /** The most used first; among equals, the one that engages more. */
  USES,
  /** The most viewed first; among equals, the most used. */
  VIEWS,
  /** The highest pooled engagement rate first; among equals, the most used. */
  ENGAGEMENT,
  /** The most used lately first, see {@link NewUses}; among equals, the most used. */
  NEW;

  private static final long UNKNOWN = -1;

  /**
   * The order.
   *
   * @param lately looked at for {@link #NEW} alone
   */
  Comparator<SoundUsage> comparator(NewUses lately) {
    Comparator<SoundUsage> first =
        switch (this) {
          case USES -> byUses().thenComparing(byEngagement());
          case VIEWS -> byViews().thenComparing(byUses()).thenComparing(byEngagement());
          case ENGAGEMENT -> byEngagement().thenComparing(byUses());
          case NEW -> byNewUses(lately).thenComparing(byUses()).thenComparing(byEngagement());
        };
    return first.thenComparing(SoundUsage::key);
  }

  private static Comparator<SoundUsage> byUses() {
    return Comparator.comparingLong(SoundUsage::uses).reversed();
  }

  private static Comparator<SoundUsage> byNewUses(NewUses lately) {
    return Comparator.<SoundUsage>comparingLong(use -> lately.of(use.key())).reversed();
  }

  private static Comparator<SoundUsage> byViews() {
    return Comparator.<SoundUsage>comparingLong(use -> use.views().total().orElse(UNKNOWN))
        .reversed();
  }

  private static Comparator<SoundUsage> byEngagement() {
    return Comparator.<SoundUsage>comparingDouble(use -> use.rated().pooled().orElse(UNKNOWN))
        .reversed();
  }
}
