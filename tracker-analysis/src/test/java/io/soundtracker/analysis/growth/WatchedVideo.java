package io.soundtracker.analysis.growth;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.VideoReadings;
import io.soundtracker.core.sound.SoundKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A video whose true views are known at every moment, and what is recorded of it by irregular
 * listings that see the count as TikTok rounds it: a row when it changed, else nothing.
 */
final class WatchedVideo {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final AccountHandle ACCOUNT = AccountHandle.of("@one");
  private static final int DAYS = 70;

  final Instant uploadedAt;
  final List<ListingReach> listings;
  private final TreeMap<Instant, Long> truth = new TreeMap<>();
  private final List<DatedCounts> changes = new ArrayList<>();
  private int missed;

  private WatchedVideo(Instant uploadedAt, List<ListingReach> listings) {
    this.uploadedAt = uploadedAt;
    this.listings = listings;
  }

  /** A random one; the last listing is the last of the account. */
  static WatchedVideo random(Random random) {
    return random(random, listings(random));
  }

  /** A random one of an account with these listings. */
  static WatchedVideo random(Random random, List<ListingReach> listings) {
    WatchedVideo video =
        new WatchedVideo(NOW.minus(someTime(random, Duration.ofDays(DAYS))), listings);
    video.grow(random);
    video.watch(random, random.nextInt(4) == 0 ? random.nextInt(4) : 0);
    return video;
  }

  /** Listings between a few minutes and a few days apart, not all of which go all the way. */
  static List<ListingReach> listings(Random random) {
    List<ListingReach> listings = new ArrayList<>();
    Duration step = Duration.ofHours(1L + random.nextInt(72));
    Instant at = NOW.minus(someTime(random, Duration.ofHours(20)));
    while (at.isAfter(NOW.minus(Duration.ofDays(DAYS)))) {
      boolean whole = random.nextInt(3) > 0;
      Instant backTo =
          whole ? Instant.EPOCH : at.minus(someTime(random, Duration.ofDays(DAYS / 2)));
      listings.add(new ListingReach(ACCOUNT, at, backTo, random.nextInt(8) > 0));
      at = at.minus(Duration.ofMinutes(5)).minus(someTime(random, step.multipliedBy(2)));
    }
    return listings;
  }

  long trueViews(Instant at) {
    return at.isBefore(uploadedAt) ? 0 : truth.floorEntry(at).getValue();
  }

  VideoReadings readings(int number, SoundKey sound) {
    return new VideoReadings(Videos.id(number), ACCOUNT, sound, uploadedAt, missed, changes);
  }

  AccountMeter meter(GrowthWindow window) {
    Instant end = listings.isEmpty() ? null : listings.get(0).readAt();
    return new AccountMeter(window, new AccountListings(listings), end, Instant.EPOCH);
  }

  /** Bursts and plateaus of any size. */
  private void grow(Random random) {
    long views = 0;
    double scale = Math.pow(10, random.nextDouble() * 6);
    Instant at = uploadedAt;
    while (at.isBefore(NOW)) {
      truth.put(at, views);
      boolean plateau = random.nextInt(6) == 0;
      at = at.plus(someTime(random, plateau ? Duration.ofDays(12) : Duration.ofHours(9)));
      views += (long) (random.nextDouble() * scale);
    }
  }

  /** Plays the listings; the last ones that should show the video do not. */
  private void watch(Random random, int misses) {
    long last = -1;
    List<ListingReach> covering =
        listings.stream().filter(listing -> !listing.backTo().isAfter(uploadedAt)).toList();
    for (int i = covering.size() - 1; i >= 0; i--) {
      ListingReach listing = covering.get(i);
      Instant line = listing.readAt().plusSeconds(random.nextInt(200));
      if (line.isBefore(uploadedAt)) {
        continue;
      }
      // An incomplete listing is trusted to have shown what it covers, until a complete one did
      // not.
      if (i < misses && last >= 0 && (listing.complete() || missed > 0)) {
        missed += listing.complete() ? 1 : 0;
        continue;
      }
      long shown = shown(trueViews(line));
      if (shown != last) {
        changes.add(new DatedCounts(line, shown, null));
        last = shown;
      }
    }
  }

  /**
   * As TikTok shows a count: rounded to hundreds from 10,000, to hundred thousands from a million.
   */
  static long shown(long count) {
    long step = count >= 1_000_000 ? 100_000 : count >= 10_000 ? 100 : 1;
    return (count + step / 2) / step * step;
  }

  private static Duration someTime(Random random, Duration most) {
    return Duration.ofMillis((long) (random.nextDouble() * most.toMillis()) + 1);
  }
}
