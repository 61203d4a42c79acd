package io.soundtracker.storage;

import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.SoundKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The exclusive songs in SQLite. {@code sounds.is_exclusive} follows the table. */
final class JdbiExclusiveSongs implements ExclusiveSongs {
  private static final String SEPARATOR = " - ";

  private final SqliteGate gate;
  private final Clock clock;

  JdbiExclusiveSongs(SqliteGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public Set<SoundKey> keys() {
    return gate.look(connection -> keys(connection, "SELECT sound_key FROM exclusive_songs"));
  }

  @Override
  public void synchronise(Set<SoundKey> configured) {
    // Every command synchronises; only one that has to write may wait for another process.
    if (gate.look(connection -> isInLine(connection, configured))) {
      return;
    }
    gate.write(
        handle -> {
          gone(handle.getConnection(), configured).forEach(key -> clear(handle, key));
          missing(handle.getConnection(), configured).stream()
              .sorted()
              .forEach(key -> save(handle, key, ExclusiveDecision.BY_CONFIGURATION, null));
          return configured.size();
        });
  }

  @Override
  public List<ExclusiveDecision> decisions() {
    return gate.read(JdbiExclusiveSongs::decisions);
  }

  @Override
  public Set<SoundKey> save(Map<SoundKey, String> reasons, String by) {
    if (by.equals(ExclusiveDecision.BY_CONFIGURATION)) {
      throw new IllegalArgumentException("only the configuration decides as " + by);
    }
    if (gate.look(connection -> missing(connection, reasons.keySet()).isEmpty())) {
      return Set.of();
    }
    return gate.write(
        handle -> {
          Set<SoundKey> fresh = new TreeSet<>(missing(handle.getConnection(), reasons.keySet()));
          fresh.forEach(key -> save(handle, key, by, reasons.get(key)));
          return fresh;
        });
  }

  @Override
  public Set<SoundKey> clear(Set<SoundKey> keys) {
    return gate.write(
        handle ->
            keys.stream()
                .filter(key -> clear(handle, key))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<ExclusiveDecision> decisions(Handle handle) {
    return handle
        .createQuery("SELECT sound_key, added_at, added_by, reason FROM exclusive_songs")
        .map(
            (row, context) ->
                new ExclusiveDecision(
                    SoundKey.of(row.getString("sound_key")),
                    Timestamps.momentOrNull(row.getString("added_at")),
                    row.getString("added_by"),
                    row.getString("reason")))
        .stream()
        .sorted(Comparator.comparing(ExclusiveDecision::key))
        .toList();
  }

  private static boolean isInLine(Connection connection, Set<SoundKey> configured)
      throws SQLException {
    return gone(connection, configured).isEmpty() && missing(connection, configured).isEmpty();
  }

  private static Set<SoundKey> gone(Connection connection, Set<SoundKey> configured)
      throws SQLException {
    Set<SoundKey> gone =
        new HashSet<>(
            keys(connection, "SELECT sound_key FROM exclusive_songs WHERE added_by = 'config'"));
    gone.removeAll(configured);
    return gone;
  }

  private static Set<SoundKey> missing(Connection connection, Set<SoundKey> configured)
      throws SQLException {
    Set<SoundKey> missing = new HashSet<>(configured);
    missing.removeAll(keys(connection, "SELECT sound_key FROM exclusive_songs"));
    return missing;
  }

  private static Set<SoundKey> keys(Connection connection, String query) throws SQLException {
    return Set.copyOf(Rows.list(connection, query, row -> SoundKey.of(row.getString(1))));
  }

  private void save(Handle handle, SoundKey key, String by, @Nullable String reason) {
    handle
        .createUpdate(
            """
            INSERT INTO sounds (sound_key, song_title, artist_name, created_at, updated_at)
            VALUES (:key, :title, :artist, :now, :now) ON CONFLICT (sound_key) DO NOTHING
            """)
        .bind("key", key.value())
        .bind("title", title(key))
        .bind("artist", artist(key))
        .bind("now", now())
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO exclusive_songs (sound_key, song_title, artist_name, added_at, added_by,
              reason)
            SELECT sound_key, song_title, artist_name, :now, :by, :reason
            FROM sounds WHERE sound_key = :key
            """)
        .bind("key", key.value())
        .bind("by", by)
        .bind("reason", reason)
        .bind("now", now())
        .execute();
    mark(handle, key, 1);
  }

  private boolean clear(Handle handle, SoundKey key) {
    int rows = handle.execute("DELETE FROM exclusive_songs WHERE sound_key = ?", key.value());
    mark(handle, key, 0);
    return rows > 0;
  }

  private void mark(Handle handle, SoundKey key, int exclusive) {
    handle
        .createUpdate(
            """
            UPDATE sounds SET is_exclusive = :exclusive, updated_at = :now
            WHERE sound_key = :key AND is_exclusive IS NOT :exclusive
            """)
        .bind("key", key.value())
        .bind("exclusive", exclusive)
        .bind("now", now())
        .execute();
  }

  /** The title in a key that nothing else is known about. */
  static String title(SoundKey key) {
    int dash = key.value().lastIndexOf(SEPARATOR);
    return dash <= 0 ? key.value() : key.value().substring(0, dash);
  }

  /** The artist in a key that nothing else is known about. */
  static @Nullable String artist(SoundKey key) {
    int dash = key.value().lastIndexOf(SEPARATOR);
    return dash <= 0 ? null : key.value().substring(dash + SEPARATOR.length());
  }

  private String now() {
    return Timestamps.text(clock.instant());
  }
}
