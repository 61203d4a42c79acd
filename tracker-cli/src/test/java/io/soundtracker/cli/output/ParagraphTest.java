package io.soundtracker.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void breaksBetweenWordsAndNeverWithinThem() {
    assertThat(Paragraph.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Paragraph.lines("one two three", 6)).containsExactly("one", "two", "three");
    assertThat(Paragraph.lines("a verylongword b", 4)).containsExactly("a", "verylongword", "b");
    assertThat(Paragraph.lines("one two three", Integer.MAX_VALUE))
        .containsExactly("one two three");
    assertThat(Paragraph.lines("", 5)).containsExactly("");
  }

  @Test
  void countsColumnsAndNotCharacters() {
    assertThat(Paragraph.lines("日本 語", 6)).containsExactly("日本", "語");
    assertThat(Paragraph.lines("日本 語", 7)).containsExactly("日本 語");
  }
}
