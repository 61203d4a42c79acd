package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoDictReaderTest {
  private static final Instant NOW = Instant.parse("2026-10-02T08:00:00Z");
  private static final Instant EPOCH = Instant.ofEpochSecond(1_790_900_000);
  private static final AccountHandle ASKED = new AccountHandle("asked");

  private final InfoDictReader reader = InfoDictReader.of(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void readsAStockLine() throws Exception {
    ListingEntry entry = reader.read(lines("stock.jsonl").get(0), null);

    assertThat(entry.channel().handle()).hasToString("@label");
    assertThat(entry.channel().id().value()).startsWith("MS4wLjABAAAAlabel");
    assertThat(entry.channel().profile())
        .isEqualTo(new AccountProfile("label official", null, null, null, null, null));
    assertThat(entry.readAt()).isEqualTo(EPOCH);
    assertThat(entry.requests()).isNull();
    assertThat(entry.missingFields()).isEmpty();
    Video video = entry.video();
    assertThat(video.id()).hasToString("7691667951845376001");
    assertThat(video.uploadedAt()).isEqualTo("2026-10-01T12:00:00Z");
    assertThat(video.sound().key()).hasToString("Song 1 - Artist 1");
    assertThat(video.sound().original()).isNull();
    assertThat(video.musicId()).isNull();
    assertThat(video.metrics())
        .isEqualTo(new Metrics(1_800_000L, 22_600L, 16_000L, 4_321L, 10_100L));
    assertThat(video.caption()).isEqualTo("Video 1 #music #n1");
    assertThat(video.hashtags()).containsExactly("music", "n1");
    assertThat(video.duration()).isEqualTo(Duration.ofSeconds(17));
    assertThat(video.pinned()).isNull();
    assertThat(video.slideshow()).isNull();
  }

  @Test
  void readsWhatThePluginAdded() throws Exception {
    ListingEntry entry = reader.read(lines("plugin.jsonl").get(1), null);

    assertThat(entry.video().sound().key()).hasToString("original sound - Ana, Bo, Cy");
    assertThat(entry.video().sound().original()).isTrue();
    assertThat(entry.video().musicId()).hasToString("7312345678901234567");
    assertThat(entry.video().metrics()).isEqualTo(new Metrics(1_002_222L, 20_022L, 302L, 42L, 7L));
    assertThat(entry.channel().profile())
        .isEqualTo(
            new AccountProfile("label official", 123_456L, 12L, 3L, 9_876_543L, "All about label"));
    assertThat(entry.requests()).isEqualTo(2);
    assertThat(entry.missingFields()).isEmpty();
  }

  @Test
  void noticesThatThePluginFellSilent() throws Exception {
    InfoDictReader expecting = InfoDictReader.withPlugin(Clock.systemUTC());

    assertThat(expecting.read(lines("stock.jsonl").get(0), null).missingFields())
        .containsExactly("soundtracker");
    assertThat(reader.read(minimal("{\"soundtracker\":{\"pinned\":false}}"), ASKED).missingFields())
        .contains("soundtracker.music_id", "soundtracker.stats", "view_count", "timestamp")
        .doesNotContain("soundtracker.pinned", "soundtracker");
  }

  @Test
  void aLineWithNothingButAnIdIsAVideo() throws Exception {
    ListingEntry entry = reader.read(minimal("{}"), ASKED);

    assertThat(entry.channel().handle()).isEqualTo(ASKED);
    assertThat(entry.channel().id()).isNull();
    assertThat(entry.readAt()).isEqualTo(NOW);
    assertThat(entry.video().uploadedAt()).isEqualTo("2026-10-01T12:00:00Z");
    assertThat(entry.video().metrics()).isEqualTo(Metrics.UNKNOWN);
    assertThat(entry.video().sound()).isNull();
    assertThat(entry.video().caption()).isNull();
    assertThat(entry.video().hashtags()).isEmpty();
    assertThat(entry.video().duration()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unknown",
      value = {
        "0|0",
        "7|7",
        "\"12\"|12",
        "\" 12 \"|12",
        "3000000000|3000000000",
        "1000000000000000|1000000000000000",
        "1000000000000001|unknown",
        "'\"1000000000000001\"'|unknown",
        "9223372036854775807|unknown",
        "9223372036854775808|unknown",
        "\"99999999999999999999\"|unknown",
        "-1|unknown",
        "\"-1\"|unknown",
        "1.5|unknown",
        "1e3|unknown",
        "NaN|unknown",
        "Infinity|unknown",
        "\"1.2M\"|unknown",
        "\"\"|unknown",
        "null|unknown",
        "true|unknown",
        "[1]|unknown",
        "{}|unknown",
      })
  void readsCountsOfEveryShape(String json, Long count) throws Exception {
    Video video = reader.read(minimal("{\"view_count\":" + json + "}"), ASKED).video();

    assertThat(video.metrics()).isEqualTo(new Metrics(count, null, null, null, null));
  }

  @Test
  void cleansEveryText() throws Exception {
    String dirty = "a\\u0000b\\ud83dc\\ude00d\\ud83d\\ude00";
    Video video =
        reader
            .read(
                minimal(
                    "{\"description\":\"%s\",\"track\":\"%s\",\"artists\":[\"%s\",7,null,\"\"]}"
                        .formatted(dirty, dirty, dirty)),
                ASKED)
            .video();

    assertThat(video.caption()).isEqualTo("abcd😀");
    assertThat(video.sound().key()).hasToString("abcd😀 - abcd😀");
  }

  @Test
  void theTimeOfAnIdStandsInForATimestampThatIsNone() throws Exception {
    for (String timestamp : List.of("null", "0", "-5", "1790856000000", "\"soon\"", "1.5e9")) {
      assertThat(
              reader.read(minimal("{\"timestamp\":" + timestamp + "}"), ASKED).video().uploadedAt())
          .as(timestamp)
          .isEqualTo("2026-10-01T12:00:00Z");
    }
    assertThat(reader.read(minimal("{\"timestamp\":\"1700000000\"}"), ASKED).video().uploadedAt())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000));
  }

  @Test
  void aReadingTimeInTheFutureIsNotBelieved() throws Exception {
    assertThat(reader.read(minimal("{\"epoch\":4000000000}"), ASKED).readAt()).isEqualTo(NOW);
    assertThat(reader.read(minimal("{\"epoch\":1}"), ASKED).readAt()).isEqualTo(NOW);
  }

  @Test
  void theAccountIsNamedByTheUploaderElseByTheRequestElseByTheAddress() throws Exception {
    String address = "\"webpage_url\":\"https://www.tiktok.com/@Typed/video/7\"";

    assertThat(handle("{\"uploader\":\"New.Name\"," + address + "}", ASKED)).isEqualTo("@new.name");
    assertThat(handle("{\"uploader\":\"no name!\"," + address + "}", ASKED)).isEqualTo("@asked");
    assertThat(handle("{" + address + "}", null)).isEqualTo("@typed");
    assertThatThrownBy(() -> reader.read(minimal("{}"), null)).hasMessage("no account");
    assertThatThrownBy(
            () ->
                reader.read(
                    minimal("{\"webpage_url\":\"https://www.tiktok.com/@_/video/7\"}"), null))
        .hasMessage("no account");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "{\"id\":\"7",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{}",
        "{\"id\":\"7691667951845376001\"}",
        "{\"id\":\"dQw4w9WgXcQ\",\"extractor_key\":\"Youtube\"}",
        "{\"id\":\"x\",\"extractor_key\":\"TikTok\"}",
        "{\"extractor_key\":\"TikTok\"}",
        "{\"id\":\"5\",\"extractor_key\":\"TikTok\"}",
        "{\"id\":\"99999999999999999999\",\"extractor_key\":\"TikTok\"}",
        "{\"id\":\"7691667951845376001\",\"extractor_key\":\"TikTok\"} trailing",
        "{\"_type\":\"playlist\",\"extractor_key\":\"TikTokUser\",\"entries\":[]}"
      })
  void rejectsWhatIsNoVideoWithoutRepeatingIt(String line) {
    assertThatThrownBy(() -> reader.read(line, ASKED))
        .isInstanceOfSatisfying(
            RejectedLineException.class,
            rejected -> {
              assertThat(rejected.reason()).isNotBlank().doesNotContain("dQw4w9WgXcQ", "garbage");
            });
  }

  @Test
  void deeplyNestedJsonIsRejected() {
    assertThatThrownBy(() -> reader.read("[".repeat(100_000), ASKED)).hasMessage("not JSON");
  }

  private String handle(String json, AccountHandle requested) throws Exception {
    return reader.read(minimal(json), requested).channel().handle().toString();
  }

  /** A line with an id and the extractor's name, and these keys. */
  private static String minimal(String keys) {
    String start = "{\"id\":\"7691667951845376001\",\"extractor_key\":\"TikTok\"";
    return keys.equals("{}") ? start + "}" : start + "," + keys.substring(1);
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = InfoDictReaderTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
