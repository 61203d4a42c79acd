package io.soundtracker.scraper;

import static io.soundtracker.scraper.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.StoredVideo;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.video.VideoId;
import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInVideo;
import io.soundtracker.scraper.standin.TikTokStandIn;
import io.soundtracker.scraper.ytdlp.YtDlpConfig;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What keeping a large account fresh costs, counted by the stand-in for TikTok. */
@EnabledIfYtDlp
class RefreshCostTest {
  private static final int VIDEOS = 500;
  private static final int IN_THE_WINDOW = 10;

  private final Instant now = Instant.now();
  private final InMemoryDatabase database = new InMemoryDatabase();

  /** So lately that it is no other turn for a whole listing, whatever day it is. */
  private final SettableClock clock = new SettableClock(now.minus(Duration.ofHours(1)));

  @Test
  void refreshesTheLatestVideosOfALargeAccountWithFiveRequestsAtMost() {
    database.accounts().track(AccountHandle.of("label"));
    try (TikTokStandIn tiktok = TikTokStandIn.start();
        YtDlpVideoSource source = listing(tiktok)) {
      tiktok.add(StandInAccount.named("label").with(videos(0)));
      assertThat(scrape(source).coverage()).isEqualTo(Coverage.WHOLE_PROFILE);
      int before = tiktok.asked().size();
      tiktok.add(StandInAccount.named("label").with(videos(5_000)));
      clock.set(now);

      ScrapeLog log = scrape(source);

      assertThat(tiktok.asked().size() - before).isBetween(2, 5);
      assertThat(log.status()).isEqualTo(LogStatus.SUCCESS);
      assertThat(log.found()).isLessThan(60);
    }
    List<StandInVideo> shown = videos(5_000);
    assertThat(shown.subList(0, IN_THE_WINDOW))
        .allSatisfy(video -> assertThat(views(video)).isEqualTo(video.counts().plays()));
    assertThat(database.accounts().videoIds(AccountHandle.of("label"))).hasSize(VIDEOS);
    assertThat(views(shown.get(VIDEOS - 1))).isEqualTo(videos(0).get(VIDEOS - 1).counts().plays());
  }

  /** Newest first, one every two and a half days, ten of them younger than the window. */
  private List<StandInVideo> videos(int morePlays) {
    return IntStream.range(0, VIDEOS)
        .mapToObj(
            age -> {
              Instant posted = now.minus(Duration.ofHours(60L * age + 156));
              StandInVideo video = StandInVideo.number(VIDEOS - age, posted);
              StandInVideo.Counts counts = video.counts();
              return video.with(
                  new StandInVideo.Counts(
                      counts.plays() + morePlays,
                      counts.likes(),
                      counts.comments(),
                      counts.shares(),
                      counts.saves()));
            })
        .toList();
  }

  private long views(StandInVideo video) {
    return database
        .video(new VideoId(video.id()))
        .map(StoredVideo::video)
        .orElseThrow()
        .metrics()
        .views();
  }

  private ScrapeLog scrape(YtDlpVideoSource source) {
    ScrapeService service =
        new ScrapeService(
            database.accounts(),
            database.sessions(),
            database.scrapeHistory(),
            database.store(),
            source,
            Politeness.defaults(),
            clock);
    ScrapeReport report = service.scrape(aPlan().all().build(), ScrapeListener.NONE);
    return database.sessions().logs(report.session().id()).get(0);
  }

  private static YtDlpVideoSource listing(TikTokStandIn tiktok) {
    YtDlpConfig config =
        new YtDlpConfig(null, null, null, Duration.ZERO, Duration.ofMinutes(2), tiktok.arguments());
    return new YtDlpVideoSource(config, System.getenv(), Clock.systemUTC());
  }
}
