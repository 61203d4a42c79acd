package io.soundtracker.reports.html.view;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The sound view, the account view and plain arithmetic agree to the last digit. */
final class AgreementProperties {
  private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
  private static final List<String> HANDLES = List.of("@one", "@two", "@three");
  private static final SoundKey LEFT_OUT = SoundKey.of("Song 0 - Artist");
  private static final Selection SELECTION =
      Selection.EVERYTHING
          .during(DateRange.since(LocalDate.parse("2026-02-10")))
          .of(SoundChoice.except(Set.of(LEFT_OUT)));

  @Property(tries = 60)
  void agree(@ForAll Random random) {
    Map<String, List<Video>> videos = new TreeMap<>();
    HANDLES.forEach(handle -> videos.put(handle, new ArrayList<>()));
    for (int number = 0; number < random.nextInt(60); number++) {
      Objects.requireNonNull(videos.get(HANDLES.get(random.nextInt(3)))).add(video(number, random));
    }
    InMemoryDatabase database = stored(videos);
    videos.values().forEach(each -> each.removeIf(video -> !isSelected(video)));

    try (Snapshot snapshot = database.snapshots().open()) {
      PageView page = PageView.of(report(snapshot));

      List<Video> all = videos.values().stream().flatMap(List::stream).toList();
      assertThat(figure(page.totals(), "Videos")).isEqualTo(number(all.size()));
      assertThat(figure(page.totals(), "Views")).isEqualTo(sum(all, Metrics::views));
      assertThat(page.badge().text()).isEqualTo(pooled(all));
      int inSounds = 0;
      for (SoundCard card : page.soundCards()) {
        List<Video> own = all.stream().filter(video -> plays(video, card)).toList();
        inSounds += own.size();
        agree(card.metrics(), "Uses", card.badge(), own);
        List<VideoLine> lines = new ArrayList<>();
        card.videos().forEach(part -> lines.addAll(part.lines()));
        assertThat(lines).hasSameSizeAs(own);
      }
      for (AccountCard card : page.accountCards()) {
        agree(
            card.metrics(),
            "Videos",
            card.badge(),
            Objects.requireNonNull(videos.get(card.handle())));
      }
      long unidentified = all.stream().filter(video -> video.sound() == null).count();
      assertThat(inSounds + unidentified).isEqualTo(all.size());
    }
  }

  private static void agree(List<Metric> metrics, String count, Badge badge, List<Video> videos) {
    assertThat(figure(metrics, count)).isEqualTo(number(videos.size()));
    assertThat(figure(metrics, "Views")).isEqualTo(sum(videos, Metrics::views));
    assertThat(figure(metrics, "Likes")).isEqualTo(sum(videos, Metrics::likes));
    assertThat(figure(metrics, "Comments")).isEqualTo(sum(videos, Metrics::comments));
    assertThat(figure(metrics, "Shares")).isEqualTo(sum(videos, Metrics::shares));
    assertThat(figure(metrics, "Saves")).isEqualTo(sum(videos, Metrics::saves));
    assertThat(badge.text()).isEqualTo(pooled(videos));
    List<Double> rates = rated(videos).stream().map(AgreementProperties::rate).sorted().toList();
    if (rates.isEmpty()) {
      assertThat(figure(metrics, "Mean rate")).isNull();
      return;
    }
    double mean = rates.stream().mapToDouble(Double::doubleValue).sum() / rates.size();
    double median = (rates.get(rates.size() / 2) + rates.get((rates.size() - 1) / 2)) / 2;
    assertThat(percent(figure(metrics, "Mean rate"))).isCloseTo(mean, within(0.00501));
    assertThat(percent(figure(metrics, "Median rate"))).isCloseTo(median, within(0.00501));
  }

  private static String pooled(List<Video> videos) {
    List<Metrics> rated = rated(videos);
    if (rated.isEmpty()) {
      return null;
    }
    long views = rated.stream().mapToLong(Metrics::views).sum();
    long interactions = rated.stream().mapToLong(AgreementProperties::interactions).sum();
    BigDecimal rate =
        views == 0
            ? new BigDecimal("0.00")
            : BigDecimal.valueOf(interactions * 100)
                .divide(BigDecimal.valueOf(views), 2, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,.2f", rate) + "\u00a0%";
  }

  private static List<Metrics> rated(List<Video> videos) {
    return videos.stream()
        .map(Video::metrics)
        .filter(each -> each.views() != null && each.likes() != null)
        .filter(each -> each.comments() != null && each.shares() != null)
        .toList();
  }

  private static double rate(Metrics metrics) {
    return metrics.views() == 0 ? 0 : interactions(metrics) * 100.0 / metrics.views();
  }

  private static long interactions(Metrics metrics) {
    return metrics.likes() + metrics.comments() + metrics.shares();
  }

  private static String sum(List<Video> videos, Function<Metrics, Long> count) {
    List<Long> known =
        videos.stream().map(Video::metrics).map(count).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : number(known.stream().mapToLong(Long::longValue).sum());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static double percent(String text) {
    return Double.parseDouble(text.replace("\u00a0%", "").replace(",", ""));
  }

  private static String figure(List<Metric> metrics, String label) {
    return metrics.stream()
        .filter(metric -> metric.label().equals(label))
        .findFirst()
        .orElseThrow()
        .figure()
        .text();
  }

  private static boolean plays(Video video, SoundCard card) {
    Sound sound = video.sound();
    return sound != null && sound.title().equals(card.title());
  }

  private static boolean isSelected(Video video) {
    Sound sound = video.sound();
    return SELECTION.period().contains(video.uploadDate())
        && (sound == null || !sound.key().equals(LEFT_OUT));
  }

  private static Video video(int number, Random random) {
    int song = random.nextInt(6);
    return aVideo()
        .number(number)
        .uploadedAt(NOW.minus(Duration.ofHours(random.nextInt(24 * 70))))
        .sound(song == 5 ? null : "Song " + song, "Artist")
        .metrics(
            new Metrics(
                count(random, 3_000_000),
                count(random, 90_000),
                count(random, 5_000),
                count(random, 2_000),
                count(random, 900)))
        .build();
  }

  private static Long count(Random random, int most) {
    return switch (random.nextInt(9)) {
      case 0 -> null;
      case 1 -> 0L;
      default -> (long) random.nextInt(most);
    };
  }

  private static InMemoryDatabase stored(Map<String, List<Video>> videos) {
    InMemoryDatabase database = new InMemoryDatabase();
    SessionId session = database.sessions().open(NOW, "{}");
    videos.forEach(
        (handle, own) -> {
          database.accounts().track(AccountHandle.of(handle));
          Batches batch = aBatch(session, handle).videos(own.toArray(Video[]::new));
          database.store().record(batch.readAt(NOW).build());
        });
    return database;
  }

  private static Report report(Snapshot snapshot) {
    NetworkTotals totals = snapshot.totals(SELECTION);
    NetworkCoverage coverage = NetworkCoverage.of(snapshot, SELECTION, NOW, Duration.ofHours(24));
    Basis basis =
        new Basis(SELECTION.period(), coverage, totals.videos(), totals.unidentified(), List.of());
    return Report.of(
        snapshot,
        new ReportScope(SELECTION, basis, NOW, ZoneOffset.UTC, new EngagementLevels(10, 5), null));
  }
}
