package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "blue, BLUE, true",
    "blue, Blue Red, false",
    "blue*, Blue Red, true",
    "*red, Blue Red, true",
    "*u*e*, blue, true",
    "bl?e, Blue, true",
    "bl?e, ble, false",
    "?, 夜, true",
    "?, 🎵, true",
    "??, 🎵, false",
    "F**k It, f**k it, true",
    "F**k It, fork it, true",
    "Who?, Who?, true",
    "a.c, abc, false",
    "[ab], a, false",
    "Straße, STRASSE, true",
    "ΣΊΣΥΦΟΣ, σίσυφος, true",
  })
  void matchesWholeNamesWhateverTheirLetterCase(String pattern, String name, boolean expected) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(expected);
  }

  @Test
  void doesNotMindTheUnicodeFormAndTheWidthOfWhiteSpace() {
    assertThat(new NamePattern("Cafe\u0301  del\u00a0Mar ").matches("CAFÉ del Mar")).isTrue();
  }

  @Test
  void takesNoLongerForPatternsThatWouldMakeAnExpressionTryEverything() {
    assertThat(new NamePattern("*a".repeat(200) + "b").matches("a".repeat(5_000))).isFalse();
  }

  @Test
  void refusesAnEmptyPattern() {
    assertThatThrownBy(() -> new NamePattern(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void matchesAsTheExpressionThatMeansTheSame(
      @ForAll("patterns") String pattern, @ForAll("names") String name) {
    String expression =
        pattern
            .codePoints()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());

    assertThat(new NamePattern(pattern).matches(name))
        .isEqualTo(Pattern.compile(expression).matcher(name).matches());
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars('a', 'b', '*', '?').ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars('a', 'b').ofMaxLength(10);
  }
}
