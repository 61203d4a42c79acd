package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries people have written for the original schema give right answers on ours. */
final class DocumentedQueriesTest {
  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @BeforeEach
  void listThreeAccounts() {
    Instant now = Instant.now();
    Stream.of("@fresh", "@never", "@stale")
        .forEach(handle -> storage.accounts().track(AccountHandle.of(handle)));
    Instant before = now.minus(Duration.ofHours(25));
    SessionId first = storage.sessions().open(before, "{}");
    listed(first, "@fresh", before, fresh(100));
    listed(first, "@stale", before, stale());
    storage.sessions().close(first, before.plusSeconds(90), null);

    Instant after = now.minus(Duration.ofHours(1));
    SessionId second = storage.sessions().open(after, "{}");
    listed(second, "@fresh", after, fresh(250), aVideo().number(2).sound("Ours", "A").build());
    storage
        .store()
        .record(
            aBatch(second, "@stale").readAt(after).failed(new FetchOutcome.Blocked("429")).build());
    storage.sessions().close(second, after.plusSeconds(150), null);
    storage.exclusiveSongs().synchronise(Set.of(SoundKey.of("Ours - A")));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("stale-accounts", List.of("@never|", "@stale|<time>")),
        Arguments.of(
            "top-videos",
            List.of(
                "7600000000000000002|@fresh|Ours - A|1000|100",
                "7600000000000000001|@fresh|Song - Artist|250|25",
                "7600000000000000003|@stale|Song - Artist|40|")),
        Arguments.of("usage-without-exclusive", List.of("Song - Artist|2|290")),
        Arguments.of(
            "videos-after-date",
            List.of(
                "@fresh|7600000000000000001|2026-03-02|250",
                "@stale|7600000000000000003|2026-03-02|40")),
        Arguments.of(
            "session-summary",
            List.of("partial|2|1|1|2|1|1|2.5|50.0", "completed|2|2|0|2|2|0|1.5|100.0")),
        Arguments.of(
            "account-performance",
            List.of("@fresh|2|1250|10.75|2026-03-02", "@stale|1|40||2026-03-02", "@never|0|||")),
        Arguments.of(
            "growth",
            List.of(
                "7600000000000000001|<time>|100|",
                "7600000000000000001|<time>|250|150",
                "7600000000000000002|<time>|1000|",
                "7600000000000000003|<time>|40|")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersThroughTheDriver(String query, List<String> rows) throws Exception {
    assertThat(driver(query(query))).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersInTheShell(String query, List<String> rows) throws Exception {
    assumeThat(shell()).as("the sqlite3 shell is not on the PATH").isNotNull();

    assertThat(shell(query(query))).isEqualTo(rows);
  }

  private static Video fresh(long views) {
    return aVideo()
        .number(1)
        .uploadedAt("2026-03-02T00:00:00Z")
        .metrics(new Metrics(views, views / 10, 0L, 0L, null))
        .build();
  }

  private static Video stale() {
    return aVideo()
        .number(3)
        .uploadedAt("2026-03-02T23:59:59Z")
        .metrics(new Metrics(40L, null, 0L, 0L, null))
        .build();
  }

  private void listed(SessionId session, String handle, Instant readAt, Video... videos) {
    storage.store().record(aBatch(session, handle).readAt(readAt).videos(videos).build());
  }

  private static String query(String name) throws IOException {
    try (InputStream text =
        DocumentedQueriesTest.class.getResourceAsStream("/queries/" + name + ".sql")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
    }
  }

  private List<String> driver(String query) throws SQLException {
    try (Connection connection = storage.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(Objects.requireNonNullElse(rows.getString(i), ""));
        }
        lines.add(withoutTime(String.join("|", values)));
      }
      return lines;
    }
  }

  private List<String> shell(String query) throws Exception {
    Process shell =
        new ProcessBuilder(shell().toString(), "-batch", storage.file().toString(), query)
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said.lines().map(DocumentedQueriesTest::withoutTime).toList();
  }

  private static String withoutTime(String row) {
    return row.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}", "<time>");
  }

  private static Path shell() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "sqlite3"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
