package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.util.WorkbookUtil;

/** Whatever sounds are called, their sheets have names that Excel takes, no two alike. */
class SheetNamesProperties {
  private static final List<String> PARTS =
      List.of(
          "'",
          "[",
          "]",
          ":",
          "*",
          "?",
          "/",
          "\\",
          " ",
          "\t",
          "\n",
          "History",
          "hISTORY",
          "a",
          "A",
          "ß",
          "SS",
          "İ",
          "ı",
          "ｅ",
          "e",
          "é",
          "é",
          "👨‍👩‍👧‍👦",
          "🇩🇪",
          "👍🏽",
          "❤️",
          "\uD800",
          "\uDC00",
          "\u200F",
          "\u202E",
          "\u0000",
          "\uFFFF",
          "(2)",
          "…",
          "夜に駆ける",
          "abcdefghijklmnopqrstuvwxyz12345",
          "=1+1",
          "{{x}}",
          "<script>",
          "！");

  @Property(tries = 500)
  void namesAreValidAndDifferent(@ForAll("wishes") List<String> wishes) {
    SheetNames names = new SheetNames();
    Set<String> given = new HashSet<>();

    for (String wish : wishes) {
      String name = names.of(wish);

      WorkbookUtil.validateSheetName(name);
      assertThat(name).hasSizeBetween(1, 31).doesNotContain("'").isEqualTo(name.strip());
      assertThat(name).isNotEqualToIgnoringCase("history");
      assertThat(name.codePoints())
          .noneMatch(code -> Character.getType(code) == Character.SURROGATE);
      assertThat(given.add(name.toUpperCase(Locale.ROOT))).as(name).isTrue();
      assertThat(given.add("lower " + name.toLowerCase(Locale.ROOT))).as(name).isTrue();
    }
  }

  @Property(tries = 500)
  void isNeverCutWithinACharacter(@ForAll("family") String wish) {
    String name = new SheetNames().of(wish);

    String kept = name.endsWith("…") ? name.substring(0, name.length() - 1) : name;
    assertThat(clusters(wish).toString())
        .startsWith(clusters(kept).toString().replaceFirst("]$", ""));
  }

  @Provide
  Arbitrary<List<String>> wishes() {
    Arbitrary<String> part =
        Arbitraries.oneOf(Arbitraries.of(PARTS), Arbitraries.strings().all().ofMaxLength(4));
    return part.list().ofMaxSize(12).map(parts -> String.join("", parts)).list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<String> family() {
    return Arbitraries.of("👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "é", "x", "夜")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static List<String> clusters(String text) {
    Matcher matcher = Pattern.compile("\\X").matcher(text);
    return matcher.results().map(java.util.regex.MatchResult::group).toList();
  }
}
