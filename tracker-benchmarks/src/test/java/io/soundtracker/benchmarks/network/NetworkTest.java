package io.soundtracker.benchmarks.network;

import static java.util.stream.Collectors.counting;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.video.Video;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private final Network network = Network.of(10_001);

  @Test
  void hasAsManyVideosAsAskedForAndEachOnce() {
    List<String> ids = videos().stream().map(video -> video.id().value()).toList();

    assertThat(ids).hasSize(10_001).doesNotHaveDuplicates();
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(Network.of(10_001).clips(7)).isEqualTo(network.clips(7));
  }

  @Test
  void usesAFewSoundsOftenAndMostRarely() {
    List<Long> uses =
        videos().stream()
            .filter(video -> video.sound() != null)
            .collect(java.util.stream.Collectors.groupingBy(Video::sound, counting()))
            .values()
            .stream()
            .sorted()
            .toList();

    long median = uses.get(uses.size() / 2);
    assertThat(uses.get(uses.size() - 1)).isGreaterThan(100 * median);
  }

  private List<Video> videos() {
    return IntStream.range(0, network.accounts())
        .boxed()
        .flatMap(account -> network.clips(account).stream())
        .map(clip -> clip.at(Network.NOW))
        .toList();
  }
}
