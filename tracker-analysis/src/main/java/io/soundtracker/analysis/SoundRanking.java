package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundUsage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts sounds in order. The order in which they come in never matters. Immutable. */
public final class SoundRanking {
  private static final NewUses NOT_COUNTED = new NewUses(LocalDate.MAX, Map.of());

  private final SoundOrder order;
  private final NewUses lately;

  /** Creates a ranking by this order, in which nothing counts as new. */
  public SoundRanking(SoundOrder order) {
    this(order, NOT_COUNTED);
  }

  /**
   * Creates a ranking by this order.
   *
   * @param lately the uses that {@link SoundOrder#NEW} counts
   */
  public SoundRanking(SoundOrder order, NewUses lately) {
    this.order = order;
    this.lately = lately;
  }

  /** Ranks them all. Reads the stream to its end and leaves closing it to the caller. */
  public List<RankedSound> all(Stream<SoundUsage> sounds) {
    return top(Integer.MAX_VALUE, sounds);
  }

  /**
   * Ranks them all and keeps the first. Reads the stream to its end and leaves closing it to the
   * caller.
   *
   * @param limit the most to keep, ≥ 1
   */
  public List<RankedSound> top(int limit, Stream<SoundUsage> sounds) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is not positive: " + limit);
    }
    List<SoundUsage> sorted = sounds.sorted(order.comparator(lately)).limit(limit).toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(index -> new RankedSound(index + 1, sorted.get(index)))
        .toList();
  }
}
