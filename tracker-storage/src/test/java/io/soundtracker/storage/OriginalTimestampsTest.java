package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginalTimestampsTest {
  private static final long SEED = 20_251_101;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final OriginalTimestamps timestamps = new OriginalTimestamps(BERLIN);

  @ParameterizedTest
  @CsvSource({
    "2025-11-01T10:00:00, 2025-11-01T09:00:00Z",
    "2025-07-01T10:00:00.123456, 2025-07-01T08:00:00.123456Z",
    "2025-07-01t10:00, 2025-07-01T08:00:00Z",
    "2025-11-01 10:00:00, 2025-11-01T10:00:00Z",
    "2025-11-01 10:00:00.5, 2025-11-01T10:00:00.500Z",
    "2025-11-01, 2025-11-01T00:00:00Z",
    "2025-11-01T10:00:00Z, 2025-11-01T10:00:00Z",
    "2025-11-01T10:00:00.25+05:30, 2025-11-01T04:30:00.250Z",
    "2025-11-01T10:00:00-0800, 2025-11-01T18:00:00Z",
    "2025-11-01 10:00:00+01:00, 2025-11-01T09:00:00Z",
    "2025-11-01T10:00:00+01:00:30, 2025-11-01T08:59:30Z",
    // The hour that the clock showed twice, and the one that it left out.
    "2025-10-26T02:30:00, 2025-10-26T00:30:00Z",
    "2025-03-30T02:30:00, 2025-03-30T01:30:00Z",
  })
  void readsEveryForm(String text, Instant moment) {
    assertThat(timestamps.moment(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "never",
        "Unknown",
        "1761990000",
        "20251101",
        "2025-02-30",
        "2025-13-01T10:00:00",
        "2025-11-01T24:00:00",
        "2025-11-01T10:60:00",
        "2025-11-01T10:00:00+99:00",
        "2025-11-01  10:00:00",
        "2025-11-01T10:00:00 CET",
        "-2025-11-01T10:00:00",
        "12025-11-01 10:00:00",
        "0000-01-01T00:30:00",
        "٢٠٢٥-11-01 10:00:00"
      })
  void readsNothingElse(String text) {
    assertThat(timestamps.moment(text)).isEmpty();
  }

  static Stream<ZoneId> zones() {
    return Stream.of(
            "UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe")
        .map(ZoneId::of);
  }

  /** Whatever the clock on the wall showed, we find a moment at which it showed that. */
  @ParameterizedTest
  @MethodSource("zones")
  void findsTheMomentOfEveryLocalTime(ZoneId zone) {
    OriginalTimestamps local = new OriginalTimestamps(zone);
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Instant moment =
          Instant.ofEpochSecond(1_500_000_000L + random.nextInt(500_000_000))
              .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
      LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);

      Instant found = local.moment(wall.toString()).orElseThrow();

      assertThat(LocalDateTime.ofInstant(found, zone)).isEqualTo(wall);
      assertThat(found).isBeforeOrEqualTo(moment);
      boolean repeated = zone.getRules().getValidOffsets(wall).size() > 1;
      assertThat(repeated || found.equals(moment)).isTrue();
    }
  }

  /** What we write ourselves is read as what it is, whatever the zone. */
  @ParameterizedTest
  @MethodSource("zones")
  void readsUtcAsUtc(ZoneId zone) {
    OriginalTimestamps local = new OriginalTimestamps(zone);
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Instant moment = Instant.ofEpochMilli(Math.floorMod(random.nextLong(), 4_000_000_000_000L));

      assertThat(local.moment(Timestamps.text(moment))).contains(moment);
      assertThat(local.moment(moment.toString())).contains(moment);
      assertThat(local.moment(moment.atOffset(ZoneOffset.ofHours(-7)).toString())).contains(moment);
    }
  }

  /** What it makes of any text is a moment that the database can hold, or nothing. */
  @Test
  void neverThrowsAndNeverWritesWhatItCouldNotReadAgain() {
    String alphabet = "0123456789-:. TtZz+٣é";
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder("2025-10-26T02:30:00.123456+01:00");
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        int place = random.nextInt(text.length());
        text.setCharAt(place, alphabet.charAt(random.nextInt(alphabet.length())));
        text.setLength(1 + random.nextInt(text.length()));
      }

      timestamps
          .moment(text.toString())
          .ifPresent(
              moment ->
                  assertThat(Timestamps.moment(Timestamps.text(moment)))
                      .isEqualTo(moment.truncatedTo(ChronoUnit.MILLIS)));
    }
  }
}
