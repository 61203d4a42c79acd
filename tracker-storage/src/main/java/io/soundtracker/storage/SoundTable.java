package io.soundtracker.storage;

import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of sounds that one batch needs: found, made, and told what is new about them. */
final class SoundTable implements AutoCloseable {
  private final Map<SoundKey, Row> rows = new HashMap<>();
  private final String now;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final PreparedStatement rename;
  private final PreparedStatement flag;

  private record Row(long id, boolean original) {}

  SoundTable(Connection connection, String now) throws SQLException {
    this.now = now;
    find =
        connection.prepareStatement(
            """
            SELECT id, is_original, song_title, artist_name,
              EXISTS (SELECT 1 FROM sound_usage WHERE sound_id = sounds.id)
            FROM sounds WHERE sound_key = ?
            """);
    insert =
        connection.prepareStatement(
            """
            INSERT INTO sounds
              (sound_key, song_title, artist_name, is_original, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """);
    rename =
        connection.prepareStatement(
            """
            UPDATE sounds SET song_title = ?, artist_name = ?, updated_at = ?
            WHERE id = ? AND (song_title, artist_name) IS NOT (?, ?)
            """);
    flag =
        connection.prepareStatement(
            "UPDATE sounds SET is_original = ?, updated_at = ? WHERE id = ?");
  }

  /** The row of a sound as a current reading shows it. */
  long idOf(Sound sound) throws SQLException {
    Row row = rows.get(sound.key());
    if (row == null) {
      row = findOrInsert(sound);
    }
    Boolean original = sound.original();
    if (original != null && original != row.original()) {
      Parameters.execute(flag, original ? 1 : 0, now, row.id());
      row = new Row(row.id(), original);
    }
    rows.put(sound.key(), row);
    return row.id();
  }

  private Row findOrInsert(Sound sound) throws SQLException {
    Parameters.bind(find, sound.key().value());
    try (ResultSet found = find.executeQuery()) {
      if (found.next()) {
        Row row = new Row(found.getLong(1), found.getBoolean(2));
        boolean used = found.getBoolean(5);
        if (!used) {
          learnName(row.id(), sound);
        }
        return row;
      }
    }
    return insert(sound);
  }

  /** A key alone does not tell where the title ends; the first video that plays the sound does. */
  private void learnName(long id, Sound sound) throws SQLException {
    @Nullable String artist = sound.artist();
    Parameters.execute(rename, sound.title(), artist, now, id, sound.title(), artist);
  }

  private Row insert(Sound sound) throws SQLException {
    boolean original = Boolean.TRUE.equals(sound.original());
    Parameters.bind(
        insert, sound.key().value(), sound.title(), sound.artist(), original ? 1 : 0, now, now);
    try (ResultSet inserted = insert.executeQuery()) {
      inserted.next();
      return new Row(inserted.getLong(1), original);
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    insert.close();
    rename.close();
    flag.close();
  }
}
