package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A hundred and sixty thousand videos pass through far less memory than they take. */
@EnabledOnOs(OS.LINUX)
class LargeExportTest {
  private static final int VIDEOS = 160_000;
  private static final int HEAP = 32;

  @TempDir Path directory;

  @Test
  @Timeout(900)
  void exportsMoreThanItsMemoryHolds() throws Exception {
    new Cli(directory).run("init");
    fill(directory.resolve("tracker.db"));

    for (String what : List.of("videos", "history")) {
      Cli.Result result =
          Program.in(directory)
              .withHeap(HEAP)
              .run("export", what, "--format", "ndjson", "--out", what + ".ndjson");

      assertThat(result.code()).as(result.err()).isZero();
      Path file = directory.resolve(what + ".ndjson");
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.count()).isEqualTo(VIDEOS);
      }
      assertThat(Files.size(file)).isGreaterThan(HEAP << 20);
    }
  }

  /** Past the program, which would take minutes. */
  private static void fill(Path database) throws Exception {
    String numbers =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + VIDEOS + ") ";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO accounts (id, username) VALUES (1, '@one')");
      statement.execute(
          numbers
              + "INSERT INTO videos (id, video_id, account_id, tiktok_url, upload_date,"
              + " uploaded_at, views, likes, comments, shares, caption) SELECT i,"
              + " 7600000000000000000 + i, 1, '', date('2020-01-01', (i % 2000) || ' days'),"
              + " datetime('2020-01-01', (i % 2000) || ' days'), i, 1, 1, 1,"
              + " printf('%.200c', 'x') FROM n");
      statement.execute(
          "INSERT INTO video_history (video_id, session_id, views, scraped_at)"
              + " SELECT video_id, 'a session', views, '2026-01-01 00:00:00.000' FROM videos");
      connection.commit();
    }
  }
}
