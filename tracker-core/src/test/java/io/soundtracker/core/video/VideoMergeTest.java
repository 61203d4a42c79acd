package io.soundtracker.core.video;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VideoMergeTest {
  private final Video full = aVideo().caption("words #tag", "tag").pinned(true).build();

  @Test
  void takesWhatItDoesNotKnowFromTheEarlierReading() {
    Video bare =
        aVideo()
            .sound(null, null)
            .musicId(null)
            .metrics(Metrics.UNKNOWN)
            .caption(null)
            .duration(null)
            .build();

    assertThat(bare.orElse(full)).isEqualTo(full);
  }

  @Test
  void keepsWhatItKnows() {
    Video other = aVideo().sound("Other", "Artist").views(3).caption("").pinned(false).build();

    Video merged = other.orElse(full);

    assertThat(merged.sound()).isEqualTo(other.sound());
    assertThat(merged.metrics()).isEqualTo(other.metrics());
    assertThat(merged.caption()).isEmpty();
    assertThat(merged.hashtags()).isEmpty();
    assertThat(merged.pinned()).isFalse();
  }
}
