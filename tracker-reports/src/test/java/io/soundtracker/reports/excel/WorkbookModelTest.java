package io.soundtracker.reports.excel;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure in the workbook of a random network is the one that plain Java comes to. */
class WorkbookModelTest {
  private final Network network = new Network();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithPlainArithmetic(long seed) throws Exception {
    Random random = new Random(seed);
    for (String handle : List.of("@one", "@two", "@three")) {
      network.listing(
          handle,
          IntStream.range(0, random.nextInt(25))
              .mapToObj(i -> video(random))
              .toArray(Video[]::new));
    }

    byte[] bytes = network.workbook();

    Reading workbook = Reading.of(bytes);
    List<VideoRow> videos = videos();
    assertThat(workbook.rows("All videos"))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(videos.stream().map(WorkbookModelTest::inAllVideos).toList());
    Map<String, List<VideoRow>> bySong =
        videos.stream()
            .filter(row -> row.video().sound() != null)
            .collect(
                groupingBy(
                    WorkbookModelTest::title, TreeMap::new, java.util.stream.Collectors.toList()));
    assertThat(workbook.rows("Index")).hasSameSizeAs(bySong.keySet());
    for (Map<String, Object> row : workbook.rows("Index")) {
      check(row, bySong.get(row.get("Song")), workbook);
    }
    for (Map<String, Object> row : workbook.rows("Accounts")) {
      assertSums(
          row,
          videos.stream().filter(v -> v.account().toString().equals(row.get("Account"))).toList());
    }
    assertSums(workbook.below("Accounts", 0), videos);
    assertSums(workbook.below("All videos", 0), videos);
    assertThat(RepairTriggers.in(bytes)).isEmpty();
  }

  private static void check(Map<String, Object> index, List<VideoRow> videos, Reading workbook) {
    long accounts = videos.stream().map(VideoRow::account).distinct().count();
    assertThat(index)
        .containsEntry("Uses", (long) videos.size())
        .containsEntry("Accounts", accounts);
    assertSums(index, videos);
    assertThat(index.get("First Use"))
        .isEqualTo(
            videos.stream()
                .map(row -> row.video().uploadDate())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow());
    String tab = (String) index.get("Tab");
    assertThat(tab.startsWith("All videos: not shared")).isEqualTo(accounts < 2);
    if (accounts >= 2) {
      assertThat(workbook.rows(tab))
          .containsExactlyElementsOf(videos.stream().map(WorkbookModelTest::onATab).toList());
      assertSums(workbook.below(tab, 0), videos);
    }
  }

  private static void assertSums(Map<String, Object> row, Collection<VideoRow> videos) {
    assertThat(row)
        .containsEntry("Views", sum(videos, Metrics::views))
        .containsEntry("Likes", sum(videos, Metrics::likes))
        .containsEntry("Comments", sum(videos, Metrics::comments))
        .containsEntry("Shares", sum(videos, Metrics::shares))
        .containsEntry("Engagement", pooled(videos));
  }

  private static Long sum(Collection<VideoRow> videos, Function<Metrics, Long> count) {
    return videos.stream()
        .map(row -> count.apply(row.video().metrics()))
        .filter(Objects::nonNull)
        .reduce(Long::sum)
        .orElse(null);
  }

  private static Double pooled(Collection<VideoRow> videos) {
    List<VideoRow> rated = videos.stream().filter(row -> rate(row) != null).toList();
    if (rated.isEmpty()) {
      return null;
    }
    long views = sum(rated, Metrics::views);
    long rest =
        sum(rated, Metrics::likes) + sum(rated, Metrics::comments) + sum(rated, Metrics::shares);
    return views == 0 ? 0 : rest * 100.0 / views / 100;
  }

  private static Double rate(VideoRow row) {
    Metrics metrics = row.video().metrics();
    if (Stream.of(metrics.views(), metrics.likes(), metrics.comments(), metrics.shares())
        .anyMatch(Objects::isNull)) {
      return null;
    }
    long rest = metrics.likes() + metrics.comments() + metrics.shares();
    return metrics.views() == 0 ? 0 : rest * 100.0 / metrics.views() / 100;
  }

  private static Map<String, Object> onATab(VideoRow row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("Account", row.account().toString());
    cells.put("TikTok URL", row.link().toString());
    cells.put("Upload Date", row.video().uploadDate());
    counts(cells, row.video().metrics());
    cells.put("Engagement", rate(row));
    return cells;
  }

  private static Map<String, Object> inAllVideos(VideoRow row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("Song", title(row));
    cells.put("Artist", row.video().sound() == null ? null : row.video().sound().artist());
    cells.put("Account", row.account().toString());
    cells.put("TikTok URL", row.link().toString());
    cells.put("Upload Date", row.video().uploadDate());
    counts(cells, row.video().metrics());
    cells.put("Saves", row.video().metrics().saves());
    cells.put("Engagement", rate(row));
    cells.put("Caption", row.video().caption());
    cells.put("Video ID", row.video().id().value());
    return cells;
  }

  private static void counts(Map<String, Object> cells, Metrics metrics) {
    cells.put("Views", metrics.views());
    cells.put("Likes", metrics.likes());
    cells.put("Comments", metrics.comments());
    cells.put("Shares", metrics.shares());
  }

  private static String title(VideoRow row) {
    return row.video().sound() == null ? null : row.video().sound().title();
  }

  private List<VideoRow> videos() {
    try (Snapshot snapshot = network.database.snapshots().open();
        Stream<VideoRow> rows = snapshot.videos(Selection.EVERYTHING, VideoOrder.BY_SOUND)) {
      return rows.toList();
    }
  }

  private Video video(Random random) {
    return network
        .aVideo()
        .uploadedAt(String.format("2026-02-%02dT23:30:00Z", 1 + random.nextInt(28)))
        .sound(random.nextInt(6) == 0 ? null : "Song " + random.nextInt(5), "Artist")
        .metrics(
            new Metrics(
                maybe(random, 3_000_000),
                maybe(random, 50_000),
                maybe(random, 500),
                maybe(random, 2),
                maybe(random, 9)))
        .build();
  }

  private static Long maybe(Random random, int bound) {
    return random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(bound));
  }
}
