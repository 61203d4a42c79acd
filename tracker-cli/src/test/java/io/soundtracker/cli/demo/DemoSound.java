package io.soundtracker.cli.demo;

import io.soundtracker.cli.demo.DemoAccount.Circle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One sound of the catalogue.
 *
 * @param artists as TikTok names them, in one text; empty when it names nobody
 * @param album empty when there is none
 * @param audience who uses it
 * @param language whose speakers prefer it, or {@code -}
 * @param clips its music ids, at least one
 * @param since nobody used it before
 */
record DemoSound(
    String title,
    String artists,
    String album,
    Circle audience,
    String language,
    List<String> clips,
    boolean original,
    Instant since) {
  private static final long FIRST_CLIP = 7_100_000_000_000_000_000L;

  DemoSound {
    clips = List.copyOf(clips);
  }

  /** The sound that takes off between the two passes: the first of the catalogue. */
  static DemoSound rising() {
    return catalogue().get(0);
  }

  /** Most popular first. */
  static List<DemoSound> catalogue() {
    return lines("sounds.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(DemoSound::parse)
        .toList();
  }

  /** A recording an account made itself; each is a clip of its own. */
  static DemoSound recordedBy(DemoAccount account, Random chance) {
    return new DemoSound(
        account.ownTitle(),
        account.nickname(),
        "",
        Circle.ALL,
        "-",
        List.of(clip(chance)),
        true,
        Instant.EPOCH);
  }

  static List<String> lines(String resource) {
    try (InputStream in = DemoSound.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoSound parse(String line) {
    boolean original = line.startsWith("!");
    String[] fields = line.substring(original ? 1 : 0).split("\\|", -1);
    Random chance = new Random(line.hashCode());
    List<String> clips = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(fields[5].strip()); i++) {
      clips.add(clip(chance));
    }
    String since = fields[6].strip();
    return new DemoSound(
        fields[0].strip(),
        fields[1].strip().replace("; ", ", "),
        fields[2].strip(),
        Circle.valueOf(fields[3].strip().toUpperCase(Locale.ROOT)),
        fields[4].strip(),
        clips,
        original,
        since.isEmpty() ? Instant.EPOCH : Instant.parse(since));
  }

  static String clip(Random chance) {
    long distance = Math.abs(chance.nextLong() % 480_000_000_000_000_000L);
    return Long.toString(FIRST_CLIP + distance);
  }
}
