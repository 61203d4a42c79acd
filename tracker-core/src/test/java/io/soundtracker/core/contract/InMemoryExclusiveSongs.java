package io.soundtracker.core.contract;

import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.SoundKey;
import java.util.Set;

/** The decisions of an {@link InMemoryDatabase}. */
final class InMemoryExclusiveSongs implements ExclusiveSongs {
  private static final String BY_CONFIG = "config";

  private final InMemoryDatabase database;

  InMemoryExclusiveSongs(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Set<SoundKey> keys() {
    synchronized (database) {
      return Set.copyOf(database.decisions.keySet());
    }
  }

  @Override
  public void synchronise(Set<SoundKey> configured) {
    synchronized (database) {
      database
          .decisions
          .entrySet()
          .removeIf(row -> row.getValue().equals(BY_CONFIG) && !configured.contains(row.getKey()));
      configured.forEach(key -> database.decisions.putIfAbsent(key, BY_CONFIG));
    }
  }
}
