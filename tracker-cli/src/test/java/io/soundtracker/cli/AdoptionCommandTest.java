package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command on a database of the Python tracker. */
class AdoptionCommandTest {
  private static final String COUNTS =
      "views INTEGER DEFAULT 0, likes INTEGER DEFAULT 0, comments INTEGER DEFAULT 0,"
          + " shares INTEGER DEFAULT 0, engagement_rate REAL DEFAULT 0.0";

  private static final String ORIGINAL =
      """
      CREATE TABLE accounts (id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL UNIQUE,
        display_name TEXT, followers INTEGER, following INTEGER, total_videos INTEGER,
        total_likes INTEGER, bio TEXT, is_active BOOLEAN DEFAULT 1,
        is_target_account BOOLEAN DEFAULT 0, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
        updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, last_scraped_at TIMESTAMP,
        scrape_count INTEGER DEFAULT 0, notes TEXT);
      CREATE TABLE videos (id INTEGER PRIMARY KEY AUTOINCREMENT, video_id TEXT NOT NULL UNIQUE,
        account_id INTEGER NOT NULL, tiktok_url TEXT NOT NULL, upload_date TEXT NOT NULL,
        COUNTS, caption TEXT, hashtags TEXT, sound_id INTEGER, duration INTEGER,
        is_deleted BOOLEAN DEFAULT 0, created_at TIMESTAMP, updated_at TIMESTAMP);
      CREATE TABLE sounds (id INTEGER PRIMARY KEY AUTOINCREMENT, sound_key TEXT NOT NULL UNIQUE,
        song_title TEXT NOT NULL, artist_name TEXT, is_exclusive BOOLEAN DEFAULT 0,
        total_usage_count INTEGER, total_views INTEGER, total_likes INTEGER,
        total_comments INTEGER, total_shares INTEGER, avg_engagement_rate REAL,
        created_at TIMESTAMP, updated_at TIMESTAMP, notes TEXT);
      CREATE TABLE scrape_sessions (id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id TEXT NOT NULL UNIQUE, start_time TIMESTAMP NOT NULL, end_time TIMESTAMP,
        status TEXT DEFAULT 'running', total_accounts INTEGER, successful_scrapes INTEGER,
        failed_scrapes INTEGER, total_videos_scraped INTEGER, total_new_videos INTEGER,
        total_updated_videos INTEGER, error_log TEXT, configuration TEXT, created_at TIMESTAMP);
      CREATE TABLE scrape_logs (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL,
        account_id INTEGER NOT NULL, timestamp TIMESTAMP, status TEXT NOT NULL,
        videos_found INTEGER, new_videos INTEGER, updated_videos INTEGER, error_message TEXT,
        execution_time_seconds REAL);
      CREATE TABLE video_history (id INTEGER PRIMARY KEY AUTOINCREMENT, video_id TEXT NOT NULL,
        session_id TEXT NOT NULL, COUNTS, scraped_at TIMESTAMP);
      CREATE TABLE exclusive_songs (id INTEGER PRIMARY KEY AUTOINCREMENT,
        sound_key TEXT NOT NULL UNIQUE, song_title TEXT NOT NULL, artist_name TEXT,
        added_at TIMESTAMP, added_by TEXT, reason TEXT);
      INSERT INTO accounts (username, last_scraped_at) VALUES ('@sample_account', NULL),
        ('@One', '2026-07-01T12:00:00.123456'), ('@not a handle', NULL);
      """
          .replace("COUNTS", COUNTS);

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() throws SQLException {
    cli = new Cli(directory).config("zone: Europe/Berlin\n");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(ORIGINAL);
    }
  }

  @Test
  void saysOnceWhatBecameOfIt() {
    Cli.Result first = cli.run("db", "info");

    assertThat(first.code()).isZero();
    assertThat(first.err())
        .containsOnlyOnce("Took over ")
        .contains("2 rows left out", ".backup")
        .contains("accounts         3 read: 1 kept, 0 merged, 2 left out; 0 added")
        .contains("accounts: 1 dropped: the sample account that nobody used (row 1)")
        .contains("(row 3)")
        .doesNotContain("not a handle\"");
    assertThat(first.out()).doesNotContain("Took over").containsPattern("accounts +1\n");
    assertThat(cli.run("db", "info").err()).isEmpty();
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void saysNothingToSomebodyWhoWantsQuiet() {
    assertThat(cli.run("-q", "db", "info").err()).isEmpty();
  }

  @Test
  void readsLocalTimesInTheConfiguredZone() throws SQLException {
    cli.run("accounts", "list");

    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT last_scraped_at FROM accounts")) {
      assertThat(row.getString(1)).isEqualTo("2026-07-01 10:00:00.123");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("tracker.db"));
  }
}
