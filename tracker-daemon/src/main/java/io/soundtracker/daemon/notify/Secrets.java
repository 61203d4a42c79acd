package io.soundtracker.daemon.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a channel knows and no log may, so that what others answer can be repeated without it. */
final class Secrets {
  private static final int LONGEST = 240;
  private static final int SHORTEST_SEGMENT = 6;
  private static final String HIDDEN = "***";
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** The longest first, so that no part of one is left when another begins like it. */
  private final List<String> secrets;

  private Secrets(Stream<@Nullable String> secrets) {
    this.secrets =
        secrets
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(secret -> !secret.isBlank())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Those of an address, which are all of it but its host, and others. */
  static Secrets ofAddress(URI address, @Nullable String... others) {
    Stream<@Nullable String> parts =
        Stream.of(
            address.toString(),
            address.getUserInfo(),
            address.getRawUserInfo(),
            address.getQuery(),
            address.getRawQuery());
    Stream<@Nullable String> paths =
        Stream.of(address.getPath(), address.getRawPath())
            .filter(path -> path != null && path.length() > 1)
            .flatMap(path -> Stream.concat(Stream.of(path), segments(path)));
    return new Secrets(Stream.of(parts, paths, Stream.of(others)).flatMap(each -> each));
  }

  /** Those of somebody who signs in, also as SMTP transmits them. */
  static Secrets ofUser(@Nullable String user, @Nullable String password) {
    return password == null
        ? new Secrets(Stream.of())
        : new Secrets(Stream.of(password, base64(password), base64("\0" + user + "\0" + password)));
  }

  /** What has the length of a secret; to hide the others would hide half of every sentence. */
  private static Stream<String> segments(String path) {
    return Stream.of(path.split("/")).filter(segment -> segment.length() >= SHORTEST_SEGMENT);
  }

  /** The text in one line, not too long, without the secrets. */
  String hide(@Nullable String text) {
    String safe = BREAKS.matcher(text == null ? "" : text).replaceAll(" ").strip();
    for (String secret : secrets) {
      safe = safe.replace(secret, HIDDEN);
    }
    return Words.upTo(LONGEST, safe);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
