package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.scrape.QuarantinedLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFeedTest {
  private final List<QuarantinedLine> quarantine = new ArrayList<>();
  private final LineFeed feed =
      new LineFeed(
          InfoDictReader.of(Clock.systemUTC()),
          null,
          new ListingRecorder() {
            @Override
            public void quarantine(QuarantinedLine line) {
              quarantine.add(line);
            }
          });

  @Test
  void goesOnAfterALineThatIsTooLong() {
    boolean more = feed.take(new OutputLine(OutputLine.Kind.TOO_LONG, ""));

    assertThat(more).isTrue();
    assertThat(quarantine).containsExactly(new QuarantinedLine(1, "longer than 4194304 bytes"));
    assertThat(feed.lines()).isOne();
    assertThat(feed.videos()).isZero();
  }

  @Test
  void countsABlankLineAndPassesItOver() {
    assertThat(feed.take(new OutputLine(OutputLine.Kind.COMPLETE, " "))).isTrue();
    assertThat(feed.take(new OutputLine(OutputLine.Kind.COMPLETE, "{}"))).isTrue();

    assertThat(quarantine).extracting(QuarantinedLine::line).containsExactly(2L);
  }

  @Test
  void namesAWholePlaylistInOneLine() {
    feed.take(
        new OutputLine(
            OutputLine.Kind.COMPLETE, "{\"entries\": [], \"extractor_key\": \"TikTok\"}"));

    assertThat(quarantine)
        .extracting(QuarantinedLine::reason)
        .singleElement()
        .asString()
        .startsWith("a whole playlist in one line");
  }
}
