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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
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

  private final InfoDictReader reader = InfoDictReader.of(Clock.systemUTC());

  @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
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
    Arbitrary<Map<String, @Nullable Object>> stats = some(STATS, values());
    Arbitrary<Map<String, @Nullable Object>> plugin = some(PLUGIN_KEYS, values());
    return some(KEYS, values())
        .flatMap(
            object -> plugin.flatMap(added -> stats.map(counts -> line(object, added, counts))));
  }

  private static Map<String, @Nullable Object> line(
      Map<String, @Nullable Object> object,
      Map<String, @Nullable Object> plugin,
      Map<String, @Nullable Object> stats) {
    Map<String, @Nullable Object> added = new LinkedHashMap<>(plugin);
    added.put("stats", stats);
    Map<String, @Nullable Object> line = new LinkedHashMap<>(object);
    line.put("id", "7691667951845376001");
    line.put("extractor_key", "TikTok");
    line.put("soundtracker", added);
    return line;
  }

  private static Arbitrary<Map<String, @Nullable Object>> some(
      List<String> keys, Arbitrary<@Nullable Object> values) {
    return Arbitraries.maps(Arbitraries.of(keys), values).ofMaxSize(keys.size());
  }

  private static Arbitrary<@Nullable Object> values() {
    Arbitrary<Object> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(30),
            Arbitraries.longs().map(number -> Long.toString(number)),
            Arbitraries.of("\u0000", "\ud83d", "@name", "https://www.tiktok.com/@name", "NaN"));
    Arbitrary<Object> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.integers().between(-10, 3_000_000),
            Arbitraries.doubles(),
            Arbitraries.bigIntegers());
    Arbitrary<@Nullable Object> simple =
        Arbitraries.oneOf(texts, numbers, Arbitraries.of(true, false)).injectNull(0.1);
    return Arbitraries.oneOf(
        simple,
        simple.list().ofMaxSize(3).map(list -> (Object) new ArrayList<>(list)),
        Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), simple)
            .ofMaxSize(3)
            .map(map -> (Object) map));
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
