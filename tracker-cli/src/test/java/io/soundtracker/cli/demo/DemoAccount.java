package io.soundtracker.cli.demo;

import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * One invented profile and its habits.
 *
 * @param captions the file its captions come from
 * @param language the language whose songs it prefers, or {@code -}
 * @param ownTitle what its own recordings are called
 * @param videos how many it has posted by the second pass
 * @param gap the mean time between two of them
 * @param lastPost it has posted nothing after this moment
 * @param usualViews what its median video ends up with
 * @param likesPerView its median rate, 0 to 1
 * @param pinned how many old videos stand first
 * @param coarse whether TikTok shows its counts rounded everywhere
 */
record DemoAccount(
    AccountHandle handle,
    String nickname,
    Circle circle,
    String captions,
    String language,
    String ownTitle,
    int videos,
    Duration gap,
    Instant lastPost,
    long followers,
    double usualViews,
    double likesPerView,
    int pinned,
    boolean coarse,
    String bio) {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int CHANNEL_ID_TAIL = 64;

  /** Whose side an account is on, and who uses a sound. */
  enum Circle {
    ALL,
    OURS,
    OTHERS
  }

  static final AccountHandle PRIVATE = AccountHandle.of("@quietharbour");

  /** Its second listing breaks off; last by name, so that a pause after it delays nobody. */
  static final AccountHandle BROKEN_OFF = AccountHandle.of("@zaytoun.corner");

  static List<DemoAccount> all() {
    Instant now = DemoPass.SECOND.readAt();
    return List.of(
        new DemoAccount(
            AccountHandle.of("@halcyonrow"),
            "Halcyon Row 🌊",
            Circle.OURS,
            "label",
            "-",
            "original sound",
            104,
            Duration.ofHours(13),
            now,
            418_200,
            21_000,
            0.085,
            3,
            false,
            "Songs from the harbour.\nSend demos, not attachments 📮"),
        new DemoAccount(
            AccountHandle.of("@halcyonrow.live"),
            "Halcyon Row Live",
            Circle.OURS,
            "live",
            "-",
            "original sound - halcyonrow.live",
            76,
            Duration.ofHours(22),
            now,
            96_412,
            9_500,
            0.11,
            1,
            false,
            "From the third row."),
        new DemoAccount(
            AccountHandle.of("@nightbus.sessions"),
            "Night Bus Sessions",
            Circle.OURS,
            "sessions",
            "-",
            "original sound",
            88,
            Duration.ofHours(19),
            now,
            233_900,
            16_000,
            0.13,
            2,
            false,
            "One take. Every stop. 🚌"),
        new DemoAccount(
            AccountHandle.of("@mirelle.vane"),
            "Mirelle Vane",
            Circle.OURS,
            "artist",
            "-",
            "son original",
            64,
            Duration.ofHours(31),
            now,
            1_200_000,
            88_000,
            0.15,
            1,
            true,
            "Glass Tide, out now 🫧"),
        new DemoAccount(
            AccountHandle.of("@lumen.dances"),
            "LUMEN ✨ dances",
            Circle.OTHERS,
            "dance",
            "-",
            "original sound - lumen.dances",
            130,
            Duration.ofHours(7),
            now,
            3_400_000,
            61_000,
            0.12,
            0,
            false,
            "5, 6, 7, 8 💃 collabs: see link"),
        new DemoAccount(
            AccountHandle.of("@kaffee_und_kabel"),
            "Kaffee & Kabel",
            Circle.OTHERS,
            "german",
            "de",
            "Originalton",
            71,
            Duration.ofHours(25),
            now,
            18_377,
            3_100,
            0.07,
            0,
            false,
            "Modular am Küchentisch"),
        new DemoAccount(
            BROKEN_OFF,
            "ركن الزيتون",
            Circle.OTHERS,
            "arabic",
            "ar",
            "الصوت الأصلي",
            96,
            Duration.ofHours(11),
            now,
            152_800,
            12_500,
            0.09,
            0,
            false,
            "عود، قهوة، وبحر 🌊"),
        new DemoAccount(
            AccountHandle.of("@hoshi_loops"),
            "ほしループ",
            Circle.OTHERS,
            "japanese",
            "ja",
            "オリジナル楽曲",
            81,
            Duration.ofHours(16),
            now,
            64_050,
            7_800,
            0.1,
            1,
            false,
            "毎日ひとつ、ループを作る人🎹"),
        new DemoAccount(
            AccountHandle.of("@old.pier.archive"),
            "Old Pier Archive",
            Circle.OTHERS,
            "archive",
            "-",
            "original sound",
            39,
            Duration.ofHours(230),
            Instant.parse("2026-06-03T12:00:00Z"),
            2_914,
            900,
            0.06,
            0,
            false,
            "Field recordings, 1928-1961. On a break."));
  }

  boolean mayUse(Circle audience) {
    return audience == Circle.ALL || audience == circle;
  }

  /** Chance that is this account's own, so that editing one leaves the others as they are. */
  Random chance(String purpose) {
    return new Random(31L * handle.name().hashCode() + purpose.hashCode());
  }

  String channelId() {
    Random chance = chance("channel");
    StringBuilder id = new StringBuilder("MS4wLjABAAAA");
    for (int i = 0; i < CHANNEL_ID_TAIL; i++) {
      id.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  String uploaderId() {
    return "6" + (800_000_000_000_000_000L + chance("uploader").nextInt(Integer.MAX_VALUE) * 7L);
  }
}
