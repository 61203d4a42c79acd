package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sounds that somebody listed, by TikTok's number of a clip or by name. Names are compared without
 * regard to letter case, the width of white space and the Unicode form.
 *
 * @param musicIds clips
 * @param keys names, in the form in which they are compared
 */
public record SoundList(Set<MusicId> musicIds, Set<SoundKey> keys) {

  /** Copies the sets. */
  public SoundList {
    musicIds = Set.copyOf(musicIds);
    keys = keys.stream().map(SoundList::plain).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a sound is on it: one of its clips is, however little used, or its key is.
   *
   * @param clips every clip of the sound that is known
   */
  public boolean has(SoundUsage sound, Collection<MusicId> clips) {
    return !Collections.disjoint(musicIds, clips) || keys.contains(plain(sound.key()));
  }

  /** How many clips and names it has. */
  public int size() {
    return musicIds.size() + keys.size();
  }

  private static SoundKey plain(SoundKey key) {
    return SoundKey.of(PlainName.of(key.value()));
  }
}
