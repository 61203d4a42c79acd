package io.soundtracker.analysis.news;

import static java.util.stream.Collectors.toList;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is new in a network since a moment.
 *
 * @param question what was asked
 * @param uploaded the videos uploaded since, sound by sound: the sound with the newest one first,
 *     the unidentified last
 * @param newlySeen the videos uploaded earlier and first seen since, see {@link NewlySeen#isNews}:
 *     the most viewed first, unknown views last
 * @param firstUsed the sounds used for the first time, see {@link SoundNews#firstUsed}
 * @param pickedUp the sounds picked up by more accounts, see {@link SoundNews#pickedUp}
 * @param goneQuiet the sounds gone quiet, see {@link SoundNews#goneQuiet}
 * @param coverage how well the accounts are known at the end of the window
 */
public record News(
    NewsQuestion question,
    List<SoundVideos> uploaded,
    List<VideoRow> newlySeen,
    List<FirstUse> firstUsed,
    List<PickedUp> pickedUp,
    List<GoneQuiet> goneQuiet,
    NetworkCoverage coverage) {

  /** Copies the lists. */
  public News {
    uploaded = List.copyOf(uploaded);
    newlySeen = List.copyOf(newlySeen);
    firstUsed = List.copyOf(firstUsed);
    pickedUp = List.copyOf(pickedUp);
    goneQuiet = List.copyOf(goneQuiet);
  }

  /**
   * Finds it out. Only the videos of the window, those of the days on which sounds that went quiet
   * were last used, and the sums of their sounds are read.
   *
   * @param coverage how well the accounts of the selection are known at the end of the window
   */
  public static News of(Snapshot snapshot, NewsQuestion question, NetworkCoverage coverage) {
    Map<Boolean, List<VideoRow>> recent = recent(snapshot, question);
    List<VideoRow> uploaded = recent.getOrDefault(true, List.of());
    SoundNews sounds = SoundNews.read(snapshot, question, uploaded);
    return new News(
        question,
        sounds.bySound(),
        NewlySeen.among(recent.getOrDefault(false, List.of()), snapshot, question.since()),
        sounds.firstUsed(),
        sounds.pickedUp(),
        sounds.goneQuiet(coverage),
        coverage);
  }

  /** How many videos were uploaded in the window, ≥ 0. */
  public long uploads() {
    return uploaded.stream().mapToLong(group -> group.videos().size()).sum();
  }

  /** Every video it tells of: the uploads, then the newly seen ones. */
  public List<VideoRow> videos() {
    return Stream.concat(
            uploaded.stream().flatMap(group -> group.videos().stream()), newlySeen.stream())
        .toList();
  }

  /** Whether the accounts were read in the window at all. */
  public WindowReadings readings() {
    return WindowReadings.of(coverage, question.since());
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return uploaded.isEmpty() && newlySeen.isEmpty() && goneQuiet.isEmpty();
  }

  /** The videos of the window, by whether they were uploaded in it. */
  private static Map<Boolean, List<VideoRow>> recent(Snapshot snapshot, NewsQuestion question) {
    try (Stream<VideoRow> rows = snapshot.videosSince(question.since(), question.selection())) {
      return rows.collect(
          Collectors.partitioningBy(
              row -> !row.video().uploadedAt().isBefore(question.since()), toList()));
    }
  }
}
