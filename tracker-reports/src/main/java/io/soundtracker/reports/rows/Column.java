package io.soundtracker.reports.rows;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell of each row.
 *
 * @param <T> the row
 */
public final class Column<T> {
  private final String key;
  private final String header;
  private final Kind kind;
  private final Function<? super T, ? extends @Nullable Object> value;
  private final Function<? super T, @Nullable URI> link;

  private Column(
      String key, String header, Kind kind, Function<? super T, ? extends @Nullable Object> value) {
    this(key, header, kind, value, row -> null);
  }

  private Column(
      String key,
      String header,
      Kind kind,
      Function<? super T, ? extends @Nullable Object> value,
      Function<? super T, @Nullable URI> link) {
    this.key = key;
    this.header = header;
    this.kind = kind;
    this.value = value;
    this.link = link;
  }

  /** The same, leading somewhere for readers that can follow; null for rows that lead nowhere. */
  public Column<T> linkedTo(Function<? super T, @Nullable URI> target) {
    return new Column<>(key, header, kind, value, target);
  }

  /** Words. */
  public static <T> Column<T> text(
      String key, String header, Function<? super T, @Nullable String> value) {
    return new Column<>(key, header, Kind.TEXT, value);
  }

  /** A name or number that is never calculated with. */
  public static <T> Column<T> id(
      String key, String header, Function<? super T, @Nullable String> value) {
    return new Column<>(key, header, Kind.ID, value);
  }

  /** A number whose every digit matters. */
  public static <T> Column<T> count(String key, String header, ToLongFunction<? super T> value) {
    return new Column<>(key, header, Kind.COUNT, value::applyAsLong);
  }

  /** A number of which the size matters. */
  public static <T> Column<T> volume(
      String key, String header, Function<? super T, OptionalLong> value) {
    return new Column<>(key, header, Kind.VOLUME, row -> orNull(value.apply(row)));
  }

  /** A small number with a fraction, such as videos a week. */
  public static <T> Column<T> decimal(
      String key, String header, Function<? super T, OptionalDouble> value) {
    return new Column<>(key, header, Kind.DECIMAL, row -> orNull(value.apply(row)));
  }

  /** A number of which the size matters, not always whole. */
  public static <T> Column<T> average(
      String key, String header, Function<? super T, OptionalDouble> value) {
    return new Column<>(key, header, Kind.AVERAGE, row -> orNull(value.apply(row)));
  }

  /** A part of a whole, in percent. */
  public static <T> Column<T> share(
      String key, String header, Function<? super T, OptionalDouble> value) {
    return new Column<>(key, header, Kind.SHARE, row -> orNull(value.apply(row)));
  }

  /** Several words without spaces, such as links; never unknown, but possibly none. */
  public static <T> Column<T> list(
      String key, String header, Function<? super T, List<String>> value) {
    return new Column<>(key, header, Kind.LIST, value);
  }

  /** An engagement rate in percent. */
  public static <T> Column<T> rate(
      String key, String header, Function<? super T, OptionalDouble> value) {
    return new Column<>(key, header, Kind.RATE, row -> orNull(value.apply(row)));
  }

  /** A moment. */
  public static <T> Column<T> moment(
      String key, String header, Function<? super T, @Nullable Instant> value) {
    return new Column<>(key, header, Kind.MOMENT, value);
  }

  /** A UTC day. */
  public static <T> Column<T> day(
      String key, String header, Function<? super T, @Nullable LocalDate> value) {
    return new Column<>(key, header, Kind.DAY, value);
  }

  /** How long something took. */
  public static <T> Column<T> duration(
      String key, String header, Function<? super T, @Nullable Duration> value) {
    return new Column<>(key, header, Kind.DURATION, value);
  }

  /** Yes or no, which may be unknown. */
  public static <T> Column<T> maybe(
      String key, String header, Function<? super T, @Nullable Boolean> value) {
    return new Column<>(key, header, Kind.FLAG, value);
  }

  /** Yes or no. */
  public static <T> Column<T> flag(String key, String header, Predicate<? super T> value) {
    return new Column<>(key, header, Kind.FLAG, value::test);
  }

  /** The same column of rows that hold one of these. */
  public <S> Column<S> of(Function<? super S, ? extends T> part) {
    return new Column<>(
        key, header, kind, row -> value.apply(part.apply(row)), row -> link.apply(part.apply(row)));
  }

  /** Its name for programs, lowerCamelCase. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String header() {
    return header;
  }

  /** What it holds. */
  public Kind kind() {
    return kind;
  }

  /** Its value in this row, of the type that {@link #kind()} names; null when unknown. */
  public @Nullable Object value(T row) {
    return value.apply(row);
  }

  /** Where its cell in this row leads, null for nowhere. Programs are told by other columns. */
  public @Nullable URI link(T row) {
    return link.apply(row);
  }

  private static @Nullable Long orNull(OptionalLong known) {
    return known.isPresent() ? (Long) known.getAsLong() : null;
  }

  private static @Nullable Double orNull(OptionalDouble known) {
    return known.isPresent() ? (Double) known.getAsDouble() : null;
  }
}
