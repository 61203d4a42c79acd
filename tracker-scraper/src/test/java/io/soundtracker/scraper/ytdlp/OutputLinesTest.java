package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.ytdlp.OutputLine.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLinesTest {

  @Test
  void splitsAtLineBreaksOnly() throws IOException {
    assertThat(split("one\r\ntwo\u2028still two\n\nä😀", 100))
        .containsExactly(
            new OutputLine(Kind.COMPLETE, "one"),
            new OutputLine(Kind.COMPLETE, "two\u2028still two"),
            new OutputLine(Kind.COMPLETE, ""),
            new OutputLine(Kind.UNTERMINATED, "ä😀"));
  }

  @Test
  void doesNotKeepWhatIsTooLong() throws IOException {
    assertThat(split("12345\n123456\n1\n123456", 5))
        .containsExactly(
            new OutputLine(Kind.COMPLETE, "12345"),
            new OutputLine(Kind.TOO_LONG, ""),
            new OutputLine(Kind.COMPLETE, "1"),
            new OutputLine(Kind.TOO_LONG, ""));
  }

  @Test
  void keepsALineThatSpansManyReads() throws IOException {
    String line = "x".repeat(300_000);

    assertThat(split(line + "\n" + line + "\n", 300_000))
        .containsExactly(new OutputLine(Kind.COMPLETE, line), new OutputLine(Kind.COMPLETE, line));
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(split("", 5)).isEmpty();
  }

  private static List<OutputLine> split(String text, int longest) throws IOException {
    OutputLines lines =
        new OutputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    List<OutputLine> all = new ArrayList<>();
    for (OutputLine line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
