package io.soundtracker.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundChoice.Rule;
import io.soundtracker.core.query.SoundClip;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sounds an answer leaves out. It becomes a part of the {@link Selection}, so that totals,
 * shares, accounts and videos all count the same videos: an answer with the filter is the answer
 * about data without the videos that it leaves out.
 *
 * <p>Videos without an identified sound count unless there is a whitelist, which cannot name them.
 *
 * @param artists artists to leave out; each is compared with all that is known of who performs a
 *     sound, and with each of the names between its commas
 * @param songs songs to leave out; each is compared with a sound's title and with its key
 * @param whitelist the only sounds to keep, null to keep all
 * @param minUses sounds with fewer uses among the selected videos are left out, ≥ 1
 * @param minAccounts sounds that fewer accounts use in the selected videos are left out, ≥ 1
 */
public record SoundFilter(
    List<NamePattern> artists,
    List<NamePattern> songs,
    @Nullable SoundList whitelist,
    int minUses,
    int minAccounts) {
  /** Leaves nothing out. */
  public static final SoundFilter NONE = new SoundFilter(List.of(), List.of(), null, 1, 1);

  private static final int MOST_NAMED = 3;

  /** Checks the numbers and copies the lists. */
  public SoundFilter {
    if (minUses < 1 || minAccounts < 1) {
      throw new IllegalArgumentException(
          "fewer than one: " + minUses + " uses, " + minAccounts + " accounts");
    }
    artists = List.copyOf(artists);
    songs = List.copyOf(songs);
  }

  /** The same with other minimums. */
  public SoundFilter withAtLeast(int uses, int accounts) {
    return new SoundFilter(artists, songs, whitelist, uses, accounts);
  }

  /** Whether it leaves nothing out. */
  public boolean isNone() {
    // A record's own equals is put together when first called, which takes milliseconds.
    return artists.isEmpty()
        && songs.isEmpty()
        && whitelist == null
        && minUses == NONE.minUses
        && minAccounts == NONE.minAccounts;
  }

  /**
   * Whether a sound stays.
   *
   * @param sound what the selected videos come to
   * @param clips every clip of the sound that is known; not looked at without a whitelist
   */
  public boolean keeps(SoundUsage sound, Set<MusicId> clips) {
    return sound.uses() >= minUses
        && sound.accounts() >= minAccounts
        && songs.stream().noneMatch(song -> isNamed(song, sound))
        && artists.stream().noneMatch(artist -> isBy(artist, sound.artist()))
        && (whitelist == null || whitelist.has(sound, clips));
  }

  /** Narrows a selection to the sounds that stay. Reads the snapshot only when it has to. */
  public Selection narrow(Selection selection, Snapshot snapshot) {
    if (isNone()) {
      return selection;
    }
    Map<SoundKey, Set<MusicId>> clips = whitelist == null ? Map.of() : clips(snapshot);
    Set<SoundKey> kept = new HashSet<>();
    Set<SoundKey> leftOut = new HashSet<>();
    try (Stream<SoundUsage> sounds = snapshot.soundUsage(selection)) {
      sounds.forEach(
          sound -> {
            boolean keeps = keeps(sound, clips.getOrDefault(sound.key(), Set.of()));
            (keeps ? kept : leftOut).add(sound.key());
          });
    }
    SoundChoice before = selection.sounds();
    if (whitelist != null || before.rule() == Rule.ONLY) {
      return selection.of(SoundChoice.only(kept));
    }
    leftOut.addAll(before.keys());
    return selection.of(SoundChoice.except(leftOut));
  }

  /** What it leaves out, one phrase each; empty when nothing. */
  public List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    if (!artists.isEmpty()) {
      phrases.add("sounds by " + named(artists));
    }
    if (!songs.isEmpty()) {
      phrases.add("the songs " + named(songs));
    }
    if (whitelist != null) {
      phrases.add("what is not on the whitelist");
    }
    if (minUses > 1) {
      phrases.add("sounds with fewer than " + minUses + " uses");
    }
    if (minAccounts > 1) {
      phrases.add("sounds of fewer than " + minAccounts + " accounts");
    }
    return phrases;
  }

  private static boolean isNamed(NamePattern song, SoundUsage sound) {
    return song.matches(sound.title()) || song.matches(sound.key().value());
  }

  private static boolean isBy(NamePattern artist, @Nullable String artists) {
    return artists != null
        && (artist.matches(artists) || Arrays.stream(artists.split(",")).anyMatch(artist::matches));
  }

  private static Map<SoundKey, Set<MusicId>> clips(Snapshot snapshot) {
    try (Stream<SoundClip> clips = snapshot.clips()) {
      return clips.collect(groupingBy(SoundClip::key, mapping(SoundClip::musicId, toSet())));
    }
  }

  private static String named(List<NamePattern> patterns) {
    String first =
        patterns.stream()
            .limit(MOST_NAMED)
            .map(pattern -> '"' + pattern.text() + '"')
            .collect(Collectors.joining(", "));
    int more = patterns.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
