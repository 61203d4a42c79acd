package io.soundtracker.reports.excel;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.KnownSum;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param title what it is called
 * @param header the look of that
 * @param value writes a row's cell
 * @param total writes the cell of a sum; null for none
 * @param known of how many videos it is known; null where the question makes no sense
 * @param <T> the row
 */
record Column<T>(
    String title,
    Look header,
    BiConsumer<Pen, T> value,
    @Nullable BiConsumer<Pen, Sums> total,
    @Nullable ToLongFunction<Sums> known) {

  /** Words, days and whatever else begins at the left. */
  static <T> Column<T> words(String title, BiConsumer<Pen, T> value) {
    return new Column<>(title, Look.HEADER, value, null, null);
  }

  /** A number that is not summed up. */
  static <T> Column<T> number(String title, Function<T, @Nullable Long> value) {
    return new Column<>(
        title, Look.NUMBER_HEADER, (pen, row) -> pen.count(value.apply(row)), null, null);
  }

  /** How many of something, unless it is not known. */
  static <T> Column<T> known(
      String title, Function<T, @Nullable Long> value, ToLongFunction<Sums> sum) {
    return new Column<>(
        title,
        Look.NUMBER_HEADER,
        (pen, row) -> pen.count(value.apply(row)),
        (pen, sums) -> pen.count(sum.applyAsLong(sums)),
        null);
  }

  /** How many videos. */
  static <T> Column<T> videos(String title, ToLongFunction<T> value) {
    return known(title, value::applyAsLong, Sums::videos);
  }

  /** A count of one video. */
  static <T> Column<T> count(
      String title, Function<T, @Nullable Long> value, Function<Sums, KnownSum> sum) {
    return new Column<>(
        title,
        Look.NUMBER_HEADER,
        (pen, row) -> pen.count(value.apply(row)),
        (pen, sums) -> pen.count(sum.apply(sums)),
        sums -> sum.apply(sums).known());
  }

  /** A count over several videos. */
  static <T> Column<T> sum(
      String title, Function<T, KnownSum> value, Function<Sums, KnownSum> sum) {
    return new Column<>(
        title,
        Look.NUMBER_HEADER,
        (pen, row) -> pen.count(value.apply(row)),
        (pen, sums) -> pen.count(sum.apply(sums)),
        sums -> sum.apply(sums).known());
  }

  /** An engagement rate; that of a sum is pooled. */
  static <T> Column<T> engagement(EngagementLevels levels, Function<T, OptionalDouble> value) {
    return new Column<>(
        "Engagement",
        Look.NUMBER_HEADER,
        (pen, row) -> pen.rate(value.apply(row), levels),
        (pen, sums) -> pen.rate(sums.pooledEngagement(), levels),
        sums -> sums.rated().videos());
  }

  /** Writes the cell of a sum. */
  void writeTotal(Pen pen, Sums sums) {
    if (total == null) {
      pen.blank();
    } else {
      total.accept(pen, sums);
    }
  }

  /** Of how many videos it is unknown; 0 where the question makes no sense. */
  long unknown(Sums sums) {
    return known == null ? 0 : sums.videos() - known.applyAsLong(sums);
  }
}
