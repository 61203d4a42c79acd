package io.soundtracker.analysis;

import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.SoundKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sounds of a selection in order, each with everything there is to tell.
 *
 * @param totals what the selected videos come to; it also says how many sounds there are
 * @param sounds the first sounds in order, as many as were asked for
 * @param newSince the first UTC day of what counts as new
 */
public record SoundProfiles(NetworkTotals totals, List<SoundProfile> sounds, LocalDate newSince) {
  /** How many of a sound's best videos are told unless somebody asks for another number. */
  public static final int TOP_VIDEOS = 3;

  /** Copies the list. */
  public SoundProfiles {
    sounds = List.copyOf(sounds);
  }

  /**
   * What to ask for.
   *
   * @param order what puts a sound first
   * @param limit the most sounds, ≥ 1; videos are read for these alone
   * @param newSince uses since this UTC day are new
   * @param topVideos the most videos of a sound, ≥ 0
   */
  public record Question(SoundOrder order, int limit, LocalDate newSince, int topVideos) {}

  /** Answers from a snapshot, with what the videos of each sound tell. */
  public static SoundProfiles of(Snapshot snapshot, Selection selection, Question question) {
    SoundProfiles sums = ofSums(snapshot, selection, question);
    Map<SoundKey, SoundDetails> details = details(snapshot, selection, question, sums);
    return new SoundProfiles(
        sums.totals(),
        sums.sounds().stream()
            .map(
                sound ->
                    new SoundProfile(
                        sound.ranked(),
                        sound.newUses(),
                        sound.networkViews(),
                        Objects.requireNonNull(details.get(sound.usage().key()))))
            .toList(),
        sums.newSince());
  }

  /** Answers from sums alone: quick, but without {@link SoundProfile#details()}. */
  public static SoundProfiles ofSums(Snapshot snapshot, Selection selection, Question question) {
    NetworkTotals totals = snapshot.totals(selection);
    return question.order() == SoundOrder.NEW
        ? rankedByNewUses(snapshot, selection, question, totals)
        : rankedBySums(snapshot, selection, question, totals);
  }

  private static SoundProfiles rankedByNewUses(
      Snapshot snapshot, Selection selection, Question question, NetworkTotals totals) {
    NewUses ofAll = NewUses.since(question.newSince(), selection, snapshot);
    SoundRanking ranking = new SoundRanking(question.order(), ofAll);
    return of(ranked(snapshot, selection, question, ranking), ofAll, totals);
  }

  /** New uses are counted of the first sounds alone. */
  private static SoundProfiles rankedBySums(
      Snapshot snapshot, Selection selection, Question question, NetworkTotals totals) {
    SoundRanking ranking = new SoundRanking(question.order());
    List<RankedSound> first = ranked(snapshot, selection, question, ranking);
    Selection shown = shown(selection, first.stream().map(RankedSound::usage), totals);
    return of(first, NewUses.since(question.newSince(), shown, snapshot), totals);
  }

  private static SoundProfiles of(List<RankedSound> sounds, NewUses newUses, NetworkTotals totals) {
    return new SoundProfiles(
        totals,
        sounds.stream()
            .map(
                sound ->
                    new SoundProfile(sound, newUses.of(sound.usage().key()), totals.views(), null))
            .toList(),
        newUses.since());
  }

  private static List<RankedSound> ranked(
      Snapshot snapshot, Selection selection, Question question, SoundRanking ranking) {
    // Whatever else an order looks at, it looks at uses first in this one alone.
    try (Stream<SoundUsage> usage =
        question.order() == SoundOrder.USES
            ? snapshot.mostUsedSounds(selection, question.limit())
            : snapshot.soundUsage(selection)) {
      return ranking.top(question.limit(), usage);
    }
  }

  private static Map<SoundKey, SoundDetails> details(
      Snapshot snapshot, Selection selection, Question question, SoundProfiles sums) {
    Selection shown =
        shown(selection, sums.sounds().stream().map(SoundProfile::usage), sums.totals());
    try (Stream<SoundPost> posts = snapshot.soundPosts(shown)) {
      return SoundDetails.of(posts, question.topVideos());
    }
  }

  /** These sounds of the selection; it need not be narrowed when they are all of them. */
  private static Selection shown(
      Selection selection, Stream<SoundUsage> sounds, NetworkTotals totals) {
    Set<SoundKey> keys = sounds.map(SoundUsage::key).collect(Collectors.toSet());
    return keys.size() == totals.sounds() ? selection : selection.of(SoundChoice.only(keys));
  }
}
