package io.soundtracker.daemon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prometheus's text format, read as strictly as Prometheus reads it. */
final class Exposition {
  private static final Pattern COMMENT =
      Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]?(?:Inf|[0-9.eE+-]+))");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");

  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Set<String> described = new TreeSet<>();
  private final List<String> labelValues = new ArrayList<>();

  private Exposition() {}

  static Exposition read(String page) {
    Exposition read = new Exposition();
    assertThat(page).endsWith("\n");
    page.lines().forEach(read::line);
    return read;
  }

  /** A sample by its name and labels, as the page has them. */
  double value(String sample) {
    assertThat(samples).containsKey(sample);
    return samples.get(sample);
  }

  Set<String> samples() {
    return samples.keySet();
  }

  /** Names of ours by which samples are described. */
  Set<String> families() {
    Set<String> ours = new TreeSet<>(types.keySet());
    ours.removeIf(name -> !name.startsWith("tracker_"));
    return ours;
  }

  List<String> labelValues() {
    return labelValues;
  }

  private void line(String line) {
    Matcher comment = COMMENT.matcher(line);
    Matcher sample = SAMPLE.matcher(line);
    if (comment.matches()) {
      boolean first =
          comment.group(1).equals("HELP")
              ? described.add(comment.group(2))
              : types.put(comment.group(2), comment.group(3)) == null;
      assertThat(first).as(line).isTrue();
    } else {
      assertThat(sample.matches()).as(line).isTrue();
      sample(line, sample);
    }
  }

  private void sample(String line, Matcher sample) {
    String family = family(sample.group(1));
    assertThat(described).as(line).contains(family);
    assertThat(types).as(line).containsKey(family);
    if (sample.group(2) != null) {
      Matcher labels = LABEL.matcher(sample.group(2));
      int end = 0;
      while (labels.find()) {
        assertThat(labels.start()).as(line).isEqualTo(end);
        end = labels.end();
        labelValues.add(labels.group(2));
      }
      assertThat(end).as(line).isEqualTo(sample.group(2).length());
    }
    String key = line.substring(0, line.lastIndexOf(' '));
    assertThat(samples.put(key, Double.valueOf(sample.group(3)))).as("twice: " + key).isNull();
  }

  private String family(String name) {
    String stem = name.replaceFirst("_(count|sum)$", "");
    return "summary".equals(types.get(stem)) ? stem : name;
  }
}
