package io.soundtracker.analysis.health;

import io.soundtracker.core.monitor.ListingTally;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field that most lines used to have is missing in most: TikTok or yt-dlp has changed.
 *
 * @param most in how many of the lines a field may be missing, percent
 */
record PluginFieldsGone(double most) implements HealthCondition {
  private static final long FEWEST_LINES = 20;
  private static final String WINDOW = "last day of listings, and the 28 days before";

  @Override
  public String name() {
    return "plugin-fields";
  }

  /** What became of one field. */
  private record Field(String name, double now, double before) {}

  @Override
  public Finding judge(Vitals vitals) {
    ListingTally now = vitals.latelyListed();
    ListingTally before = vitals.listedBefore();
    if (now.lines() < FEWEST_LINES || before.lines() < FEWEST_LINES) {
      return Finding.unknown(
          this,
          "too few lines to compare: %s in the last day of listings, %s in the 28 days before"
              .formatted(Unit.count(now.lines()), Unit.count(before.lines())));
    }
    List<Field> fields =
        now.missingFields().keySet().stream()
            .map(name -> new Field(name, missing(name, now), missing(name, before)))
            .filter(field -> field.before() <= most)
            .sorted(Comparator.comparingDouble(Field::now).reversed().thenComparing(Field::name))
            .toList();
    List<Field> gone = fields.stream().filter(field -> field.now() > most).toList();
    if (fields.isEmpty()) {
      return Finding.of(
          this,
          false,
          "no usual field is missing; at most " + lines(most),
          new Evidence(Unit.PERCENT, 0, most, 0.0, WINDOW));
    }
    Field worst = fields.get(0);
    return Finding.of(
        this,
        !gone.isEmpty(),
        "%s missing in %s%s; at most %s; before: %s"
            .formatted(
                gone.isEmpty() ? worst.name() : names(gone),
                gone.size() > 1 ? "up to " : "",
                lines(worst.now()),
                Unit.PERCENT.text(most),
                Unit.PERCENT.text(worst.before())),
        new Evidence(Unit.PERCENT, worst.now(), most, worst.before(), WINDOW));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private static String lines(double percent) {
    return Unit.PERCENT.text(percent) + " of the lines";
  }

  private static double missing(String field, ListingTally tally) {
    long lines = Math.min(tally.lines(), tally.missingFields().getOrDefault(field, 0L));
    return new Share(lines, tally.lines()).percent().orElseThrow();
  }
}
