package io.soundtracker.scraper.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.scraper.ytdlp.ListingRecorder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedVideoSourceTest {
  private static final String LISTING =
      Recordings.line("one", 3)
          + "\n"
          + Recordings.line("one", 2)
          + "\nx\n"
          + Recordings.line("one", 1);

  private final ListingRecorder sink = new ListingRecorder();

  @TempDir private Path folder;

  @Test
  void playsAListing() throws IOException {
    write("one.jsonl", LISTING);

    assertThat(fetch(null)).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
    assertThat(sink.videos()).hasSize(3);
    assertThat(sink.quarantined()).hasSize(1);
  }

  @Test
  void playsACompressedListing() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("one.jsonl.gz")))) {
      out.write(LISTING.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(fetch(null).code()).isEqualTo("complete");
    assertThat(sink.videos()).hasSize(3);
  }

  @Test
  void heedsTheLimitAndTheSink() throws IOException {
    write("one.jsonl", LISTING);

    assertThat(fetch(2)).isEqualTo(new FetchOutcome.Complete(Reach.LIMIT));
    assertThat(sink.videos()).hasSize(2);
    assertThat(source().fetch(request(null), new ListingRecorder(1)))
        .isEqualTo(new FetchOutcome.Complete(Reach.ENOUGH));
  }

  @Test
  void theOutcomeFollowsFromTheRecordedMessages() throws IOException {
    write(
        "one.stderr",
        "ERROR: [tiktok:user] one: This user's account is private. Log into an account");
    assertThat(fetch(null))
        .isInstanceOfSatisfying(
            FetchOutcome.Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.PRIVATE));

    write("one.stderr", "ERROR: [tiktok:user] one: This account does not have any videos posted");
    assertThat(fetch(null)).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));

    write("one.jsonl", LISTING);
    write(
        "one.stderr",
        "ERROR: one: Unable to download JSON metadata: HTTP Error 429: Too Many Requests");
    assertThat(fetch(null))
        .isInstanceOfSatisfying(
            FetchOutcome.Partial.class,
            partial -> assertThat(partial.cause()).isEqualTo(FailureCause.BLOCKED));

    write("one.stderr", "WARNING: nothing of importance");
    assertThat(fetch(null)).isEqualTo(new FetchOutcome.Complete(Reach.WHOLE_PROFILE));
  }

  @Test
  void whatWasNotRecordedIsMissing() {
    assertThat(fetch(null))
        .isInstanceOfSatisfying(
            FetchOutcome.Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.MISSING));
  }

  @Test
  void playsTheListingOfAChannel() throws IOException {
    ListingRequest byChannel =
        new ListingRequest(new AccountHandle("old"), new ChannelId("MS4wLjAB-_one"), null);
    assertThat(source().fetch(byChannel, sink).message()).contains("MS4wLjAB-_one");

    write("MS4wLjAB-_one.jsonl", LISTING);

    assertThat(source().fetch(byChannel, sink).code()).isEqualTo("complete");
    assertThat(sink.entries().get(0).channel().handle()).hasToString("@one");
  }

  @Test
  void aRecordingThatCannotBeReadIsAFailure() throws IOException {
    Files.write(folder.resolve("one.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0});

    assertThat(fetch(null).code()).isEqualTo("tool");
  }

  private FetchOutcome fetch(Integer limit) {
    return source().fetch(request(limit), sink);
  }

  private RecordedVideoSource source() {
    return new RecordedVideoSource(folder, Clock.systemUTC());
  }

  private static ListingRequest request(Integer limit) {
    return new ListingRequest(new AccountHandle("one"), null, limit);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
