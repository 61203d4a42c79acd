package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopRuleTest {
  private static final Instant WINDOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant OLD = WINDOW.minusSeconds(1);
  private static final Set<VideoId> KNOWN =
      IntStream.range(0, 100).mapToObj(Videos::id).collect(Collectors.toSet());

  @Test
  void stopsAtTheFifteenthOldKnownVideoInARow() {
    StopRule rule = StopRule.beforeAndKnown(WINDOW, KNOWN);

    for (int i = 1; i < 15; i++) {
      assertThat(rule.readsOnAfter(old(i))).isTrue();
    }
    assertThat(rule.readsOnAfter(old(15))).isFalse();
  }

  @Test
  void countsFromTheStartAgainAfterAnUnknownVideo() {
    StopRule rule = StopRule.beforeAndKnown(WINDOW, KNOWN);
    feed(rule, 1, 14);

    assertThat(rule.readsOnAfter(old(500))).isTrue();

    assertThat(feed(rule, 15, 28)).isTrue();
    assertThat(rule.readsOnAfter(old(29))).isFalse();
  }

  @Test
  void countsFromTheStartAgainAfterAVideoInsideTheWindow() {
    StopRule rule = StopRule.beforeAndKnown(WINDOW, KNOWN);
    feed(rule, 1, 14);

    assertThat(rule.readsOnAfter(aVideo().number(15).uploadedAt(WINDOW).build())).isTrue();

    assertThat(feed(rule, 16, 29)).isTrue();
    assertThat(rule.readsOnAfter(old(30))).isFalse();
  }

  @Test
  void pinnedVideosCountNeitherWay() {
    StopRule rule = StopRule.beforeAndKnown(WINDOW, KNOWN);

    for (int i = 0; i < 3; i++) {
      assertThat(rule.readsOnAfter(pinned(i))).isTrue();
    }
    assertThat(feed(rule, 3, 16)).isTrue();
    assertThat(rule.readsOnAfter(pinned(98))).isTrue();
    assertThat(rule.readsOnAfter(old(17))).isFalse();
  }

  @Test
  void aRestartForgetsWhatWasCounted() {
    StopRule rule = StopRule.beforeAndKnown(WINDOW, KNOWN);
    feed(rule, 1, 14);

    rule.restart();

    assertThat(feed(rule, 1, 14)).isTrue();
    assertThat(rule.readsOnAfter(old(15))).isFalse();
  }

  @Test
  void sinceAMomentItDoesNotMatterWhetherOlderVideosAreKnown() {
    StopRule rule = StopRule.before(WINDOW);

    assertThat(feed(rule, 501, 514)).isTrue();
    assertThat(rule.readsOnAfter(old(515))).isFalse();
  }

  @Test
  void neverStopsWhenTheWholeProfileIsWanted() {
    assertThat(feed(StopRule.never(), 0, 90)).isTrue();
  }

  private static boolean feed(StopRule rule, int first, int last) {
    boolean on = true;
    for (int i = first; i <= last; i++) {
      on = rule.readsOnAfter(old(i));
    }
    return on;
  }

  private static Video old(int number) {
    return aVideo().number(number).uploadedAt(OLD).build();
  }

  private static Video pinned(int number) {
    return aVideo().number(number).uploadedAt(OLD).pinned(true).build();
  }
}
