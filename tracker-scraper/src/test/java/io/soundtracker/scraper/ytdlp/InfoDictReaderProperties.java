package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.video.Metrics;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever object comes, reading it gives an entry or a reason, and never a made-up number. */
class InfoDictReaderProperties {
  private static final JsonMapper JSON = new JsonMapper();
  private static final AccountHandle ASKED = new AccountHandle("asked");
  private static final List<String> KEYS =
      List.of(
          "view_count",
          "like_count",
          "comment_count",
          "repost_count",
          "save_count",
          "timestamp",
          "epoch",
          "duration",
          "description",
          "track",
          "artists",
          "artist",
          "uploader",
          "channel",
          "channel_id",
          "webpage_url",
          "entries");
  private static final List<String> PLUGIN_KEYS =
      List.of(
          "music_id", "music_original", "pinned", "slideshow", "hashtags", "requests", "author");
  private static final List<String> STATS =
      List.of("playCount", "diggCount", "commentCount", "shareCount", "collectCount");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud83d",
          "NaN",
          "7",
          "1e9",
          "@name",
          "#tag",
          "https://www.tiktok.com/@name");

  private final InfoDictReader reader = InfoDictReader.of(Clock.systemUTC());

  @Property(tries = 5_000)
  void anyObjectGivesAnEntryOrAReason(@ForAll("objects") Map<String, @Nullable Object> object)
      throws JsonProcessingException {
    Metrics metrics;
    try {
      ListingEntry entry = reader.read(JSON.writeValueAsString(object), ASKED);
      metrics = entry.video().metrics();
    } catch (RejectedLineException rejected) {
      assertThat(rejected.reason()).isNotBlank();
      return;
    }

    Set<BigInteger> said = new HashSet<>();
    numbersIn(object, said);
    Stream.of(
            metrics.views(), metrics.likes(), metrics.comments(), metrics.shares(), metrics.saves())
        .filter(Objects::nonNull)
        .forEach(count -> assertThat(said).contains(BigInteger.valueOf(count)));
  }

  @Property(tries = 500)
  void anyTextGivesAnEntryOrAReason(@ForAll String line) {
    try {
      reader.read(line, ASKED);
    } catch (RejectedLineException rejected) {
      assertThat(rejected.reason()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> objects() {
    return Arbitraries.randomValue(InfoDictReaderProperties::line);
  }

  private static Map<String, @Nullable Object> line(Random random) {
    Map<String, @Nullable Object> added = some(PLUGIN_KEYS, random);
    added.put("stats", some(STATS, random));
    Map<String, @Nullable Object> line = some(KEYS, random);
    line.put("id", "7691667951845376001");
    line.put("extractor_key", "TikTok");
    line.put("soundtracker", added);
    return line;
  }

  private static Map<String, @Nullable Object> some(List<String> keys, Random random) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    keys.stream().filter(key -> random.nextBoolean()).forEach(key -> some.put(key, any(random)));
    return some;
  }

  private static @Nullable Object any(Random random) {
    return switch (random.nextInt(16)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong();
      case 3 -> new BigInteger(random.nextInt(200), random);
      case 4 -> Double.longBitsToDouble(random.nextLong());
      case 5 -> Long.toString(random.nextLong());
      case 6 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 7 -> characters(random);
      case 8 -> new ArrayList<>(Arrays.asList(any(random), any(random)));
      case 9 -> some(List.of("id", "followers", "bio", "x"), random);
      default -> random.nextInt(4_000_000) - 10;
    };
  }

  private static String characters(Random random) {
    char[] characters = new char[random.nextInt(20)];
    for (int at = 0; at < characters.length; at++) {
      characters[at] = (char) random.nextInt(Character.MAX_VALUE + 1);
    }
    return new String(characters);
  }

  private static void numbersIn(@Nullable Object value, Set<BigInteger> numbers) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> numbersIn(each, numbers));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> numbersIn(each, numbers));
    } else if (value instanceof String text && text.strip().matches("[0-9]+")) {
      numbers.add(new BigInteger(text.strip()));
    } else if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      numbers.add(new BigInteger(value.toString()));
    }
  }
}
