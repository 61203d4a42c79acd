package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.contract.StoragePorts;
import io.soundtracker.core.contract.StoredReading;
import io.soundtracker.core.contract.StoredVideo;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh database for each test, and a look at its tables past the ports. */
final class SqliteStorage implements StoragePorts, BeforeEachCallback, AfterEachCallback {
  private Path file;
  private SqliteDatabase database;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    file = java.nio.file.Files.createTempDirectory("storage").resolve("tracker.db");
    database = SqliteDatabase.open(StorageConfig.defaults(file));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    database.close();
    try (var files = java.nio.file.Files.walk(file.getParent())) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.delete(path);
      }
    }
  }

  Path file() {
    return file;
  }

  SqliteDatabase database() {
    return database;
  }

  @Override
  public AccountRepository accounts() {
    return database.accounts();
  }

  @Override
  public SessionRepository sessions() {
    return database.sessions();
  }

  @Override
  public ScrapeStore store() {
    return database.scrapeStore();
  }

  @Override
  public ScrapeHistory scrapeHistory() {
    return database.scrapeHistory();
  }

  @Override
  public ExclusiveSongs exclusiveSongs() {
    return database.exclusiveSongs();
  }

  @Override
  public Monitoring monitoring() {
    return database.monitoring();
  }

  @Override
  public Snapshot.Source snapshots() {
    return database.snapshots();
  }

  @Override
  public Optional<StoredVideo> video(VideoId id) {
    String query =
        "SELECT a.username, v.missed_count, v.is_deleted, s.sound_key, s.song_title, s.artist_name, "
            + VideoColumns.SELECTED
            + " FROM videos v JOIN accounts a ON a.id = v.account_id"
            + " LEFT JOIN sounds s ON s.id = v.sound_id WHERE v.video_id = ?";
    return rows(query, row -> storedVideo(id, row), id.value()).stream().findFirst();
  }

  @Override
  public List<StoredReading> history(VideoId id) {
    return rows(
        "SELECT session_id, scraped_at, views, likes, comments, shares, saves FROM video_history"
            + " WHERE video_id = ? ORDER BY scraped_at",
        row ->
            new StoredReading(
                new SessionId(row.getString(1)),
                Timestamps.moment(row.getString(2)),
                VideoColumns.metrics(row, 3)),
        id.value());
  }

  @Override
  public void addAlias(AccountHandle former, AccountHandle present) {
    execute(
        "INSERT INTO account_aliases (username, account_id, until)"
            + " SELECT ?, id, '2026-03-01 00:00:00.000' FROM accounts WHERE username = ?",
        former.toString(),
        present.toString());
  }

  /** Every row of a table, each as its values joined. */
  List<String> dump(String table) {
    return rows(
        "SELECT * FROM " + table + " ORDER BY 1, 2",
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getMetaData().getColumnName(i) + "=" + row.getString(i));
          }
          return String.join("|", values);
        });
  }

  /** The first column of a query, as text. */
  List<String> texts(String query, Object... values) {
    return rows(query, row -> row.getString(1), values);
  }

  /** Changes something past the ports. */
  int execute(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters.bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private <T> List<T> rows(String query, Rows.Mapper<T> mapper, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      Parameters.bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static StoredVideo storedVideo(VideoId id, ResultSet row) throws SQLException {
    String key = row.getString(4);
    Sound sound =
        key == null ? null : new Sound(new SoundKey(key), row.getString(5), row.getString(6), null);
    Video video = VideoColumns.read(row, 6).video(id, Instant.EPOCH);
    return new StoredVideo(
        AccountHandle.of(row.getString(1)),
        new Video(
            id,
            video.uploadedAt(),
            sound,
            video.musicId(),
            video.metrics(),
            video.caption(),
            video.hashtags(),
            video.duration(),
            video.pinned(),
            video.slideshow()),
        row.getInt(2),
        row.getBoolean(3));
  }
}
