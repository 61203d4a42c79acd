package io.soundtracker.cli;

import io.soundtracker.analysis.growth.Change;
import io.soundtracker.analysis.growth.CountGrowth;
import io.soundtracker.analysis.growth.Estimate;
import io.soundtracker.analysis.growth.Growth;
import io.soundtracker.analysis.growth.GrowthRanking.Entry;
import io.soundtracker.analysis.growth.Measured;
import io.soundtracker.reports.rows.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What there is to tell of something that may have grown.
 *
 * @param noun what several of them are called
 * @param naming which one it is, for people
 * @param identity which one it is, for programs
 * @param closing what else there is to tell people
 * @param <T> what was measured
 */
record GrowthColumns<T>(
    String noun,
    List<Column<Entry<T>>> naming,
    List<Column<Entry<T>>> identity,
    List<Column<Entry<T>>> closing) {

  GrowthColumns {
    naming = List.copyOf(naming);
    identity = List.copyOf(identity);
    closing = List.copyOf(closing);
  }

  /**
   * The columns of something that has videos.
   *
   * @param name which one it is
   */
  static <T> GrowthColumns<T> ofGroups(String noun, Column<Entry<T>> name) {
    return new GrowthColumns<>(
        noun,
        List.of(name),
        List.of(name),
        List.of(
            words("uses", "Uses", growth -> GrowthText.uses(growth.uses().gained())),
            words("measured", "Measured", growth -> GrowthText.measured(growth.views()))));
  }

  List<Column<Entry<T>>> forPeople() {
    List<Column<Entry<T>>> columns = new ArrayList<>();
    columns.add(rank());
    columns.addAll(naming);
    columns.add(words("views", "Views", growth -> GrowthText.gained(growth.views())));
    columns.add(words("likes", "Likes", growth -> GrowthText.gained(growth.likes())));
    columns.add(words("before", "Views before", growth -> GrowthText.previous(growth.views())));
    columns.add(words("change", "Change", growth -> GrowthText.change(growth.views())));
    columns.addAll(closing);
    return columns;
  }

  List<Column<Entry<T>>> forPrograms(String over) {
    List<Column<Entry<T>>> columns = new ArrayList<>();
    columns.add(rank());
    columns.addAll(identity);
    columns.add(Column.id("over", "Over", entry -> over));
    columns.add(Column.moment("from", "From", entry -> entry.growth().views().current().from()));
    columns.add(Column.moment("to", "To", entry -> entry.growth().views().current().to()));
    columns.addAll(numbers("views", "Views", Growth::views));
    columns.addAll(numbers("likes", "Likes", Growth::likes));
    columns.add(
        Column.volume("usesGained", "Uses gained", entry -> entry.growth().uses().gained()));
    columns.add(
        Column.volume("usesBefore", "Uses before", entry -> entry.growth().uses().gainedBefore()));
    columns.add(Column.count("of", "Videos", entry -> entry.growth().views().videos()));
    columns.add(
        Column.moment(
            "possibleFrom", "Possible from", entry -> entry.growth().views().possibleFrom()));
    return columns;
  }

  private static <T> Column<Entry<T>> rank() {
    return Column.count("rank", "#", Entry::rank);
  }

  /** An id gives no way in a narrow terminal: half a number is worse than none. */
  private static <T> Column<Entry<T>> words(
      String key, String header, Function<Growth, String> text) {
    return Column.id(key, header, entry -> text.apply(entry.growth()));
  }

  private static <T> List<Column<Entry<T>>> numbers(
      String key, String header, Function<Growth, CountGrowth> count) {
    Function<Entry<T>, CountGrowth> growth = entry -> count.apply(entry.growth());
    List<Column<Entry<T>>> columns = new ArrayList<>();
    columns.addAll(bounds(key + "Gained", header + " gained", growth.andThen(CountGrowth::gained)));
    columns.addAll(
        bounds(
            key + "Before",
            header + " before",
            growth.andThen(CountGrowth::previous).andThen(Measured::gained)));
    columns.addAll(
        bounds(
            key + "Change",
            header + " change",
            growth.andThen(each -> each.change().map(Change::difference))));
    columns.add(
        Column.share(
            key + "ChangePercent",
            header + " change in percent",
            growth.andThen(GrowthColumns::percent)));
    columns.add(
        Column.count(
            key + "Measured",
            header + " measured",
            entry -> growth.apply(entry).current().videos()));
    columns.add(
        Column.count(
            key + "Compared",
            header + " compared",
            entry -> growth.apply(entry).change().map(Change::videos).orElse(0L)));
    return columns;
  }

  private static <T> List<Column<Entry<T>>> bounds(
      String key, String header, Function<Entry<T>, Optional<Estimate>> estimate) {
    return List.of(
        bound(key, header, estimate, Estimate::likely),
        bound(key + "Low", header + " at least", estimate, Estimate::low),
        bound(key + "High", header + " at most", estimate, Estimate::high));
  }

  private static <T> Column<Entry<T>> bound(
      String key,
      String header,
      Function<Entry<T>, Optional<Estimate>> estimate,
      ToLongFunction<Estimate> bound) {
    return Column.volume(
        key,
        header,
        entry ->
            estimate
                .apply(entry)
                .map(each -> OptionalLong.of(bound.applyAsLong(each)))
                .orElseGet(OptionalLong::empty));
  }

  private static OptionalDouble percent(CountGrowth growth) {
    return growth.change().map(Change::percent).orElseGet(OptionalDouble::empty);
  }
}
