package io.soundtracker.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.fixture.Networks;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.reports.rows.RowWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever the network, every row is there once and says what the network says. */
class ExportProperties {

  @Property(tries = 100)
  void everySelectedVideoIsThereOnce(@ForAll long seed) throws IOException {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);
    List<VideoRow> selected = selected(network, selection);

    List<Map<String, @Nullable String>> rows = rows(Export.VIDEOS, network, selection);

    assertThat(rows)
        .extracting(ExportProperties::video)
        .containsExactlyInAnyOrderElementsOf(
            selected.stream().map(ExportProperties::video).toList());
  }

  @Property(tries = 100)
  void theSumsOfSoundsAreThoseOfTheirVideos(@ForAll long seed) throws IOException {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);
    Map<String, List<VideoRow>> bySound =
        selected(network, selection).stream()
            .filter(row -> row.video().sound() != null)
            .collect(Collectors.groupingBy(ExportProperties::key));

    List<Map<String, @Nullable String>> rows = rows(Export.SOUNDS, network, selection);

    assertThat(rows).hasSize(bySound.size());
    for (Map<String, @Nullable String> row : rows) {
      List<VideoRow> videos = Objects.requireNonNull(bySound.get(row.get("soundKey")));
      assertThat(row).containsEntry("uses", "" + videos.size());
      checkSum(row, videos);
      assertThat(row)
          .containsEntry(
              "accounts", "" + videos.stream().map(VideoRow::account).distinct().count());
    }
  }

  @Property(tries = 100)
  void everySelectedAccountIsThereWithAndWithoutVideos(@ForAll long seed) throws IOException {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);
    Map<String, List<VideoRow>> byAccount =
        selected(network, selection).stream()
            .collect(Collectors.groupingBy(row -> row.account().toString()));

    List<Map<String, @Nullable String>> rows = rows(Export.ACCOUNTS, network, selection);

    assertThat(rows)
        .extracting(row -> row.get("account"))
        .doesNotHaveDuplicates()
        .containsAll(byAccount.keySet());
    for (Map<String, @Nullable String> row : rows) {
      List<VideoRow> videos = byAccount.getOrDefault(row.get("account"), List.of());
      assertThat(row)
          .containsEntry("videos", "" + videos.size())
          .containsEntry("state", "fresh")
          .containsEntry("readAt", Network.READ_AT.toString());
      checkSum(row, videos);
    }
  }

  @Property(tries = 100)
  void theHistoryHoldsTheOneReadingOfEachVideo(@ForAll long seed) throws IOException {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed);

    List<Map<String, @Nullable String>> rows = rows(Export.HISTORY, network, selection);

    assertThat(rows)
        .extracting(row -> row.get("videoId") + " " + row.get("views") + " " + row.get("readAt"))
        .containsExactlyInAnyOrderElementsOf(
            selected(network, selection).stream()
                .map(
                    row ->
                        row.video().id()
                            + " "
                            + row.video().metrics().views()
                            + " "
                            + Network.READ_AT)
                .toList());
  }

  @Property(tries = 50)
  void everyFormatHasAsManyRowsAsItSays(@ForAll long seed, @ForAll Export export) {
    Network network = Networks.random(seed);
    StringWriter csv = new StringWriter();

    long rows = write(export, network, Selection.EVERYTHING, RowWriter.csv(), csv);
    long other =
        write(export, network, Selection.EVERYTHING, RowWriter.ndjson(), new StringWriter());

    assertThat(rows).isEqualTo(other);
    // No text of these networks contains a line break.
    assertThat(csv.toString().lines()).hasSize((int) rows + 1);
  }

  private static void checkSum(Map<String, @Nullable String> row, List<VideoRow> videos) {
    List<Long> known =
        videos.stream()
            .map(video -> video.video().metrics().views())
            .filter(Objects::nonNull)
            .toList();
    String sum = known.isEmpty() ? null : "" + known.stream().mapToLong(Long::longValue).sum();
    assertThat(row).containsEntry("views", sum).containsEntry("viewsKnown", "" + known.size());
  }

  private static String video(VideoRow row) {
    return video(
        Map.of(
            "videoId", row.video().id().toString(),
            "link", row.link().toString(),
            "uploadedAt", row.video().uploadedAt().toString(),
            "soundKey", key(row),
            "views", "" + row.video().metrics().views(),
            "target", "" + row.target()));
  }

  private static String video(Map<String, @Nullable String> row) {
    return List.of("videoId", "link", "uploadedAt", "soundKey", "views", "target").stream()
        .map(key -> key + "=" + row.get(key))
        .collect(Collectors.joining(" "));
  }

  private static String key(VideoRow row) {
    Sound sound = row.video().sound();
    return sound == null ? "null" : sound.key().value();
  }

  private static List<VideoRow> selected(Network network, Selection selection) {
    return network.rows().stream().filter(row -> Networks.isSelected(selection, row)).toList();
  }

  private static List<Map<String, @Nullable String>> rows(
      Export export, Network network, Selection selection) throws IOException {
    StringWriter out = new StringWriter();
    long written = write(export, network, selection, RowWriter.ndjson(), out);
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    for (String line : out.toString().split("\n", -1)) {
      if (!line.isEmpty()) {
        rows.add(object(line));
      }
    }
    assertThat(rows).hasSize((int) written);
    return rows;
  }

  private static long write(
      Export export, Network network, Selection selection, RowWriter format, StringWriter out) {
    InMemoryDatabase database = network.stored();
    try (Snapshot snapshot = database.snapshots().open()) {
      NetworkCoverage coverage =
          NetworkCoverage.of(snapshot, selection, Network.READ_AT, Duration.ofHours(1));
      return export.write(snapshot, selection, coverage, format, out);
    }
  }

  /** The fields of a flat object, as texts; null for null. */
  private static Map<String, @Nullable String> object(String line) throws IOException {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        assertThat(fields).doesNotContainKey(name);
        fields.put(name, token == JsonToken.VALUE_NULL ? null : parser.getText());
        parser.skipChildren();
      }
      assertThat(parser.nextToken()).isNull();
    }
    return fields;
  }
}
