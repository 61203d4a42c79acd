package io.soundtracker.analysis;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Network;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Video;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoundFilterTest {
  private static final SoundKey BLUE = SoundKey.of("Blue - Red");
  private static final SoundKey DUET = SoundKey.of("Duet - Green, Red");
  private static final SoundKey ALONE = SoundKey.of("Alone");

  /** Blue twice by one account and once by another, a duet, one without artist, one unknown. */
  private final Network network =
      new Network(
          List.of(
              profile(
                  "@one",
                  aVideo().number(1).sound("Blue", "Red").musicId("10").build(),
                  aVideo().number(2).sound("Blue", "Red").musicId("10").build(),
                  aVideo().number(3).sound("Duet", "Green, Red").musicId("20").build(),
                  aVideo().number(4).sound("Alone", null).musicId(null).build(),
                  aVideo().number(5).sound(null, null).musicId("30").build()),
              profile("@two", aVideo().number(6).sound("Blue", "Red").musicId("11").build())));

  @Test
  void leavesNothingOutUnlessItIsTold() {
    assertThat(narrowed(SoundFilter.NONE)).isEqualTo(Selection.EVERYTHING);
    assertThat(SoundFilter.NONE.phrases()).isEmpty();
  }

  @Test
  void leavesOutAnArtistAloneAndAmongOthers() {
    assertThat(leftOut(artists("RED"))).containsExactlyInAnyOrder(BLUE, DUET);
    assertThat(leftOut(artists("green"))).containsExactly(DUET);
    assertThat(leftOut(artists("green, red"))).containsExactly(DUET);
    assertThat(leftOut(artists("re"))).isEmpty();
    assertThat(leftOut(artists("r*"))).containsExactlyInAnyOrder(BLUE, DUET);
    assertThat(leftOut(artists("*"))).containsExactlyInAnyOrder(BLUE, DUET);
  }

  @Test
  void leavesOutSongsByTitleAndByKey() {
    assertThat(leftOut(songs("blue"))).containsExactly(BLUE);
    assertThat(leftOut(songs("BLUE - red"))).containsExactly(BLUE);
    assertThat(leftOut(songs("alone", "d?et"))).containsExactlyInAnyOrder(ALONE, DUET);
    assertThat(leftOut(songs("red"))).isEmpty();
  }

  @Test
  void leavesOutWhatIsUsedTooLittle() {
    assertThat(leftOut(SoundFilter.NONE.withAtLeast(3, 1))).containsExactlyInAnyOrder(ALONE, DUET);
    assertThat(leftOut(SoundFilter.NONE.withAtLeast(1, 2))).containsExactlyInAnyOrder(ALONE, DUET);
    assertThat(leftOut(SoundFilter.NONE.withAtLeast(4, 1)))
        .containsExactlyInAnyOrder(ALONE, BLUE, DUET);
  }

  @Test
  void countsUsesAmongTheSelectedVideos() {
    Selection ofOne = Selection.EVERYTHING.of(AccountHandle.of("@two"));
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      assertThat(SoundFilter.NONE.withAtLeast(3, 1).narrow(ofOne, snapshot).sounds())
          .isEqualTo(SoundChoice.except(Set.of(BLUE)));
    }
  }

  @Test
  void keepsWhatIsOnTheWhitelistByAnyOfItsClips() {
    assertThat(kept(list("11"))).containsExactly(BLUE);
    assertThat(kept(list("10"))).containsExactly(BLUE);
    assertThat(kept(list("30"))).isEmpty();
    assertThat(kept(list("99", "DUET  -  green, RED"))).containsExactly(DUET);
    assertThat(kept(list("20", "alone"))).containsExactlyInAnyOrder(ALONE, DUET);
  }

  @Test
  void leavesOutWhatIsOnTheWhitelistAndOnAnotherListToo() {
    SoundFilter filter =
        new SoundFilter(
            List.of(),
            List.of(new NamePattern("duet")),
            new SoundList(Set.of(new MusicId("20")), Set.of(BLUE)),
            1,
            1);

    assertThat(narrowed(filter).sounds()).isEqualTo(SoundChoice.only(Set.of(BLUE)));
  }

  @Test
  void narrowsFurtherWhatIsNarrowAlready() {
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      assertThat(
              songs("blue")
                  .narrow(Selection.EVERYTHING.of(SoundChoice.except(Set.of(ALONE))), snapshot)
                  .sounds())
          .isEqualTo(SoundChoice.except(Set.of(ALONE, BLUE)));
      assertThat(
              songs("blue")
                  .narrow(Selection.EVERYTHING.of(SoundChoice.only(Set.of(BLUE, DUET))), snapshot)
                  .sounds())
          .isEqualTo(SoundChoice.only(Set.of(DUET)));
    }
  }

  @Test
  void saysWhatItLeavesOut() {
    assertThat(
            new SoundFilter(
                    List.of(new NamePattern("Red")),
                    Stream.of("a", "b", "c", "d", "e").map(NamePattern::new).toList(),
                    new SoundList(Set.of(), Set.of(BLUE)),
                    2,
                    3)
                .phrases())
        .containsExactly(
            "sounds by \"Red\"",
            "the songs \"a\", \"b\", \"c\" and 2 more",
            "what is not on the whitelist",
            "sounds with fewer than 2 uses",
            "sounds of fewer than 3 accounts");
  }

  @Test
  void refusesMinimumsThatAreNone() {
    assertThatThrownBy(() -> SoundFilter.NONE.withAtLeast(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SoundFilter.NONE.withAtLeast(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Selection narrowed(SoundFilter filter) {
    try (Snapshot snapshot = network.stored().snapshots().open()) {
      return filter.narrow(Selection.EVERYTHING, snapshot);
    }
  }

  /** Holds that everything else stays, what is unidentified too. */
  private Set<SoundKey> leftOut(SoundFilter filter) {
    SoundChoice choice = narrowed(filter).sounds();
    assertThat(choice.rule()).isEqualTo(SoundChoice.Rule.EXCEPT);
    return choice.keys();
  }

  private List<SoundKey> kept(SoundList whitelist) {
    Selection selection = narrowed(new SoundFilter(List.of(), List.of(), whitelist, 1, 1));
    try (Snapshot snapshot = network.stored().snapshots().open();
        Stream<SoundUsage> usage = snapshot.soundUsage(selection)) {
      return usage.map(SoundUsage::key).toList();
    }
  }

  private static SoundFilter artists(String... names) {
    return new SoundFilter(Stream.of(names).map(NamePattern::new).toList(), List.of(), null, 1, 1);
  }

  private static SoundFilter songs(String... names) {
    return new SoundFilter(List.of(), Stream.of(names).map(NamePattern::new).toList(), null, 1, 1);
  }

  private static SoundList list(String musicId, String... keys) {
    return new SoundList(
        Set.of(new MusicId(musicId)),
        Stream.of(keys).map(SoundKey::of).collect(Collectors.toSet()));
  }

  private static Network.Profile profile(String handle, Video... videos) {
    return new Network.Profile(AccountHandle.of(handle), false, List.of(videos));
  }
}
