package io.soundtracker.core.contract;

import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.SoundKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The decisions of an {@link InMemoryDatabase}, which has no clock: all are of one moment. */
final class InMemoryExclusiveSongs implements ExclusiveSongs {
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
          .values()
          .removeIf(row -> row.isConfigured() && !configured.contains(row.key()));
      configured.forEach(key -> decide(key, ExclusiveDecision.BY_CONFIGURATION, null));
    }
  }

  @Override
  public List<ExclusiveDecision> decisions() {
    synchronized (database) {
      return database.decisions.values().stream()
          .sorted(Comparator.comparing(ExclusiveDecision::key))
          .toList();
    }
  }

  @Override
  public Set<SoundKey> save(Map<SoundKey, String> reasons, String by) {
    if (by.equals(ExclusiveDecision.BY_CONFIGURATION)) {
      throw new IllegalArgumentException("only the configuration decides as " + by);
    }
    synchronized (database) {
      Set<SoundKey> fresh = new TreeSet<>(reasons.keySet());
      fresh.removeAll(database.decisions.keySet());
      fresh.forEach(key -> decide(key, by, reasons.get(key)));
      return fresh;
    }
  }

  @Override
  public Set<SoundKey> clear(Set<SoundKey> keys) {
    synchronized (database) {
      Set<SoundKey> cleared = new TreeSet<>(keys);
      cleared.retainAll(database.decisions.keySet());
      cleared.forEach(database.decisions::remove);
      return cleared;
    }
  }

  private void decide(SoundKey key, String by, @Nullable String reason) {
    database.decisions.putIfAbsent(key, new ExclusiveDecision(key, Instant.EPOCH, by, reason));
  }
}
