package io.soundtracker.reports.html.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a template shows it: uses as bars in its upper half, views as a line in its lower.
 *
 * @param id unique in the page
 * @param width of the drawing in its own units; the height is 100
 * @param title what it shows
 * @param description the same in a sentence for those who do not see it
 * @param bars the path of the bars
 * @param area the path of the surface under the line; empty when no views are known
 * @param line the path of the line; likewise
 * @param usesKey what the bars mean, with the highest
 * @param viewsKey what the line means, with the highest
 * @param first the first day
 * @param last the last day
 * @param earlier how many videos are from before the first day; null when there are none
 * @param steps what to tell of each step; empty unless asked for
 */
public record ChartView(
    String id,
    int width,
    String title,
    String description,
    String bars,
    String area,
    String line,
    String usesKey,
    String viewsKey,
    String first,
    String last,
    @Nullable String earlier,
    List<StepView> steps) {
  private static final int STEP = 10;
  private static final int BAR = 8;
  private static final int PANEL = 44;

  /** What is left free above the highest. */
  private static final int ABOVE = 2;

  private static final int BOTTOM = 100;

  /**
   * One step of the axis.
   *
   * @param x where it begins
   * @param text when it is, and what happened
   */
  public record StepView(int x, String text) {}

  /** Copies the list. */
  public ChartView {
    steps = List.copyOf(steps);
  }

  /**
   * Draws a trend.
   *
   * @param noun what is counted, such as "uses"
   * @param title what the chart shows, such as "Uses and views over time"
   */
  public static ChartView of(Trend trend, String id, String noun, String title) {
    String step = trend.axis().step();
    String usesKey = noun + " per " + step + ", at most " + number(max(trend.uses()));
    String viewsKey =
        trend.viewsKnown()
            ? "Views per " + step + ", at most " + number(max(trend.views()))
            : "Views unknown";
    String first = trend.axis().first().toString();
    String last = trend.axis().last().toString();
    String line = trend.viewsKnown() ? points(trend.views()) : "";
    return new ChartView(
        id,
        trend.uses().length * STEP,
        title,
        usesKey + ". " + viewsKey + ". From " + first + " to " + last + ", by day of upload.",
        bars(trend.uses()),
        line.isEmpty() ? "" : "M0 " + BOTTOM + "L" + line + "V" + BOTTOM + "z",
        line.isEmpty() ? "" : "M" + line,
        usesKey,
        viewsKey,
        first,
        last,
        trend.earlier() == 0 ? null : number(trend.earlier()) + " earlier, not drawn",
        List.of());
  }

  /** The same with something to tell of each step when it is pointed at. */
  public static ChartView withSteps(Trend trend, String id, String noun, String title) {
    ChartView plain = of(trend, id, noun, title);
    List<StepView> steps =
        IntStream.range(0, trend.uses().length)
            .mapToObj(index -> new StepView(index * STEP, text(trend, noun, index)))
            .toList();
    return new ChartView(
        plain.id,
        plain.width,
        plain.title,
        plain.description,
        plain.bars,
        plain.area,
        plain.line,
        plain.usesKey,
        plain.viewsKey,
        plain.first,
        plain.last,
        plain.earlier,
        steps);
  }

  private static String text(Trend trend, String noun, int index) {
    return trend.axis().label(index)
        + ": "
        + number(trend.uses()[index])
        + " "
        + noun.toLowerCase(Locale.ROOT)
        + (trend.viewsKnown() ? ", " + number(trend.views()[index]) + " views" : "");
  }

  private static String bars(long[] values) {
    StringBuilder path = new StringBuilder();
    long max = max(values);
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        path.append('M').append(i * STEP + (STEP - BAR) / 2).append(' ').append(PANEL);
        path.append('V').append(height(values[i], max, 0)).append('h').append(BAR);
        path.append('V').append(PANEL).append('z');
      }
    }
    return path.toString();
  }

  /** The line through the middles of the steps, from edge to edge. */
  private static String points(long[] values) {
    StringBuilder path = new StringBuilder();
    long max = max(values);
    int top = BOTTOM - PANEL;
    path.append("0 ").append(height(values[0], max, top));
    for (int i = 0; i < values.length; i++) {
      path.append('L').append(i * STEP + STEP / 2).append(' ').append(height(values[i], max, top));
    }
    path.append('H').append(values.length * STEP);
    return path.toString();
  }

  /** From where a value begins, below the top of its half, to one decimal. */
  static String height(long value, long max, int top) {
    if (value == 0) {
      return Integer.toString(top + PANEL);
    }
    if (value == max) {
      return Integer.toString(top + ABOVE);
    }
    double share = (double) value / max;
    BigDecimal height = BigDecimal.valueOf(top + PANEL - share * (PANEL - ABOVE));
    String text = height.setScale(1, RoundingMode.HALF_UP).toPlainString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static long max(long[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static String number(long number) {
    return number < 1_000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }
}
