package io.soundtracker.daemon.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** Those of an address: all of it but its host. */
  static Secrets of(URI address, @Nullable String... others) {
    List<@Nullable String> all = new ArrayList<>(List.of(address.toString()));
    for (String part :
        new @Nullable String[] {
          address.getUserInfo(), address.getRawUserInfo(), address.getQuery(), address.getRawQuery()
        }) {
      all.add(part);
    }
    for (String path : new @Nullable String[] {address.getPath(), address.getRawPath()}) {
      if (path != null) {
        all.add(path.length() > 1 ? path : null);
        all.addAll(List.of(path.split("/")));
      }
    }
    all.addAll(java.util.Arrays.asList(others));
    return new Secrets(all.stream());
  }

  /** Those of somebody who signs in, also as SMTP transmits them. */
  static Secrets of(@Nullable String user, @Nullable String password) {
    if (user == null || password == null) {
      return new Secrets(Stream.of(password));
    }
    return new Secrets(
        Stream.of(password, base64(password), base64("\0" + user + "\0" + password)));
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
