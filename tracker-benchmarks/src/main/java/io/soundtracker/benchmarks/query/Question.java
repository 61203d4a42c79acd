package io.soundtracker.benchmarks.query;

import io.soundtracker.analysis.ExclusiveSounds;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundProfiles;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.network.Listings;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked, and how the answer reads: in a form that the peer gives, too. */
@SuppressWarnings("ImmutableEnumChecker") // A record and a method reference are.
enum Question {
  TOP_SOUNDS(
      "top 100 sounds", Limit.time(1.1, 0.5), (now, network) -> topSounds(now, DateRange.ALL)),
  RECENT_SOUNDS(
      "top 100 sounds of 90 days",
      Limit.time(4, 2),
      (now, network) -> topSounds(now, daysBack(90))),
  EXCLUSIVE_SOUNDS(
      "exclusive sounds of our accounts", Limit.time(3, 1.5), (now, network) -> exclusive(now)),
  BEST_VIDEOS(
      "10 most viewed videos of each account",
      Limit.time(0.2, 0.1),
      (now, network) -> mostViewed(now)),
  REPORT_ROWS("rows of a report, 50 accounts, 30 days", Limit.time(1, 0.6), Question::reportRows);

  private static final LocalDate TODAY = LocalDate.ofInstant(Network.NOW, ZoneOffset.UTC);
  private static final int TOP = 100;

  final String title;
  final Limit limit;

  private final BiFunction<Snapshot, Network, String> answer;

  Question(String title, Limit limit, BiFunction<Snapshot, Network, String> answer) {
    this.title = title;
    this.limit = limit;
    this.answer = answer;
  }

  String answer(Snapshot now, Network network) {
    return answer.apply(now, network);
  }

  private static String topSounds(Snapshot now, DateRange period) {
    SoundProfiles.Question question =
        new SoundProfiles.Question(SoundOrder.USES, TOP, TODAY.minusDays(7), 0);
    SoundProfiles profiles =
        SoundProfiles.ofSums(now, Selection.EVERYTHING.during(period), question);
    return profiles.totals().videos()
        + profiles.sounds().stream()
            .map(
                sound ->
                    " %s:%d:%d:%d:%d"
                        .formatted(
                            sound.usage().key(),
                            sound.usage().uses(),
                            sound.usage().accounts(),
                            sound.usage().views().sum(),
                            sound.newUses()))
            .collect(Collectors.joining());
  }

  private static String exclusive(Snapshot now) {
    return ExclusiveSounds.of(now, Selection.EVERYTHING.of(Side.TARGETS)).sounds().stream()
        .map(
            sound ->
                "%s:%d:%d"
                    .formatted(
                        sound.usage().key(), sound.usage().accounts(), sound.usage().views().sum()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String mostViewed(Snapshot now) {
    try (Stream<VideoRow> rows = now.mostViewed(Selection.EVERYTHING, 10)) {
      return rows.map(Question::row).collect(Collectors.joining(" "));
    }
  }

  private static String reportRows(Snapshot now, Network network) {
    Set<AccountHandle> accounts =
        IntStream.range(0, Math.min(Listings.TARGETS, network.accounts()))
            .mapToObj(network::handle)
            .collect(Collectors.toSet());
    Selection selection = Selection.EVERYTHING.during(daysBack(30)).of(accounts);
    try (Stream<VideoRow> rows = now.videos(selection, VideoOrder.NEWEST_FIRST)) {
      return rows.sorted(Comparator.comparing(row -> row.video().id().value()))
          .map(Question::row)
          .collect(Collectors.joining(" "));
    }
  }

  private static String row(VideoRow row) {
    return row.video().id() + ":" + row.account() + ":" + row.video().metrics().views();
  }

  private static DateRange daysBack(int days) {
    return DateRange.since(TODAY.minusDays(days));
  }
}
