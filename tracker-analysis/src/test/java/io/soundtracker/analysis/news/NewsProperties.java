package io.soundtracker.analysis.news;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever was uploaded and read when, the news are what a plain look at everything finds. All
 * moments are whole hours of few days, so that they often coincide.
 */
class NewsProperties {
  private static final Instant START = Instant.parse("2026-03-01T21:00:00Z");
  private static final int HOURS = 120;
  private static final List<String> HANDLES = List.of("@one", "@two", "@three");
  private static final List<String> SONGS = List.of("Blue", "Green", "Red");

  /** A video that exists, whether or not it was ever read. */
  private record Post(String account, Video video) {}

  /** A listing that was read. */
  private record Listing(String account, Instant readAt, Instant backTo, List<Reading> readings) {}

  /** Everything there is, and what was asked. */
  private record World(List<Post> posts, List<Listing> listings, NewsQuestion question) {

    Optional<Instant> firstSeen(Post post) {
      return listings.stream()
          .flatMap(listing -> listing.readings().stream())
          .filter(reading -> reading.video().id().equals(post.video().id()))
          .map(Reading::readAt)
          .min(naturalOrder());
    }

    /** The videos that were ever read, of the accounts asked for. */
    List<Post> known() {
      Set<AccountHandle> asked = question.selection().accounts();
      return posts.stream()
          .filter(post -> firstSeen(post).isPresent())
          .filter(post -> asked.isEmpty() || asked.contains(AccountHandle.of(post.account())))
          .toList();
    }

    boolean isUpload(Post post) {
      return !post.video().uploadedAt().isBefore(question.since());
    }

    boolean isNewlySeen(Post post) {
      Instant seen = firstSeen(post).orElseThrow();
      if (isUpload(post) || seen.isBefore(question.since())) {
        return false;
      }
      List<Listing> theirs =
          listings.stream().filter(each -> each.account().equals(post.account())).toList();
      Instant first =
          theirs.stream()
              .map(Listing::readAt)
              .filter(readAt -> !readAt.isAfter(seen))
              .max(naturalOrder())
              .orElseThrow();
      return theirs.stream()
          .anyMatch(
              each ->
                  each.readAt().isBefore(first)
                      && !each.backTo().isAfter(post.video().uploadedAt()));
    }

    List<Post> of(String song) {
      return known().stream().filter(post -> song.equals(title(post))).toList();
    }
  }

  @Property(tries = 400)
  void areWhatAPlainLookAtEverythingFinds(@ForAll long seed) {
    World world = world(new Random(seed));

    News news = news(world);

    assertThat(ids(news.videos().stream().filter(row -> isUpload(world, row))))
        .containsExactlyInAnyOrderElementsOf(posts(world, world::isUpload));
    assertThat(ids(news.newlySeen().stream()))
        .containsExactlyElementsOf(
            world.known().stream()
                .filter(world::isNewlySeen)
                .sorted(
                    comparing(NewsProperties::views, reverseOrder())
                        .thenComparing(post -> post.video().uploadedAt(), reverseOrder())
                        .thenComparing(post -> post.video().id()))
                .map(post -> post.video().id().value())
                .toList());
    assertThat(titles(news.firstUsed().stream().map(each -> each.sound().title())))
        .isEqualTo(songs(world, uses -> uses.stream().allMatch(world::isUpload)));
    assertThat(titles(news.goneQuiet().stream().map(each -> each.sound().title())))
        .isEqualTo(songs(world, uses -> wentQuiet(world, uses)));
  }

  @Property(tries = 200)
  void nameTheAccountsThatPickedASoundUp(@ForAll long seed) {
    World world = world(new Random(seed));

    News news = news(world);

    for (String song : SONGS) {
      Set<String> before = users(world, song, world.question().since());
      Set<String> now = users(world, song, Instant.MAX);
      Set<String> newcomers = new LinkedHashSet<>(now);
      newcomers.removeAll(before);
      Optional<PickedUp> found =
          news.pickedUp().stream().filter(each -> each.sound().title().equals(song)).findFirst();

      assertThat(found.isPresent()).isEqualTo(!before.isEmpty() && !newcomers.isEmpty());
      found.ifPresent(
          each -> {
            assertThat(each.newcomers().stream().map(use -> use.account().toString()))
                .containsExactlyInAnyOrderElementsOf(newcomers);
            assertThat(each.accountsBefore()).isEqualTo(before.size());
            assertThat(each.sound().accounts()).isEqualTo(now.size());
          });
    }
  }

  @Property(tries = 200)
  void groupUploadsBySoundWithTheNewestFirst(@ForAll long seed) {
    News news = news(world(new Random(seed)));

    List<SoundVideos> identified =
        news.uploaded().stream().filter(group -> group.sound() != null).toList();
    assertThat(identified.stream().map(group -> newest(group))).isSortedAccordingTo(reverseOrder());
    assertThat(news.uploaded().subList(0, identified.size())).isEqualTo(identified);
    assertThat(news.uploaded().size() - identified.size()).isLessThanOrEqualTo(1);
    for (SoundVideos group : news.uploaded()) {
      assertThat(group.videos().stream().map(row -> row.video().uploadedAt()))
          .isNotEmpty()
          .isSortedAccordingTo(reverseOrder());
      assertThat(group.videos())
          .allMatch(
              row ->
                  Objects.equals(
                      row.video().sound() == null ? null : row.video().sound().key(),
                      group.sound() == null ? null : group.sound().key()));
    }
  }

  /** A sound is told once, however the days are cut into windows. */
  @Property(tries = 100)
  void tellOfASilentSoundInOneOfTheWindowsThatFollowEachOther(@ForAll long seed) {
    Random random = new Random(seed);
    World world = world(random);
    List<String> told = new ArrayList<>();
    Instant end = hour(HOURS + 24 * 5);
    Instant since = START.minus(Duration.ofDays(9));
    while (since.isBefore(end)) {
      Instant next = since.plus(Duration.ofHours(1 + random.nextInt(60)));
      NewsQuestion question = new NewsQuestion(world.question().selection(), since, next, 2, 1);
      news(new World(world.posts(), world.listings(), question)).goneQuiet().stream()
          .map(each -> each.sound().title())
          .forEach(told::add);
      since = next;
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(songs(world, uses -> !uses.isEmpty()));
  }

  private static boolean wentQuiet(World world, List<Post> uses) {
    if (uses.size() < world.question().quietUses()) {
      return false;
    }
    LocalDate last =
        uses.stream().map(post -> post.video().uploadDate()).max(naturalOrder()).orElseThrow();
    return isQuiet(last, world.question().now(), world)
        && !isQuiet(last, world.question().since(), world);
  }

  private static boolean isQuiet(LocalDate lastUse, Instant at, World world) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay() - lastUse.toEpochDay()
        > world.question().quietDays();
  }

  private static Set<String> users(World world, String song, Instant before) {
    return world.of(song).stream()
        .filter(post -> post.video().uploadedAt().isBefore(before))
        .map(Post::account)
        .collect(toSet());
  }

  private static Set<String> songs(World world, Predicate<List<Post>> wanted) {
    return SONGS.stream()
        .filter(song -> !world.of(song).isEmpty() && wanted.test(world.of(song)))
        .collect(toSet());
  }

  private static Set<String> titles(Stream<String> titles) {
    List<String> all = titles.toList();
    assertThat(all).doesNotHaveDuplicates();
    return Set.copyOf(all);
  }

  private static List<String> posts(World world, Predicate<Post> wanted) {
    return world.known().stream().filter(wanted).map(post -> post.video().id().value()).toList();
  }

  private static List<String> ids(Stream<VideoRow> rows) {
    return rows.map(row -> row.video().id().value()).toList();
  }

  private static boolean isUpload(World world, VideoRow row) {
    return !row.video().uploadedAt().isBefore(world.question().since());
  }

  private static Instant newest(SoundVideos group) {
    return group.videos().get(0).video().uploadedAt();
  }

  private static String title(Post post) {
    return post.video().sound() == null ? "" : post.video().sound().title();
  }

  private static long views(Post post) {
    Long views = post.video().metrics().views();
    return views == null ? -1 : views;
  }

  private static News news(World world) {
    InMemoryDatabase database = new InMemoryDatabase();
    HANDLES.forEach(handle -> database.accounts().track(AccountHandle.of(handle)));
    for (Listing listing : world.listings()) {
      database.store().record(batch(database, listing));
    }
    try (Snapshot snapshot = database.snapshots().open()) {
      NewsQuestion question = world.question();
      NetworkCoverage coverage =
          NetworkCoverage.of(snapshot, question.selection(), question.now(), Duration.ofDays(2));
      News news = News.of(snapshot, question, coverage);
      assertThat(news.goneQuiet().stream().flatMap(each -> each.by().stream()))
          .allMatch(use -> use.uses() > 0);
      assertThat(news.firstUsed())
          .allMatch(
              each -> each.by().stream().mapToLong(SoundUse::uses).sum() == each.sound().uses());
      return news;
    }
  }

  private static ScrapeBatch batch(InMemoryDatabase database, Listing listing) {
    SessionId session = database.sessions().open(listing.readAt(), "{}");
    ScrapeBatch batch =
        aBatch(session, listing.account())
            .readAt(listing.readAt())
            .coverage(new Coverage(true, listing.backTo()))
            .build();
    return new ScrapeBatch(
        batch.session(),
        batch.account(),
        batch.channelId(),
        batch.channel(),
        listing.readings(),
        batch.outcome(),
        batch.coverage(),
        batch.readAt(),
        batch.took(),
        batch.details());
  }

  private static World world(Random random) {
    List<Post> posts = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      posts.add(new Post(one(HANDLES, random), video(number, random)));
    }
    // In any order: old recordings may be imported late.
    List<Listing> listings = new ArrayList<>();
    for (int number = random.nextInt(9); number > 0; number--) {
      listings.add(listing(posts, random));
    }
    Instant since = hour(random.nextInt(HOURS));
    Selection selection =
        random.nextInt(4) == 0
            ? Selection.EVERYTHING.of(AccountHandle.of(one(HANDLES, random)))
            : Selection.EVERYTHING;
    return new World(
        posts,
        listings,
        new NewsQuestion(
            selection,
            since,
            since.plus(Duration.ofHours(random.nextInt(60))),
            1 + random.nextInt(3),
            1 + random.nextInt(3)));
  }

  private static Video video(int number, Random random) {
    return aVideo()
        .number(number)
        .uploadedAt(hour(random.nextInt(HOURS)))
        .sound(random.nextInt(5) == 0 ? null : one(SONGS, random), "Artist")
        .views(random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(4)))
        .build();
  }

  private static Listing listing(List<Post> posts, Random random) {
    String account = one(HANDLES, random);
    int hour = random.nextInt(HOURS);
    Instant readAt = hour(hour);
    Instant backTo = random.nextInt(3) == 0 ? Instant.EPOCH : hour(random.nextInt(hour + 1));
    List<Reading> readings =
        posts.stream()
            .filter(post -> post.account().equals(account))
            .map(Post::video)
            .filter(video -> !video.uploadedAt().isAfter(readAt))
            // Now and then TikTok leaves one out.
            .filter(video -> !video.uploadedAt().isBefore(backTo) && random.nextInt(4) > 0)
            .map(video -> new Reading(video, readAt.plus(Duration.ofHours(random.nextInt(3)))))
            .toList();
    return new Listing(account, readAt, backTo, readings);
  }

  private static Instant hour(int number) {
    return START.plus(Duration.ofHours(number));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
