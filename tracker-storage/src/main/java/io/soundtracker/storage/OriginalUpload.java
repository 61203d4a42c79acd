package io.soundtracker.storage;

import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a video of the original was posted. Its id tells the moment, and is believed where it agrees
 * with the day that yt-dlp told, or where no day was told. Otherwise the moment stays unknown, and
 * the next listing tells it.
 *
 * @param day the UTC day
 * @param moment null when unknown
 * @param remark how the day was found, when it was not written
 */
record OriginalUpload(LocalDate day, @Nullable Instant moment, Optional<String> remark) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{8}");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  static OriginalUpload of(String written, VideoId id, @Nullable String createdAt) {
    Optional<Instant> made = id.createdAt();
    Optional<LocalDate> told = day(written.strip());
    if (told.isPresent()) {
      LocalDate day = told.orElseThrow();
      Instant moment = made.filter(instant -> day(instant).equals(day)).orElse(null);
      boolean asWritten = written.equals(day.toString());
      return new OriginalUpload(
          day, moment, asWritten ? Optional.empty() : Optional.of("upload_date in our form now"));
    }
    if (made.isPresent()) {
      Instant moment = made.orElseThrow();
      return new OriginalUpload(
          day(moment), moment, Optional.of("upload_date was unknown, the video's id tells it"));
    }
    if (createdAt != null) {
      return new OriginalUpload(
          day(Timestamps.moment(createdAt)),
          null,
          Optional.of("upload_date is unknown, the day it was first seen stands in"));
    }
    return new OriginalUpload(
        LocalDate.EPOCH, null, Optional.of("upload_date is unknown, 1970-01-01 stands in"));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeParseException other) {
        // The next one, then.
      }
    }
    return Optional.empty();
  }
}
