package io.soundtracker.benchmarks.network;

import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Accounts with their videos, made up from a number: the same size is always the same network.
 * Sounds are used as they are in the world, a few by very many and most by few (a Zipf law); a
 * fifth of them is one account's alone. Immutable.
 */
public final class Network {
  /** When it was last listed. */
  public static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static final long SEED = 20261101;
  private static final int MOST_ACCOUNTS = 500;
  private static final int VIDEOS_PER_SOUND = 33;
  private static final double ZIPF = 0.9;
  private static final Duration AGE = Duration.ofDays(720);

  private final int videos;
  private final int accounts;
  private final double[] popularity;

  private Network(int videos, int accounts, double[] popularity) {
    this.videos = videos;
    this.accounts = accounts;
    this.popularity = popularity;
  }

  /**
   * A network of a number of videos, shared evenly by 500 accounts, or fewer when that would be
   * less than 20 for each; with a sound to every 33 videos.
   */
  public static Network of(int videos) {
    int accounts = Math.max(1, Math.min(MOST_ACCOUNTS, videos / 20));
    double[] weights =
        IntStream.rangeClosed(1, Math.max(10, videos / VIDEOS_PER_SOUND))
            .mapToDouble(rank -> Math.pow(rank, -ZIPF))
            .toArray();
    Arrays.parallelPrefix(weights, Double::sum);
    return new Network(videos, accounts, weights);
  }

  /** How many videos there are at {@link #NOW}. */
  public int videos() {
    return videos;
  }

  /** How many accounts. */
  public int accounts() {
    return accounts;
  }

  /** The handle of an account, counted from 0. */
  public AccountHandle handle(int account) {
    return AccountHandle.of("bench%03d".formatted(account));
  }

  /** The videos of an account, newest first. */
  public List<Clip> clips(int account) {
    SplittableRandom random = new SplittableRandom(SEED + account);
    int number = videos / accounts + (account < videos % accounts ? 1 : 0);
    return IntStream.range(0, number)
        .mapToObj(index -> clip(account, index, number, random))
        .toList();
  }

  private Clip clip(int account, int index, int number, SplittableRandom random) {
    double place = (index + random.nextDouble()) / number;
    Instant uploaded = NOW.minusSeconds(60 + (long) (place * AGE.toSeconds()));
    double luck = random.nextDouble();
    int sound = sound(random.nextDouble());
    boolean identified = luck >= 0.03;
    // The upper fifth of each sound's plays are of a cut of the account's own.
    boolean own = luck >= 0.8;
    long views = 50 + (long) Math.exp(3 + 9 * Math.pow(random.nextDouble(), 2));
    double liked = 0.02 + random.nextDouble() * 0.13;
    return new Clip(account, index, uploaded, identified ? sound : -1, own, views, liked);
  }

  private int sound(double chance) {
    int found = Arrays.binarySearch(popularity, chance * popularity[popularity.length - 1]);
    return found >= 0 ? found : -found - 1;
  }
}
