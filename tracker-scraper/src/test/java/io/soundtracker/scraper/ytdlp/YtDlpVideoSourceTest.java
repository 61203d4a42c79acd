package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.scraper.standin.Asked;
import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.Script;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInAccount.State;
import io.soundtracker.scraper.standin.StandInVideo;
import io.soundtracker.scraper.standin.TikTokStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real yt-dlp against the stand-in for TikTok. */
@EnabledIfYtDlp
class YtDlpVideoSourceTest {
  private static final StandInAccount LABEL = StandInAccount.named("label");

  /** More than the slowest machine needs. */
  private static final Duration PATIENT = Duration.ofMinutes(5);

  private static TikTokStandIn tiktok;
  private static YtDlpVideoSource source;

  private final ListingRecorder sink = new ListingRecorder();

  @BeforeAll
  static void open() {
    tiktok = TikTokStandIn.start();
    source = source(List.of());
  }

  @AfterAll
  static void close() {
    source.close();
    tiktok.close();
  }

  @BeforeEach
  void forget() {
    tiktok.forget();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 35, 100, 500})
  void listsAWholeProfile(int count) {
    StandInAccount account = LABEL.withVideos(count);
    tiktok.add(account);

    FetchOutcome outcome = source.fetch(request(null), sink);

    assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
    assertThat(sink.videos())
        .extracting(video -> video.id().value())
        .containsExactlyElementsOf(account.videos().stream().map(StandInVideo::id).toList());
    assertThat(sink.quarantined()).isEmpty();
    assertThat(sink.entries()).allSatisfy(entry -> assertThat(entry.missingFields()).isEmpty());
  }

  @Test
  void readsWhatThePluginAdds() {
    Instant posted = Instant.parse("2026-10-01T12:00:00Z");
    StandInVideo exact =
        StandInVideo.number(1, posted)
            .with(new StandInVideo.Counts(1_776_621, 22_609, 15_955, 4_321, 10_101))
            .playing(new StandInVideo.Sound("7312345678901234567", "som original", "Ana", true));
    StandInVideo pinned =
        StandInVideo.number(2, posted.minus(Duration.ofDays(90))).as(StandInVideo.Kind.PINNED);
    StandInVideo photos =
        StandInVideo.number(3, posted.minus(Duration.ofDays(1))).as(StandInVideo.Kind.SLIDESHOW);
    tiktok.add(LABEL.with(List.of(exact, pinned, photos)));

    source.fetch(request(null), sink);

    assertThat(sink.videos()).extracting(Video::pinned).containsExactly(true, false, false);
    assertThat(sink.videos()).extracting(Video::slideshow).containsExactly(false, false, true);
    ListingEntry entry = sink.entries().get(1);
    Video video = entry.video();
    assertThat(video.uploadedAt()).isEqualTo(posted);
    assertThat(video.metrics())
        .isEqualTo(new Metrics(1_776_621L, 22_609L, 15_955L, 4_321L, 10_101L));
    assertThat(video.musicId()).hasToString("7312345678901234567");
    assertThat(Objects.requireNonNull(video.sound()).key()).hasToString("original sound - Ana");
    assertThat(video.sound().original()).isTrue();
    assertThat(video.hashtags()).containsExactly("music", "n1");
    assertThat(video.duration()).isEqualTo(Duration.ofSeconds(17));
    assertThat(entry.requests()).isEqualTo(2);
    assertThat(entry.channel().handle()).hasToString("@label");
    assertThat(entry.channel().id()).hasToString(LABEL.channelId());
    assertThat(entry.channel().profile().displayName()).isEqualTo("label official");
    assertThat(entry.channel().profile().followers()).isEqualTo(123_456);
    assertThat(entry.channel().profile().following()).isEqualTo(12);
    assertThat(entry.channel().profile().likes()).isEqualTo(9_876_543);
    assertThat(entry.channel().profile().videos()).isEqualTo(3);
    assertThat(entry.channel().profile().bio()).isEqualTo("All about label");
    assertThat(Duration.between(entry.readAt(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void listsSeveralProfilesAtOnce() {
    List<String> handles = List.of("one", "two", "three", "four");
    handles.forEach(handle -> tiktok.add(StandInAccount.named(handle).withVideos(35)));

    List<ListingRecorder> listings =
        handles.parallelStream()
            .map(
                handle -> {
                  ListingRecorder listing = new ListingRecorder();
                  AccountHandle account = new AccountHandle(handle);
                  source.fetch(new ListingRequest(account, null, null), listing);
                  return listing;
                })
            .toList();

    assertThat(listings)
        .allSatisfy(listing -> assertThat(listing.videos()).hasSize(35))
        .extracting(listing -> listing.entries().get(0).channel().handle().name())
        .containsExactlyElementsOf(handles);
  }

  @Test
  void aLimitCostsOnlyThePagesItNeeds() {
    tiktok.add(LABEL.withVideos(100));

    FetchOutcome outcome = source.fetch(request(30), sink);

    assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.LIMIT));
    assertThat(sink.videos()).hasSize(30);
    assertThat(pages()).isEqualTo(2);
  }

  @Test
  void aLimitThatIsNotReachedIsTheWholeProfile() {
    tiktok.add(LABEL.withVideos(20));

    assertThat(source.fetch(request(30), sink))
        .isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
  }

  @Test
  void aSinkThatHasEnoughStopsTheListing() {
    tiktok.add(LABEL.withVideos(500).playing(Script.hang().onPage(3)));

    FetchOutcome outcome = source.fetch(request(null), new ListingRecorder(20));

    assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.ENOUGH));
    assertThat(pages()).isLessThanOrEqualTo(3);
    assertNoYtDlpIsLeft();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void tellsTroublesApart(String name, StandInAccount account, String code, int videos) {
    tiktok.add(account);

    FetchOutcome outcome = source.fetch(request(null), sink);

    assertThat(outcome.code()).as(outcome.message()).isEqualTo(code);
    assertThat(sink.videos()).hasSize(videos);
    assertThat(outcome.message()).doesNotContain("?", "\n", "127.0.0.1").hasSizeLessThan(400);
    if (videos > 0 && !(outcome instanceof FetchOutcome.Complete)) {
      assertThat(outcome).isInstanceOf(FetchOutcome.Partial.class);
    }
  }

  static Stream<Arguments> troubles() {
    StandInAccount some = LABEL.withVideos(50);
    return Stream.of(
        Arguments.of("private", LABEL.being(State.PRIVATE), "private", 0),
        Arguments.of("all private", LABEL.being(State.ALL_VIDEOS_PRIVATE), "private", 0),
        Arguments.of("missing", LABEL.being(State.MISSING), "missing", 0),
        Arguments.of("404", LABEL.playing(Script.status(404)), "missing", 0),
        Arguments.of("empty", LABEL, "complete", 0),
        Arguments.of("403", some.playing(Script.status(403)), "blocked", 0),
        Arguments.of("429", some.playing(Script.status(429)), "blocked", 0),
        Arguments.of("429 list", some.playing(Script.status(429).onPage(1)), "blocked", 0),
        Arguments.of("429 page 3", some.playing(Script.status(429).onPage(3)), "blocked", 30),
        Arguments.of("empty body", some.playing(Script.emptyAnswer().onPage(1)), "blocked", 0),
        Arguments.of("503", some.playing(Script.status(503)), "server", 0),
        Arguments.of("500 page 3", some.playing(Script.status(500).onPage(3)), "server", 30),
        Arguments.of("truncated", some.playing(Script.truncated().onPage(3)), "server", 30),
        Arguments.of("cut", some.playing(Script.cut().onPage(1)), "network", 0),
        Arguments.of("dropped", some.playing(Script.dropped()), "network", 0),
        Arguments.of(
            "403 on the profile page, embed helps",
            some.playing(Script.status(403).only(Asked.Kind.PROFILE)),
            "complete",
            50));
  }

  @Test
  void keepsWhatASlowListingGaveUntilItsTimeIsUp() {
    tiktok.add(LABEL.withVideos(50).playing(Script.hang().onPage(3)));
    LongSupplier isUpOnceTwoPagesAreRead = () -> sink.videos().size() < 30 ? 0 : PATIENT.toNanos();
    try (YtDlpVideoSource impatient =
        new YtDlpVideoSource(
            config(List.of()), System.getenv(), Clock.systemUTC(), isUpOnceTwoPagesAreRead)) {

      FetchOutcome outcome = impatient.fetch(request(null), sink);

      assertThat(outcome)
          .isEqualTo(new FetchOutcome.Partial(FailureCause.TIMED_OUT, "the listing took too long"));
      assertThat(sink.videos()).hasSize(30);
      assertNoYtDlpIsLeft();
    }
  }

  @Test
  void aHangingConnectionIsANetworkFailure() {
    tiktok.add(LABEL.withVideos(50).playing(Script.hang()));
    try (YtDlpVideoSource impatient = source(List.of("--socket-timeout", "1"))) {

      FetchOutcome outcome = impatient.fetch(request(null), sink);

      assertThat(outcome.code()).as(outcome.message()).isEqualTo("network");
      assertThat(outcome.isTransient()).isTrue();
    }
  }

  @Test
  void anUnreachableProxyIsANetworkFailure() {
    try (YtDlpVideoSource lost = source(List.of("--proxy", "http://127.0.0.1:1"))) {

      FetchOutcome outcome = lost.fetch(request(null), sink);

      assertThat(outcome.code()).as(outcome.message()).isEqualTo("network");
    }
  }

  @Test
  void aRetryBringsWhatTheFirstAttemptCouldNot() {
    tiktok.add(LABEL.withVideos(35).playing(Script.status(503).onPage(1)));
    RetryingVideoSource patient =
        new RetryingVideoSource(source, 3, dev.failsafe.RetryPolicy.builder());

    FetchOutcome outcome = patient.fetch(request(null), sink);

    assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
    assertThat(sink.videos()).hasSize(35);
    assertThat(sink.restarts()).isEqualTo(1);
  }

  @Test
  void linesComeWhileTheListingGoesOn() {
    CountDownLatch line = new CountDownLatch(1);
    AtomicBoolean lineCameFirst = new AtomicBoolean();
    Script waitsForALine =
        (asked, healthy) -> {
          lineCameFirst.set(isOpenedInTime(line));
          return healthy;
        };
    tiktok.add(LABEL.withVideos(45).playing(waitsForALine.onPage(3)));

    source.fetch(
        request(null),
        new ListingRecorder() {
          @Override
          public boolean accept(ListingEntry entry) {
            line.countDown();
            return super.accept(entry);
          }
        });

    assertThat(pages()).isEqualTo(3);
    assertThat(lineCameFirst).isTrue();
  }

  @Test
  void anInterruptEndsTheListingAndStays() throws InterruptedException {
    tiktok.add(LABEL.withVideos(100).playing(Script.hang().onPage(2)));
    AtomicReference<FetchOutcome> outcome = new AtomicReference<>();
    AtomicReference<Boolean> stays = new AtomicReference<>();
    Thread listing =
        new Thread(
            () -> {
              outcome.set(source.fetch(request(null), sink));
              stays.set(Thread.currentThread().isInterrupted());
            });
    listing.start();
    Eventually.isTrue(() -> !sink.videos().isEmpty());

    listing.interrupt();
    listing.join(60_000);

    assertThat(outcome.get())
        .isEqualTo(
            new FetchOutcome.Partial(FailureCause.INTERRUPTED, "the listing was interrupted"));
    assertThat(stays.get()).isTrue();
    assertNoYtDlpIsLeft();
  }

  @Test
  void closingEndsEveryListing() throws InterruptedException {
    tiktok.add(LABEL.withVideos(100).playing(Script.hang().onPage(2)));
    AtomicReference<FetchOutcome> outcome = new AtomicReference<>();
    YtDlpVideoSource closing = source(List.of());
    Thread listing = new Thread(() -> outcome.set(closing.fetch(request(null), sink)));
    listing.start();
    Eventually.isTrue(() -> !sink.videos().isEmpty());

    closing.close();
    listing.join(60_000);

    assertThat(outcome.get().code()).isEqualTo("interrupted");
    assertThat(closing.fetch(request(null), sink).code()).isEqualTo("interrupted");
    assertNoYtDlpIsLeft();
  }

  @Test
  void cookiesAreReadAndNeverWritten(@TempDir Path folder) throws Exception {
    tiktok.add(LABEL.withVideos(3));
    Path cookies = folder.resolve("cookies.txt");
    String content =
        "# Netscape HTTP Cookie File\n.tiktok.com\tTRUE\t/\tTRUE\t2000000000\tsessionid\tsecret\n";
    Files.writeString(cookies, content);
    YtDlpConfig config =
        new YtDlpConfig(
            null,
            tiktok.proxy(),
            cookies,
            Duration.ZERO,
            PATIENT,
            List.of("--no-check-certificates"));
    try (YtDlpVideoSource signedIn =
        new YtDlpVideoSource(config, System.getenv(), Clock.systemUTC())) {

      FetchOutcome outcome = signedIn.fetch(request(null), sink);

      assertThat(outcome.code()).isEqualTo("complete");
      assertThat(cookies).hasContent(content);
    }
  }

  /** A yt-dlp that claims to be older, or that knows nothing of plugins. */
  @ParameterizedTest
  @CsvSource({
    "GUARD, 'echo SOUNDTRACKER {\\\"yt_dlp\\\":\\\"2025.06.30\\\"}; exit'",
    "NONE, exit 2"
  })
  void worksWithoutWhatThePluginAdds(YtDlpProbe.Plugin plugin, String answer, @TempDir Path folder)
      throws Exception {
    tiktok.add(LABEL.withVideos(20));
    Path older =
        StubScript.write(
            folder,
            "if [ \"$SOUNDTRACKER_PROBE\" ]; then "
                + answer
                + "; fi\nexec "
                + source.probe().command()
                + " \"$@\"");
    YtDlpConfig config =
        new YtDlpConfig(older.toString(), null, null, Duration.ZERO, PATIENT, tiktok.arguments());
    try (YtDlpVideoSource plain =
        new YtDlpVideoSource(config, System.getenv(), Clock.systemUTC())) {

      FetchOutcome outcome = plain.fetch(request(null), sink);

      assertThat(plain.probe().plugin()).isEqualTo(plugin);
      assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
      assertThat(sink.videos())
          .hasSize(20)
          .allSatisfy(
              video -> {
                assertThat(video.musicId()).isNull();
                assertThat(video.metrics().views()).isEqualTo(1_000_000);
                assertThat(video.hashtags()).contains("music");
              });
      assertThat(sink.entries()).allSatisfy(entry -> assertThat(entry.missingFields()).isEmpty());
    }
  }

  @Test
  void saysWhatItRunsOn() {
    YtDlpProbe probe = source.probe();

    assertThat(probe.isUsable()).isTrue();
    assertThat(probe.plugin()).isEqualTo(YtDlpProbe.Plugin.FIELDS);
    assertThat(probe.version()).matches("20\\d\\d\\.\\d+\\.\\d+.*");
    assertThat(probe.python()).matches("3\\.\\d+\\.\\d+.*");
  }

  @Test
  void aMissingAccountIsSaidToBeOnlyProbablyMissing() {
    tiktok.add(LABEL.being(State.MISSING));

    FetchOutcome outcome = source.fetch(request(null), sink);

    assertThat(outcome).isInstanceOf(FetchOutcome.Unavailable.class);
    assertThat(((FetchOutcome.Unavailable) outcome).reason()).isEqualTo(Reason.MISSING);
    assertThat(outcome.message()).contains("renamed", "if other accounts fail alike");
  }

  @Test
  void listsAChannelUnderWhateverHandleItHas() {
    tiktok.add(LABEL.withVideos(20).renamedTo("new.name"));

    FetchOutcome outcome = source.fetch(byChannel(), sink);

    assertThat(outcome).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
    assertThat(sink.entries())
        .hasSize(20)
        .allSatisfy(
            entry -> {
              assertThat(entry.channel().handle()).hasToString("@new.name");
              assertThat(entry.channel().id()).hasToString(LABEL.channelId());
            });
    assertThat(tiktok.asked("new.name"))
        .extracting(Asked::kind)
        .containsExactly(Asked.Kind.LIST, Asked.Kind.LIST);
  }

  @Test
  void aChannelThatShowsNothingMayBePrivateOrDormant() {
    tiktok.add(LABEL.withVideos(1).being(State.PRIVATE));

    FetchOutcome outcome = source.fetch(byChannel(), sink);

    assertThat(outcome.code()).as(outcome.message()).isEqualTo("private");
    assertThat(outcome.message()).contains("has not posted for a while");
  }

  private static boolean isOpenedInTime(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static int pages() {
    return (int)
        tiktok.asked("label").stream().filter(each -> each.kind() == Asked.Kind.LIST).count();
  }

  private static ListingRequest byChannel() {
    return new ListingRequest(new AccountHandle("label"), new ChannelId(LABEL.channelId()), null);
  }

  private static ListingRequest request(Integer limit) {
    return new ListingRequest(new AccountHandle("label"), null, limit);
  }

  private static void assertNoYtDlpIsLeft() {
    Eventually.isTrue(
        () -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
  }

  private static YtDlpVideoSource source(List<String> more) {
    return new YtDlpVideoSource(config(more), System.getenv(), Clock.systemUTC());
  }

  private static YtDlpConfig config(List<String> more) {
    List<String> arguments = new ArrayList<>(tiktok.arguments());
    arguments.addAll(more);
    return new YtDlpConfig(null, null, null, Duration.ZERO, PATIENT, arguments);
  }
}
