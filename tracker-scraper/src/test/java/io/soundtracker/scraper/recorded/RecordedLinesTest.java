package io.soundtracker.scraper.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.scraper.recorded.RecordedFile.End;
import io.soundtracker.scraper.ytdlp.ListingRecorder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedLinesTest {
  private static final String ONE = Recordings.line("one", 1);
  private static final String TWO = Recordings.line("two", 2);

  private final RecordedLines lines = new RecordedLines(Clock.systemUTC());
  private final ListingRecorder sink = new ListingRecorder();

  @TempDir private Path folder;

  @Test
  void readsManyAccountsInTheFilesOrder() throws IOException {
    Path file = file("\ufeff" + ONE + "\r\n\n" + TWO + "\n" + ONE.replace("one", "three"));

    assertThat(lines.read(file, sink)).isEqualTo(new RecordedFile(4, 3, End.WHOLE));
    assertThat(sink.entries())
        .extracting(entry -> entry.channel().handle().toString())
        .containsExactly("@one", "@two", "@three");
  }

  @Test
  void namesBadLinesByTheirNumber() throws IOException {
    Path file = file(ONE + "\nWARNING: mixed in\n" + TWO + "\n" + TWO.substring(0, 50));

    assertThat(lines.read(file, sink).videos()).isEqualTo(2);
    assertThat(sink.quarantined())
        .extracting(line -> line.line() + " " + line.reason())
        .containsExactly("2 not JSON", "4 cut off");
  }

  @Test
  void readsGzipWhateverItsName() throws IOException {
    Path file = Files.write(folder.resolve("x.jsonl"), gzip(ONE + "\n" + TWO + "\n"));

    assertThat(lines.read(file, sink)).isEqualTo(new RecordedFile(2, 2, End.WHOLE));
  }

  @Test
  void keepsWhatATruncatedGzipHad() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < 20_000; number++) {
      many.append(Recordings.line("one", number)).append('\n');
    }
    byte[] whole = gzip(many.toString());
    Path file = Files.write(folder.resolve("x.gz"), Arrays.copyOf(whole, whole.length / 2));

    RecordedFile read = lines.read(file, sink);

    assertThat(read.end()).isEqualTo(End.CUT_OFF);
    assertThat(read.videos()).isBetween(1_000L, 19_999L);
    assertThat(sink.videos()).hasSize((int) read.videos());
  }

  @Test
  void stopsWhenTheSinkHasEnough() throws IOException {
    Path file = file(ONE + "\n" + TWO + "\n");

    assertThat(lines.read(file, new ListingRecorder(1)))
        .isEqualTo(new RecordedFile(1, 1, End.ENOUGH));
  }

  @Test
  void refusesAFileThatIsNoRecording() throws IOException {
    assertRefused(file("a,b\n1,2\n"), "None of its 2 lines is a TikTok video");
    assertRefused(file("{\"id\":1}"), "Its one line is no TikTok video");
    assertRefused(file(""), "is empty");
    assertRefused(folder.resolve("nowhere.jsonl"), "there is no such file");
    assertRefused(folder, "it is a directory");
    assertRefused(
        Files.write(folder.resolve("u16"), ("\ufeff" + ONE).getBytes(StandardCharsets.UTF_16LE)),
        "UTF-16");
    assertRefused(
        Files.write(folder.resolve("b.gz"), Arrays.copyOf(gzip(ONE), 15)), "no whole gzip file");
  }

  private void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> lines.read(file, sink))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.wayOut()).isNotBlank())
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("listing.jsonl"), content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
