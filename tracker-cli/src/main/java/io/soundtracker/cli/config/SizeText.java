package io.soundtracker.cli.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 500MB}, {@code 1.5 GB}, {@code 512MiB}, {@code 4096}. */
final class SizeText {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,3})?) ?(?:([kmgt]?)(i?)b)?");
  private static final String UNITS = "kmgt";
  private static final long THOUSAND = 1000;
  private static final long BINARY_THOUSAND = 1024;

  private SizeText() {}

  /** Reads one, in bytes; empty when the text is none. */
  static Optional<Long> parse(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    String unit = form.group(2) == null ? "" : form.group(2);
    long step = "i".equals(form.group(3)) ? BINARY_THOUSAND : THOUSAND;
    BigDecimal bytes =
        new BigDecimal(form.group(1))
            .multiply(BigDecimal.valueOf(step).pow(unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1));
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(bytes.longValue());
  }
}
