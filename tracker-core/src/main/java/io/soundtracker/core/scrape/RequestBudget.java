package io.soundtracker.core.scrape;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many requests may be made, counted over the past hour and the past 24 hours.
 *
 * @param perHour ≥ 1, null for no limit
 * @param perDay ≥ 1, null for no limit
 */
public record RequestBudget(@Nullable Integer perHour, @Nullable Integer perDay) {
  /** No limit at all. */
  public static final RequestBudget NONE = new RequestBudget(null, null);

  /** The longest time that any budget counts over. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** So many parts of a budget there are, and one has to be free before a pass begins. */
  private static final int PARTS = 10;

  /** Whether there is any limit. */
  public boolean isLimited() {
    return perHour != null || perDay != null;
  }

  /** Why no listing may begin; empty while one may. */
  public Optional<Shortage> spent(Collection<SpentRequests> spent, Instant now) {
    return latest(limits().map(limit -> limit.shortage(spent, now, limit.most)));
  }

  /**
   * Why no pass may begin: less than a tenth of a budget is free. Otherwise a pass would begin with
   * every request that comes free, and be over at once.
   */
  public Optional<Shortage> scarce(Collection<SpentRequests> spent, Instant now) {
    return latest(limits().map(limit -> limit.shortage(spent, now, limit.enough() + 1)));
  }

  /** How many requests were made in the time before a moment. */
  public static int within(Duration window, Collection<SpentRequests> spent, Instant now) {
    return sum(inWindow(window, spent, now));
  }

  private Stream<Limit> limits() {
    return Stream.of(
            perHour == null ? null : new Limit(perHour, Duration.ofHours(1), "an hour"),
            perDay == null ? null : new Limit(perDay, LONGEST, "a day"))
        .filter(Objects::nonNull);
  }

  private static Optional<Shortage> latest(Stream<Optional<Shortage>> shortages) {
    return shortages.flatMap(Optional::stream).max(Comparator.comparing(Shortage::until));
  }

  private static List<SpentRequests> inWindow(
      Duration window, Collection<SpentRequests> spent, Instant now) {
    Instant from = now.minus(window);
    return spent.stream().filter(each -> each.at().isAfter(from)).toList();
  }

  private static int sum(List<SpentRequests> spent) {
    return spent.stream().mapToInt(SpentRequests::requests).sum();
  }

  /**
   * A budget that is spent.
   *
   * @param reason such as {@code The budget of 100 requests an hour is spent}
   * @param until when enough of it is free again for a pass to begin
   */
  public record Shortage(String reason, Instant until) {}

  private record Limit(int most, Duration window, String per) {

    /** What may be spent at most when a pass begins. */
    int enough() {
      return most - Math.max(1, most / PARTS);
    }

    Optional<Shortage> shortage(Collection<SpentRequests> spent, Instant now, int tooMany) {
      List<SpentRequests> counted =
          inWindow(window, spent, now).stream()
              .sorted(Comparator.comparing(SpentRequests::at))
              .toList();
      int used = sum(counted);
      if (used < tooMany) {
        return Optional.empty();
      }
      String reason = "The budget of " + most + " requests " + per + " is spent";
      int left = used;
      for (SpentRequests each : counted) {
        left -= each.requests();
        if (left <= enough()) {
          return Optional.of(new Shortage(reason, each.at().plus(window)));
        }
      }
      return Optional.of(new Shortage(reason, now.plus(window)));
    }
  }
}
