package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One value as somebody wrote it.
 *
 * @param key the whole path of its key
 * @param text what it says, with environment variables filled in
 * @param written what was written, without
 * @param origin where
 */
record Value(String key, String text, String written, Origin origin) {

  String place() {
    return origin.place();
  }

  Path base() {
    return origin.base();
  }

  String home() {
    return origin.source().home();
  }

  /** Notes that it should not be read by others, where the file itself holds it. */
  void isSecret() {
    if (text.equals(written)) {
      origin.source().holdsSecret(key, origin);
    }
  }

  InvalidInputException expected(String what) {
    return expected(what, null);
  }

  InvalidInputException expected(String what, @Nullable Throwable cause) {
    return refusal(key + " is \"" + written + "\"", what, cause);
  }

  InvalidInputException expectedWithoutShowing(String what) {
    return refusal(key + " is something else", what, null);
  }

  private InvalidInputException refusal(String is, String what, @Nullable Throwable cause) {
    return new InvalidInputException(
        place() + ": " + is + "; expected " + what, origin.wayOut(), cause);
  }
}
