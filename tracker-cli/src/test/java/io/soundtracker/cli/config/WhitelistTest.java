package io.soundtracker.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhitelistTest {
  @TempDir Path directory;

  @Test
  void readsAnExportWithOtherColumnsInAnyOrder() throws IOException {
    Whitelist list =
        read(
            "\uFEFFArtist Name;Notes;SONG;song_link\r\n"
                + "Red;\"a;b\";Blue;https://www.tiktok.com/music/Blue-7000000000000000001\r\n"
                + "\"Green; \"\"Greener\"\"\";;Duet;\r\n"
                + ";;;7000000000000000002\r\n");

    assertThat(list.sounds().musicIds())
        .containsExactlyInAnyOrder(
            new MusicId("7000000000000000001"), new MusicId("7000000000000000002"));
    assertThat(list.sounds().keys())
        .containsExactlyInAnyOrder(
            SoundKey.of("blue - red"), SoundKey.of("duet - green; \"greener\""));
    assertThat(list.unusable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.tiktok.com/music/Blue-Song-123, 123",
    "https://www.tiktok.com/music/original-sound-123?lang=en, 123",
    "http://tiktok.com/music/-123/, 123",
    "https://m.tiktok.com/music/123#top, 123",
    "www.tiktok.com/music/Titel-2-123, 123",
    "https://www.tiktok.com/music/%E5%A4%9C-123, 123",
    "123, 123",
  })
  void findsTheNumberOfAClipInItsAddress(String link, String id) throws IOException {
    assertThat(read("Song Link\n" + link + "\n").sounds().musicIds())
        .containsExactly(new MusicId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://vm.tiktok.com/ZMabc/",
        "https://www.tiktok.com/@one/video/123",
        "https://example.org/music/Blue-123",
        "123456789012345678901",
        "n/a",
        "\"never closed",
      })
  void countsRowsThatNameNothing(String link) throws IOException {
    Whitelist list = read("Song Link,Song,Artist Name\n" + link + ",,Red\n123,,\n\n");

    assertThat(list.unusable()).containsExactly(2L);
    assertThat(list.sounds().size()).isEqualTo(1);
  }

  @Test
  void takesTheNameOfARowWhoseLinkLeadsNowhere() throws IOException {
    assertThat(read("Song,Song Link\nBlue,https://vm.tiktok.com/x\n").sounds().keys())
        .containsExactly(SoundKey.of("blue"));
  }

  @Test
  void readsWhatTheProgramWrites() throws IOException {
    Whitelist list =
        read("rank,soundKey,title,artist,musicId,link\n1,'=cmd() - Red,'=cmd(),Red,77,x\n");

    assertThat(list.sounds().musicIds()).containsExactly(new MusicId("77"));
    assertThat(list.sounds().keys()).containsExactly(SoundKey.of("=cmd() - red"));
  }

  @Test
  void readsOtherEncodingsAndExcelsOwnLine() throws IOException {
    Path file = directory.resolve("list.csv");
    Files.write(
        file, "sep=;\r\nSong;Artist Name\r\nCafé;Ibiza\r\n".getBytes(Charset.forName("cp1252")));
    assertThat(Whitelist.read(file).sounds().keys()).containsExactly(SoundKey.of("café - ibiza"));

    Files.write(file, "\uFEFFSong\tArtist\r\nCafé\tIbiza\r\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(Whitelist.read(file).sounds().keys()).containsExactly(SoundKey.of("café - ibiza"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | is empty",
        "'Blue,Red\nGreen,Yellow\n'        | line 1 is no header that names songs",
        "'Artist Name\nRed\n'              | line 1 is no header that names songs",
        "'Song Link\n'                     | names not one song",
        "'Song,Artist Name\n,Red\n'        | names not one song",
        "'\n\n'                            | is empty",
      })
  void refusesWhatItCannotUseAndSaysWhy(String content, String reason) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> read(content));

    assertThat(refusal).hasMessageContaining("list.csv").hasMessageContaining(reason);
    assertThat(refusal.wayOut()).contains("Song Link, Song and Artist Name");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = directory.resolve("list.csv");
    Files.write(file, new byte[] {1, 0, 2, 0});

    assertThat(catchThrowableOfType(InvalidInputException.class, () -> Whitelist.read(file)))
        .hasMessageContaining("list.csv")
        .hasMessageContaining("binary");
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class, () -> Whitelist.read(directory.resolve("none"))))
        .hasMessageContaining("there is no such file");
  }

  private Whitelist read(String content) throws IOException {
    return Whitelist.read(Files.writeString(directory.resolve("list.csv"), content));
  }
}
