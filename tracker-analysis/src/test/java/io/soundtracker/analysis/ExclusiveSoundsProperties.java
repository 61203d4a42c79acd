package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.StoragePorts;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.fixture.Networks;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Networks whose truth is known, of which the tracker saw only a part: however the listings of
 * other accounts were lost, nothing is confirmed that is not so.
 */
class ExclusiveSoundsProperties {
  private static final Instant NOW = Network.READ_AT;
  private static final Duration STALE_AFTER = Duration.ofHours(24);

  /** What became of an account's listings. */
  private enum Fate {
    WHOLE,
    JOINED,
    NEVER,
    FAILED,
    FAILED_SINCE,
    STALE,
    BACK_TO_A_MOMENT,
    AFTER_A_GAP,
    IMPORTED,
    IMPORTED_SINCE,
    HOURS_AGO
  }

  @Property(tries = 400)
  void everyListingKnownMakesTheTruth(@ForAll long seed) {
    Network network = Networks.random(seed);
    DateRange period = somePeriod(network, seed);

    Answer answer = answer(network.stored(), period);

    assertThat(answer.keys()).isEqualTo(truth(network, period));
    assertThat(answer.verdict().isConfirmed())
        .isEqualTo(network.profiles().stream().anyMatch(profile -> !profile.target()));
    assertThat(answer.verdict().doubts()).isEmpty();
  }

  @Property(tries = 1_500)
  void noLostListingConfirmsWhatIsNotSo(@ForAll long seed) {
    Random random = new Random(seed);
    Network network = Networks.random(seed);
    DateRange period = random.nextBoolean() ? recent(random) : somePeriod(network, seed);
    InMemoryDatabase database = new InMemoryDatabase();
    SessionId session = database.sessions().open(NOW, "{}");
    Set<VideoRow> unseen = new HashSet<>();

    for (Network.Profile profile : network.profiles()) {
      Fate fate =
          profile.target() || random.nextBoolean()
              ? Fate.WHOLE
              : List.of(Fate.values()).get(random.nextInt(Fate.values().length));
      Scene scene = new Scene(database, session, profile, random);
      scene.play(fate);
      unseen.addAll(scene.unseen());
    }
    Answer answer = answer(database, period);

    assertThat(answer.keys()).containsAll(truth(network, period));
    if (answer.verdict().isConfirmed()) {
      boolean ended = period.until() != null && midnight(period.until().plusDays(1)).isBefore(NOW);
      Predicate<VideoRow> counts = row -> period.contains(row.video().uploadDate());
      // While a period lasts, a fresh listing is the best there can be.
      Predicate<VideoRow> lately =
          row -> !ended && row.video().uploadedAt().isAfter(NOW.minus(STALE_AFTER));
      assertThat(unseen).filteredOn(counts.and(lately.negate())).isEmpty();
      assertThat(answer.keys())
          .isEqualTo(truth(network.without(row -> unseen.contains(row)), period));
    }
    assertThat(answer.verdict().isConfirmed())
        .isEqualTo(answer.verdict().others() > 0 && answer.verdict().doubts().isEmpty());
  }

  @Property(tries = 300)
  void anOutageConfirmsNothingNew(@ForAll long seed) {
    Random random = new Random(seed);
    Network network = Networks.random(seed);
    DateRange period = somePeriod(network, seed);
    InMemoryDatabase database = network.stored();
    Answer before = answer(database, period);

    SessionId session = database.sessions().open(NOW, "{}");
    List<AccountHandle> struck =
        network.profiles().stream()
            .filter(profile -> !profile.target() && random.nextBoolean())
            .map(Network.Profile::handle)
            .toList();
    struck.forEach(handle -> failed(database, session, handle, NOW.plusSeconds(60)));
    Answer after = answer(database, period);

    assertThat(after.keys()).isEqualTo(before.keys());
    assertThat(after.verdict().doubts())
        .extracting(doubt -> doubt.account().handle())
        .containsExactlyInAnyOrderElementsOf(struck);
    assertThat(after.verdict().isConfirmed())
        .isEqualTo(before.verdict().isConfirmed() && struck.isEmpty());
  }

  private static DateRange somePeriod(Network network, long seed) {
    return Networks.selection(network, seed).period();
  }

  /** A period that ends about now. */
  private static DateRange recent(Random random) {
    LocalDate until = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(1 - random.nextInt(4));
    return new DateRange(until.minusDays(random.nextInt(Networks.DAYS)), until);
  }

  private record Answer(Set<SoundKey> keys, ExclusivityVerdict verdict) {}

  private static Answer answer(StoragePorts storage, DateRange period) {
    Selection selection = Selection.EVERYTHING.during(period);
    try (Snapshot snapshot = storage.snapshots().open()) {
      ExclusiveSounds found = ExclusiveSounds.of(snapshot, selection.of(Side.TARGETS));
      NetworkCoverage others =
          NetworkCoverage.of(snapshot, selection.of(Side.OTHERS), NOW, STALE_AFTER);
      return new Answer(
          found.sounds().stream()
              .map(sound -> sound.usage().key())
              .collect(Collectors.toCollection(TreeSet::new)),
          ExclusivityVerdict.of(others, period));
    }
  }

  /** In plain words: played by a target, and by nobody else. */
  private static Set<SoundKey> truth(Network network, DateRange period) {
    Set<SoundKey> played = keys(network, period, VideoRow::target);
    played.removeAll(keys(network, period, row -> !row.target()));
    return played;
  }

  private static Set<SoundKey> keys(
      Network network, DateRange period, Predicate<VideoRow> condition) {
    return network.rows().stream()
        .filter(row -> period.contains(row.video().uploadDate()))
        .filter(condition)
        .map(row -> row.video().sound())
        .filter(Objects::nonNull)
        .map(Sound::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void failed(
      StoragePorts storage, SessionId session, AccountHandle handle, Instant at) {
    FetchOutcome outcome = new FetchOutcome.Unreachable(FailureCause.NETWORK, "no answer");
    storage
        .store()
        .record(Batches.aBatch(session, handle.toString()).failed(outcome).readAt(at).build());
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The listings of one account. */
  private static final class Scene {
    private final StoragePorts storage;
    private final SessionId session;
    private final Network.Profile profile;
    private final Instant moment;
    private final Set<Video> seen = new HashSet<>();

    Scene(StoragePorts storage, SessionId session, Network.Profile profile, Random random) {
      this.storage = storage;
      this.session = session;
      this.profile = profile;
      this.moment = NOW.minus(Duration.ofHours(30 + random.nextInt(Networks.DAYS * 24)));
      storage.accounts().track(profile.handle());
      storage.accounts().setTarget(profile.handle(), profile.target());
    }

    void play(Fate fate) {
      switch (fate) {
        case NEVER -> {}
        case WHOLE -> listed(NOW, Instant.EPOCH);
        case HOURS_AGO -> listed(NOW.minus(Duration.ofHours(20)), Instant.EPOCH);
        case FAILED -> failed(storage, session, profile.handle(), NOW);
        case STALE -> listed(moment, Instant.EPOCH);
        case BACK_TO_A_MOMENT -> listed(NOW, moment);
        case IMPORTED -> imported();
        case FAILED_SINCE -> {
          listed(moment, Instant.EPOCH);
          failed(storage, session, profile.handle(), NOW);
        }
        case JOINED -> {
          listed(moment, Instant.EPOCH);
          listed(NOW, moment);
        }
        case AFTER_A_GAP -> {
          listed(moment.minus(Duration.ofDays(3)), Instant.EPOCH);
          listed(NOW, moment);
        }
        case IMPORTED_SINCE -> {
          listed(moment, Instant.EPOCH);
          imported();
        }
      }
    }

    /** What it posted and no listing showed. */
    Set<VideoRow> unseen() {
      return profile.videos().stream()
          .filter(video -> !seen.contains(video))
          .map(video -> new VideoRow(profile.handle(), profile.target(), video, NOW))
          .collect(Collectors.toSet());
    }

    private void listed(Instant at, Instant backTo) {
      record(
          at,
          new Coverage(true, backTo),
          video -> !video.uploadedAt().isAfter(at) && !video.uploadedAt().isBefore(backTo));
    }

    /** Recordings say how far they go back, but not whether they left something out. */
    private void imported() {
      record(NOW, Coverage.NONE, video -> video.id().value().endsWith("1"));
    }

    private void record(Instant at, Coverage coverage, Predicate<Video> shown) {
      Video[] videos = profile.videos().stream().filter(shown).toArray(Video[]::new);
      seen.addAll(List.of(videos));
      storage
          .store()
          .record(
              Batches.aBatch(session, profile.handle().toString())
                  .readAt(at)
                  .coverage(coverage)
                  .videos(videos)
                  .build());
    }
  }
}
