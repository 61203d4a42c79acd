package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackMessageTest {

  @Test
  void escapesWhatSlackReadsAsItsOwn() {
    List<String> texts =
        texts(
            Messages.with(
                "<!channel> & co",
                Messages.section("a < b", Messages.linked("x|y > z", "https://example.org/?a&b"))));

    assertThat(texts)
        .containsExactly(
            ":musical_note: *&lt;!channel&gt; &amp; co*",
            "*a &lt; b*\n• <https://example.org/?a&amp;b|x|y &gt; z>");
  }

  @Test
  void leavesOutTheLinesThatDoNotFitAndSaysHowMany() {
    List<Line> lines =
        IntStream.range(0, 1_000).mapToObj(i -> Line.of("& line " + "x".repeat(99))).toList();

    String text = texts(Messages.with("t", new Section("h", lines, 7))).get(1);

    int kept = (int) text.lines().filter(line -> line.startsWith("•")).count();
    assertThat(text.length()).isLessThanOrEqualTo(3_000);
    assertThat(kept).isGreaterThan(20);
    assertThat(text).endsWith("\nand " + Words.number(1_007 - kept) + " more");
  }

  @Test
  void staysWithinEveryLimitWhateverComes() {
    String endless = "&<>\uD83C\uDFB5".repeat(5_000);
    Section section =
        new Section(
            endless, Collections.nCopies(50, Messages.linked(endless, "https://e.org/a")), 0);

    JsonNode message =
        SlackMessage.of(
            Messages.with(endless, Collections.nCopies(80, section).toArray(Section[]::new)));

    assertThat(message.get("blocks")).hasSize(50);
    assertThat(message.get("blocks"))
        .allSatisfy(
            block -> assertThat(block.at("/text/text").asText().length()).isBetween(1, 3_000));
    assertThat(message.at("/blocks/49/text/text").asText()).isEqualTo("and 32 more");
    String text = message.toString();
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .as("no half of a character")
        .isEqualTo(text);
  }

  @Test
  void makesOneLineOfATitleWithSeveral() {
    assertThat(texts(Messages.titled("a\r\nb\u2028c"))).containsExactly(":musical_note: *a b c*");
  }

  private static List<String> texts(Notification notification) {
    return IntStream.range(0, SlackMessage.of(notification).get("blocks").size())
        .mapToObj(i -> SlackMessage.of(notification).at("/blocks/" + i + "/text/text").asText())
        .toList();
  }
}
