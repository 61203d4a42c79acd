package io.soundtracker.storage;

import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries the decisions on exclusive songs over. Afterwards a sound is marked exactly when there is
 * a decision; the original marked sounds without writing one.
 */
final class AdoptedExclusives {
  private static final String TABLE = "exclusive_songs";

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final AdoptedSounds sounds;
  private final String now;
  private final Map<SoundKey, Row> rows = new LinkedHashMap<>();

  private record Row(
      @Nullable Long id,
      @Nullable String addedAt,
      @Nullable String addedBy,
      @Nullable String reason) {

    Row merge(Row other) {
      return new Row(
          id,
          OriginalAccount.earliest(addedAt, other.addedAt),
          addedBy,
          OriginalAccount.joined(reason, other.reason));
    }
  }

  AdoptedExclusives(
      Connection connection,
      OriginalTables originals,
      AdoptionLedger ledger,
      AdoptedSounds sounds,
      String now) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.sounds = sounds;
    this.now = now;
  }

  void fill() throws SQLException {
    originals.forEach(TABLE, this::take);
    for (SoundKey key : sounds.marked()) {
      if (!rows.containsKey(key)) {
        rows.put(key, new Row(null, now, "adopted", "Marked in the Python tracker's sounds"));
        ledger.added(TABLE, "the sound was marked, without a decision", key.value());
      }
    }
    List<String> columns =
        List.of("id", "sound_key", "song_title", "artist_name", "added_at", "added_by", "reason");
    try (Insertion insertion = new Insertion(connection, TABLE, columns, "")) {
      for (Map.Entry<SoundKey, Row> entry : rows.entrySet()) {
        Row row = entry.getValue();
        Sound sound = sounds.sound(entry.getKey());
        insertion.add(
            row.id(),
            sound.key().value(),
            sound.title(),
            sound.artist(),
            row.addedAt(),
            row.addedBy(),
            row.reason());
      }
    }
    mark();
  }

  private void take(OriginalRow original) throws SQLException {
    Optional<SoundKey> found = key(original);
    if (found.isEmpty()) {
      ledger.dropped(TABLE, "without a title", original.name());
      return;
    }
    SoundKey key = found.orElseThrow();
    Row row =
        new Row(
            original.id(),
            original.moment("added_at"),
            original.text("added_by"),
            original.text("reason"));
    Row same = rows.get(key);
    if (same == null) {
      ledger.kept(TABLE);
      rows.put(key, row);
    } else {
      ledger.merged(TABLE, "the same key", original.name() + " into row " + same.id());
      rows.put(key, same.merge(row));
    }
  }

  /** The key of the sound it is about, which is made if it does not exist. */
  private Optional<SoundKey> key(OriginalRow original) throws SQLException {
    String written = original.textOrEmpty("sound_key");
    Optional<SoundKey> known = sounds.newKey(written);
    if (known.isPresent() || written.isBlank()) {
      return known;
    }
    SoundKey key = SoundKey.of(written);
    Optional<Sound> named =
        AdoptedSounds.identify(JdbiExclusiveSongs.title(key), JdbiExclusiveSongs.artist(key));
    Optional<Sound> parts =
        AdoptedSounds.identify(original.textOrEmpty("song_title"), original.text("artist_name"));
    Optional<Sound> sound =
        parts.filter(part -> named.map(Sound::key).equals(Optional.of(part.key()))).or(() -> named);
    if (sound.isPresent()) {
      sounds.require(sound.orElseThrow());
    }
    return sound.map(Sound::key);
  }

  private void mark() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE sounds SET is_exclusive = 1"
              + " WHERE sound_key IN (SELECT sound_key FROM exclusive_songs)");
    }
  }
}
