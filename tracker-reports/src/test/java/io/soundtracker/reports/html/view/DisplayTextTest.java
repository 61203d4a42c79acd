package io.soundtracker.reports.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisplayTextTest {
  /** The same rule in the words of another: there, a run of what is unfit is a space, too. */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFE}\\x{FFFF}\\x{FDD0}-\\x{FDEF}"
              + "\\u202A-\\u202E\\u2066-\\u2069]+");

  @Property(tries = 5_000)
  void isWhatPatternsMakeOfIt(@ForAll("texts") String text) {
    String expected = UNFIT.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();

    assertThat(DisplayText.of(text)).isEqualTo(expected);
  }

  @Test
  void isNullWithoutAnythingToSee() {
    assertThat(DisplayText.beginningOrNull(" \u202E\n ", 3)).isNull();
    assertThat(DisplayText.beginningOrNull("12345", 3)).isEqualTo("123…");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.chars().all(),
            Arbitraries.chars().range(' ', '~'),
            Arbitraries.of(' ', '\n', '\u2013', '\u2028', '\u202E', '\uD83D', '\uDE00', '\uFFFE'))
        .list()
        .ofMaxSize(40)
        .map(chars -> chars.stream().map(String::valueOf).reduce("", String::concat));
  }
}
