package io.soundtracker.storage;

import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Carries the sounds over: keys re-made, rows of the same key merged, and what the original called
 * unknown left out.
 */
final class AdoptedSounds {
  private static final String TABLE = "sounds";
  private static final String UNKNOWN = "Unknown";

  /** What different parts of the original wrote for a sound without a title. */
  private static final Set<String> NO_TITLE =
      Set.of(UNKNOWN, "Unknown Sound", UNKNOWN + " - " + UNKNOWN);

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final String now;
  private final Map<SoundKey, Row> rows = new LinkedHashMap<>();
  private final Map<Long, Long> newIds = new HashMap<>();
  private final Map<String, SoundKey> newKeys = new HashMap<>();
  private final Set<SoundKey> marked = new TreeSet<>();

  private record Row(
      long id,
      Sound sound,
      @Nullable String createdAt,
      @Nullable String updatedAt,
      @Nullable String notes) {

    Row merge(Row other) {
      return new Row(
          id,
          sound.artist() != null ? sound : other.sound,
          OriginalAccount.earliest(createdAt, other.createdAt),
          OriginalAccount.latest(updatedAt, other.updatedAt),
          OriginalAccount.joined(notes, other.notes));
    }
  }

  AdoptedSounds(
      Connection connection, OriginalTables originals, AdoptionLedger ledger, String now) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.now = now;
  }

  void fill() throws SQLException {
    originals.forEach(TABLE, this::take);
    try (Insertion insertion = insertion()) {
      for (Row row : rows.values()) {
        add(insertion, row.id(), row);
      }
    }
  }

  /** The row of ours that a video of the original refers to. */
  Optional<Long> newId(long id) {
    return Optional.ofNullable(newIds.get(id));
  }

  /** What became of a key of the original. */
  Optional<SoundKey> newKey(String key) {
    return Optional.ofNullable(newKeys.get(key));
  }

  /** The keys that the original had marked as exclusive. */
  Set<SoundKey> marked() {
    return marked;
  }

  /** What is known of a sound that has a row. */
  Sound sound(SoundKey key) {
    Row row = rows.get(key);
    if (row == null) {
      throw new IllegalStateException("no sound " + key);
    }
    return row.sound();
  }

  /** Makes sure that a sound has a row. */
  void require(Sound sound) throws SQLException {
    if (!rows.containsKey(sound.key())) {
      Row row = new Row(0, sound, now, now, null);
      try (Insertion insertion = insertion()) {
        add(insertion, null, row);
      }
      rows.put(sound.key(), row);
      ledger.added(TABLE, "decided to be exclusive, and not there", sound.key().value());
    }
  }

  /** Identifies a sound; empty for what the original called unknown. */
  static Optional<Sound> identify(String title, @Nullable String artist) {
    String song = title.strip();
    boolean noArtist = artist == null || artist.strip().equals(UNKNOWN);
    return NO_TITLE.contains(song)
        ? Optional.empty()
        : Sound.identify(song, noArtist ? null : artist, null);
  }

  private void take(OriginalRow original) throws SQLException {
    String key = original.textOrEmpty("sound_key");
    String title = original.textOrEmpty("song_title");
    Optional<Sound> found = identify(title.isBlank() ? key : title, original.text("artist_name"));
    if (found.isEmpty()) {
      ledger.dropped(TABLE, "without a title: its videos are unidentified", original.name());
      return;
    }
    Sound sound = found.orElseThrow();
    if (!key.equals(sound.key().value())) {
      ledger.changed(TABLE, "key re-made", key + " -> " + sound.key());
    }
    if (original.flag("is_exclusive") == 1) {
      marked.add(sound.key());
    }
    put(original, key, sound);
  }

  private void put(OriginalRow original, String key, Sound sound) throws SQLException {
    Row row =
        new Row(
            original.id(),
            sound,
            original.moment("created_at"),
            original.moment("updated_at"),
            original.text("notes"));
    Row same = rows.get(sound.key());
    if (same == null) {
      ledger.kept(TABLE);
      rows.put(sound.key(), row);
    } else {
      ledger.merged(TABLE, "the same key", original.name() + " into row " + same.id() + ": " + key);
      rows.put(sound.key(), same.merge(row));
    }
    newIds.put(original.id(), same == null ? original.id() : same.id());
    newKeys.put(key, sound.key());
  }

  private Insertion insertion() throws SQLException {
    return new Insertion(
        connection,
        TABLE,
        List.of(
            "id",
            "sound_key",
            "song_title",
            "artist_name",
            "is_original",
            "created_at",
            "updated_at",
            "notes"),
        "");
  }

  private static void add(Insertion insertion, @Nullable Long id, Row row) throws SQLException {
    Sound sound = row.sound();
    insertion.add(
        id,
        sound.key().value(),
        sound.title(),
        sound.artist(),
        Boolean.TRUE.equals(sound.original()) ? 1 : 0,
        row.createdAt(),
        row.updatedAt(),
        row.notes());
  }
}
