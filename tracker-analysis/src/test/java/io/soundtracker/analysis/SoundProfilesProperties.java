package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.fixture.Networks;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Figures of random networks against the plainest way to compute them. */
class SoundProfilesProperties {
  private static final LocalDate NEW_SINCE = LocalDate.parse("2026-02-20");

  @Property(tries = 200)
  void everyFigureIsWhatThePlainRowsSay(@ForAll long seed) {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed + 1);
    List<VideoRow> rows = selected(network, selection);

    SoundProfiles answer = answer(network, selection, SoundOrder.USES, Integer.MAX_VALUE);

    Map<SoundKey, List<VideoRow>> bySound = bySound(rows);
    assertThat(answer.sounds().stream().map(sound -> sound.usage().key()))
        .containsExactlyInAnyOrderElementsOf(bySound.keySet());
    for (SoundProfile sound : answer.sounds()) {
      check(sound, bySound.get(sound.usage().key()), rows);
    }
    assertThat(answer.totals().videos()).isEqualTo(rows.size());
  }

  @Property(tries = 100)
  void ranksAsTheTextSays(@ForAll long seed, @ForAll SoundOrder order) {
    Network network = Networks.random(seed);
    List<SoundProfile> sounds =
        answer(network, Selection.EVERYTHING, order, Integer.MAX_VALUE).sounds();

    Comparator<SoundProfile> uses = Comparator.comparing(sound -> -sound.usage().uses());
    Comparator<SoundProfile> views =
        Comparator.comparing(sound -> -sound.ranked().views().orElse(-1));
    Comparator<SoundProfile> rate =
        Comparator.comparing(sound -> -sound.ranked().pooledEngagement().orElse(-1));
    Comparator<SoundProfile> fresh = Comparator.comparing(sound -> -sound.newUses());
    Comparator<SoundProfile> expected =
        switch (order) {
          case USES -> uses.thenComparing(rate);
          case VIEWS -> views.thenComparing(uses).thenComparing(rate);
          case ENGAGEMENT -> rate.thenComparing(uses);
          case NEW -> fresh.thenComparing(uses).thenComparing(rate);
        };
    assertThat(sounds).isSortedAccordingTo(expected.thenComparing(sound -> sound.usage().key()));
  }

  @Property(tries = 100)
  void orderOfInputNeverMatters(@ForAll long seed, @ForAll SoundOrder order) {
    Network network = Networks.random(seed);
    Network other = network.shuffled(new Random(seed));
    Selection selection = Networks.selection(network, seed + 1);

    assertThat(told(answer(other, selection, order, 4)))
        .isEqualTo(told(answer(network, selection, order, 4)));
  }

  @Property(tries = 100)
  void aFilterIsTheSameAsDataWithoutWhatItLeavesOut(@ForAll long seed, @ForAll SoundOrder order) {
    Network network = Networks.random(seed);
    Selection selection = Networks.selection(network, seed + 1);
    SoundFilter filter = filter(network, new Random(seed));
    Selection narrowed;
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      narrowed = filter.narrow(selection, snapshot);
    }
    Network rest = network.without(row -> leavesOut(filter, selection, network, row));

    assertThat(told(answer(network, narrowed, order, 4)))
        .isEqualTo(told(answer(rest, selection, order, 4)));
  }

  @Property(tries = 100)
  void aPeriodThatHoldsEverythingChangesNothing(@ForAll long seed, @ForAll SoundOrder order) {
    Network network = Networks.random(seed);
    DateRange everything =
        DateRange.since(LocalDate.parse("2026-03-10").minusDays(Networks.DAYS + 1));
    Selection selection = Networks.selection(network, seed + 1).during(DateRange.ALL);

    assertThat(told(answer(network, selection.during(everything), order, 4)))
        .isEqualTo(told(answer(network, selection, order, 4)));
  }

  private static void check(SoundProfile sound, List<VideoRow> uses, List<VideoRow> all) {
    SoundUsage usage = sound.usage();
    assertThat(usage.uses()).isEqualTo(uses.size());
    assertThat(usage.accounts()).isEqualTo(uses.stream().map(VideoRow::account).distinct().count());
    assertThat(sound.newUses())
        .isEqualTo(
            uses.stream().filter(row -> !row.video().uploadDate().isBefore(NEW_SINCE)).count());
    checkCount(uses, Metrics::views, usage.views().mean(), sound.details().medians().views());
    checkCount(uses, Metrics::likes, usage.likes().mean(), sound.details().medians().likes());
    checkCount(
        uses, Metrics::comments, usage.comments().mean(), sound.details().medians().comments());
    checkCount(uses, Metrics::shares, usage.shares().mean(), sound.details().medians().shares());
    checkCount(uses, Metrics::saves, usage.saves().mean(), sound.details().medians().saves());
    checkShare(sound, uses, all);
    checkRates(sound, uses);
    checkVideos(sound, uses);
  }

  private static void checkCount(
      List<VideoRow> uses,
      Function<Metrics, @Nullable Long> count,
      OptionalDouble mean,
      @Nullable Double median) {
    List<Double> known =
        uses.stream()
            .map(row -> count.apply(row.video().metrics()))
            .filter(Objects::nonNull)
            .map(Long::doubleValue)
            .toList();
    assertSame(mean, known.stream().mapToDouble(each -> each).average());
    assertThat(median).isEqualTo(median(known));
  }

  private static void checkShare(SoundProfile sound, List<VideoRow> uses, List<VideoRow> all) {
    if (uses.stream().allMatch(row -> row.video().metrics().views() == null)) {
      assertThat(sound.shareOfViews()).isEmpty();
      return;
    }
    double share = views(all) == 0 ? 0 : 100.0 * views(uses) / views(all);
    assertThat(sound.shareOfViews().orElseThrow()).isCloseTo(share, within(1e-9));
    assertThat(sound.shareOfViews().orElseThrow()).isBetween(0.0, 100.0);
  }

  private static void checkRates(SoundProfile sound, List<VideoRow> uses) {
    List<Metrics> rated =
        uses.stream()
            .map(row -> row.video().metrics())
            .filter(
                m ->
                    m.views() != null
                        && m.likes() != null
                        && m.comments() != null
                        && m.shares() != null)
            .toList();
    List<Double> rates =
        rated.stream()
            .map(m -> m.views() == 0 ? 0.0 : 100.0 * interactions(m) / m.views())
            .toList();
    assertThat(sound.details().medians().engagement())
        .satisfies(
            median -> {
              if (rates.isEmpty()) {
                assertThat(median).isNull();
              } else {
                assertThat(median).isCloseTo(median(rates), within(1e-9));
              }
            });
    assertSame(sound.ranked().meanEngagement(), rates.stream().mapToDouble(each -> each).average());
    long views = rated.stream().mapToLong(Metrics::views).sum();
    long interactions = rated.stream().mapToLong(SoundProfilesProperties::interactions).sum();
    assertSame(
        sound.ranked().pooledEngagement(),
        rated.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(views == 0 ? 0 : 100.0 * interactions / views));
  }

  private static void checkVideos(SoundProfile sound, List<VideoRow> uses) {
    SoundPost first = sound.details().first();
    assertThat(uses.stream().map(row -> post(sound, row)))
        .contains(first)
        .noneMatch(post -> post.uploadedAt().isBefore(first.uploadedAt()));
    assertThat(LocalDate.ofInstant(first.uploadedAt(), ZoneOffset.UTC))
        .isEqualTo(sound.usage().firstUsed());
    List<VideoRow> best = new ArrayList<>(uses);
    best.sort(
        Comparator.<VideoRow, Double>comparing(
                row -> -row.video().metrics().engagementRate().orElse(-1))
            .thenComparing(row -> -Objects.requireNonNullElse(row.video().metrics().views(), -1L))
            .thenComparing(row -> row.video().id()));
    assertThat(sound.details().top())
        .isEqualTo(best.stream().limit(3).map(row -> post(sound, row)).toList());
  }

  private static SoundPost post(SoundProfile sound, VideoRow row) {
    return new SoundPost(
        sound.usage().key(),
        row.account(),
        row.video().id(),
        row.video().uploadedAt(),
        row.video().metrics());
  }

  /** Artists, songs, whitelist and minimums, each in some of the cases. */
  private static SoundFilter filter(Network network, Random random) {
    List<String> artists = List.of("red", "Gr*", "ibiza", "*");
    List<String> songs = List.of("blue", "*l*", "instrumental", "BLUE - red");
    return new SoundFilter(
        some(artists, random),
        some(songs, random),
        random.nextInt(3) > 0 ? null : whitelist(network, random),
        1 + random.nextInt(3),
        1 + random.nextInt(2));
  }

  private static List<NamePattern> some(List<String> texts, Random random) {
    return texts.stream().filter(text -> random.nextInt(5) == 0).map(NamePattern::new).toList();
  }

  private static SoundList whitelist(Network network, Random random) {
    Set<MusicId> ids = new HashSet<>();
    Set<SoundKey> keys = new HashSet<>();
    for (VideoRow row : network.rows()) {
      MusicId id = row.video().musicId();
      if (id != null && random.nextInt(6) == 0) {
        ids.add(id);
      }
      Sound sound = row.video().sound();
      if (sound != null && random.nextInt(6) == 0) {
        keys.add(sound.key());
      }
    }
    return new SoundList(ids, keys);
  }

  /** Judges each sound by a recount of the selected rows. */
  private static boolean leavesOut(
      SoundFilter filter, Selection selection, Network network, VideoRow row) {
    Sound sound = row.video().sound();
    if (!Networks.isSelected(selection, row)) {
      return false;
    }
    if (sound == null) {
      return filter.whitelist() != null;
    }
    List<VideoRow> uses = bySound(selected(network, selection)).get(sound.key());
    Set<MusicId> clips =
        network.rows().stream()
            .filter(other -> sound.equals(other.video().sound()))
            .map(other -> other.video().musicId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    try (Snapshot snapshot = network.stored().snapshots().open();
        Stream<SoundUsage> usage = snapshot.soundUsage(selection)) {
      SoundUsage counted =
          usage.filter(each -> each.key().equals(sound.key())).findFirst().orElseThrow();
      assertThat(counted.uses()).isEqualTo(uses.size());
      return !filter.keeps(counted, clips);
    }
  }

  private static SoundProfiles answer(
      Network network, Selection selection, SoundOrder order, int limit) {
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      return SoundProfiles.of(
          snapshot, selection, new SoundProfiles.Question(order, limit, NEW_SINCE, 3));
    }
  }

  /**
   * The sum of rates depends on the order of its parts in the last digits; the clip on all data.
   */
  private static String told(SoundProfiles answer) {
    return answer
        .toString()
        .replaceAll("rateSum=(\\d+\\.\\d{0,5})\\d*(E\\d+)?", "rateSum=$1$2")
        .replaceAll("musicId=MusicId\\[value=\\d+], accounts", "musicId=*, accounts");
  }

  private static List<VideoRow> selected(Network network, Selection selection) {
    return network.rows().stream().filter(row -> Networks.isSelected(selection, row)).toList();
  }

  private static Map<SoundKey, List<VideoRow>> bySound(List<VideoRow> rows) {
    return rows.stream()
        .filter(row -> row.video().sound() != null)
        .collect(Collectors.groupingBy(row -> row.video().sound().key()));
  }

  private static long views(List<VideoRow> rows) {
    return rows.stream()
        .map(row -> row.video().metrics().views())
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long interactions(Metrics metrics) {
    return metrics.likes() + metrics.comments() + metrics.shares();
  }

  private static @Nullable Double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return null;
    }
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  private static void assertSame(OptionalDouble actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    if (expected.isPresent()) {
      assertThat(actual.orElseThrow()).isCloseTo(expected.orElseThrow(), within(1e-6));
    }
  }
}
