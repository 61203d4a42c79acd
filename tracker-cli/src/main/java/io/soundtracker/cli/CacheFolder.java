package io.soundtracker.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's programs keep what they can make anew, as the XDG specification has it. */
final class CacheFolder {
  private CacheFolder() {}

  /** Our folder in it, which need not exist; empty when nothing says where the user is at home. */
  static Optional<Path> of(Map<String, String> environment) {
    return absolute(environment, "XDG_CACHE_HOME")
        .or(() -> absolute(environment, "HOME").map(home -> home.resolve(".cache")))
        .map(cache -> cache.resolve("tracker"));
  }

  /** The specification has relative paths ignored. */
  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
