package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.growth.Change;
import io.soundtracker.analysis.growth.Estimate;
import io.soundtracker.analysis.news.FirstUse;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.daemon.notify.Notification.Kind;
import io.soundtracker.daemon.notify.Notification.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void saysNothingWhenNothingChanged() {
    assertThat(Digest.of(changes(List.of(), List.of(), List.of()))).isEmpty();
  }

  @Test
  void tellsWhatChanged() {
    Notification digest =
        Digest.of(
                changes(
                    List.of(
                        firstUse("Blue", "7001", 1_234, "@a", "@b", "@c", "@d", "@e"),
                        firstUse("Red", null, 1, "@a")),
                    List.of(rising("Green", "7002", 12_345_678, 4_000)),
                    List.of(new FailedAccount(AccountHandle.of("@gone"), "No such profile"))))
            .orElseThrow();

    assertThat(digest.kind()).isEqualTo(Kind.DIGEST);
    assertThat(digest.severity()).isEqualTo(Severity.WARNING);
    assertThat(digest.at()).isEqualTo(Messages.NOW);
    assertThat(MailText.plain(digest))
        .isEqualTo(
            """
            2 new sounds, 1 rising sound, 1 account failed

            2 new sounds
            - Blue: 1,234 uses by @a, @b, @c and 2 more
              https://www.tiktok.com/music/blue-7001
            - Red: 1 use by @a

            1 rising sound
            - Green: 12,345,678 views gained in 7 days, 4,000 in the 7 before
              https://www.tiktok.com/music/green-7002

            1 account failed
            - @gone: No such profile
              https://www.tiktok.com/@gone
            """);
  }

  @Test
  void isNoWarningWhenEveryAccountWasRead() {
    Notification digest =
        Digest.of(changes(List.of(firstUse("Red", null, 1, "@a")), List.of(), List.of()))
            .orElseThrow();

    assertThat(digest.severity()).isEqualTo(Severity.INFO);
    assertThat(digest.title()).isEqualTo("1 new sound");
  }

  @Test
  void namesTheFirstFiveOfEachAndCountsTheOthers() {
    List<FirstUse> many =
        Stream.iterate(0, i -> i + 1)
            .limit(1_006)
            .map(i -> firstUse("Song " + i, null, 1, "@a"))
            .toList();

    Notification digest = Digest.of(changes(many, List.of(), List.of())).orElseThrow();

    assertThat(digest.title()).isEqualTo("1,006 new sounds");
    assertThat(digest.sections().get(0).lines()).hasSize(5);
    assertThat(MailText.plain(digest)).endsWith("- Song 4: 1 use by @a\nand 1,001 more\n");
  }

  private static Changes changes(
      List<FirstUse> firstUsed, List<RisingSound> rising, List<FailedAccount> failed) {
    return new Changes(Messages.NOW, firstUsed, rising, failed);
  }

  private static FirstUse firstUse(String title, String musicId, long uses, String... accounts) {
    List<SoundUse> by =
        Stream.of(accounts)
            .map(AccountHandle::of)
            .map(account -> new SoundUse(SoundKey.of(title), account, 1, KnownSum.NONE, DAY, DAY))
            .toList();
    return new FirstUse(usage(title, musicId, uses), by);
  }

  private static RisingSound rising(String title, String musicId, long gained, long before) {
    return new RisingSound(
        usage(title, musicId, 1),
        new Change(1, Estimate.exactly(gained), Estimate.exactly(before)));
  }

  private static SoundUsage usage(String title, String musicId, long uses) {
    return new SoundUsage(
        SoundKey.of(title),
        title,
        null,
        false,
        musicId == null ? null : new MusicId(musicId),
        1,
        uses,
        KnownSum.NONE,
        KnownSum.NONE,
        KnownSum.NONE,
        KnownSum.NONE,
        KnownSum.NONE,
        RatedSums.NONE,
        DAY,
        DAY);
  }
}
