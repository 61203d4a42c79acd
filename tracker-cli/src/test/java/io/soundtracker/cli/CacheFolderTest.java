package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  @Test
  void isWhereTheUserWantsCaches() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/fast", "HOME", "/home/me")))
        .contains(Path.of("/fast/tracker"));
  }

  @Test
  void isInTheUsersHomeOtherwise() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/home/me")))
        .contains(Path.of("/home/me/.cache/tracker"));
  }

  @Test
  void isNowhereWhenTheUserHasNoHome() {
    assertThat(CacheFolder.of(Map.of("HOME", ""))).isEmpty();
  }
}
